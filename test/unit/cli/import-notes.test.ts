import type { ReportCode, ReportEntry } from 'dueby/formats'
import { expect, test } from 'vitest'
import { importNotes, sentenceOf } from '../../../src/cli/tickets/import-notes'

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

test('an entry with a code is explained with the options of the command', () => {
  const coded = (code: ReportCode, kind: ReportEntry['kind'] = 'changed') => ({
    ...entry('…', kind),
    code,
    received: "'x'",
  })
  const sentences = [
    coded('unknown-status'),
    coded('unknown-role'),
    coded('unknown-priority'),
    coded('unknown-priority', 'refused'),
    coded('missing-priority'),
    { ...entry('a change seems to be missing'), code: 'missing-change' as const },
  ].map(sentenceOf)
  expect(sentences).toEqual([
    "status 'x' is not in --statuses: noted, and the ticket stays as it is",
    "the role of author 'x' is not known: give it in --roles",
    "priority 'x' is not a priority of the policy, and not in --values; the change is noted",
    "priority 'x' is not a priority of the policy, and not in --values",
    'there is no priority: give one with --values priority:=NAME; the change is noted',
    'a change seems to be missing',
  ])
})

test('many different messages are counted, not listed', () => {
  const notes = importNotes()
  for (let id = 0; id < 2500; id++) notes.add([entry(`the role of author ${id} is not known`)])
  expect(notes.list()).toHaveLength(11)
  expect(notes.list().at(-1)).toEqual(['Import', 'and 2,490 more changes of other kinds'])
})
