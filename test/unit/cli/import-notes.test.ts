import type { ReportEntry } from 'dueby/formats'
import { expect, test } from 'vitest'
import { importNotes } from '../../../src/cli/tickets/import-notes'

const entry = (message: string, kind: ReportEntry['kind'] = 'changed'): ReportEntry => ({
  kind,
  at: [],
  message,
})

test('the most frequent messages come first, each counted once a ticket', () => {
  const notes = importNotes()
  notes.add([entry('rare'), entry('kept', 'kept')])
  notes.add([entry('often'), entry('often')])
  notes.add([entry('often', 'refused')])
  expect(notes.list()).toEqual([
    ['Import', 'in 2 tickets: often'],
    ['Import', 'in 1 ticket: rare'],
  ])
})

test('many different messages are counted, not listed', () => {
  const notes = importNotes()
  for (let id = 0; id < 2500; id++) notes.add([entry(`the role of author ${id} is not known`)])
  expect(notes.list()).toHaveLength(11)
  expect(notes.list().at(-1)).toEqual(['Import', 'and 2,490 more changes of other kinds'])
})
