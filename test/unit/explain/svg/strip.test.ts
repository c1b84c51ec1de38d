import { expect, test } from 'vitest'
import { marksOf, type PictureMark } from '../../../../src/explain/svg/marks'
import { dateRow } from '../../../../src/explain/svg/strip'
import { elementsOf, textsOf } from '../../../support/drawn'
import { ledgerOf } from '../../../support/ledgers'
import { parsed, stripsOf, wallIn } from '../../../support/parsed-ledger'

const midnight = Date.UTC(2023, 10, 6)
const ledger = ledgerOf({
  zone: 'UTC',
  from: 'Mon 2023-11-06 00:00',
  due: 'Tue 2023-11-07 00:00',
  spans: [['Tue 2023-11-07 00:00', 'calendar time']],
})
const [strip] = stripsOf(ledger)
const note = (hour: number, words = 'called'): PictureMark => ({
  at: midnight + hour * 3_600_000,
  kind: 'event',
  words,
})

/** A date with its marks. */
function drawn(marks: readonly PictureMark[]): string {
  if (!strip) throw new Error('there is no strip')
  const plot = { left: 0, right: 600, x: 100, hour: 20, step: 3 }
  return dateRow(strip, [], marks, 0, plot, wallIn('UTC'))[0]
}

/** The labels of a date: `due 09:00` over the strip, or `09:00 called` in a list under it. */
function notesOf(marks: readonly PictureMark[]): string[] {
  return textsOf(drawn(marks))
    .map(({ content }) => content)
    .filter((content) => /called|due/.test(content))
}

test('notes are listed in order of time, and say when', () => {
  const due = { at: midnight + 14 * 3_600_000, kind: 'due', words: 'due' } as const
  expect(notesOf([due, note(10), note(4, 'called twice')])).toEqual([
    'due 14:00',
    '04:00 called twice',
    '10:00 called',
  ])
})

test('what is listed has a line at its place', () => {
  const linesOf = (kind: PictureMark['kind']): (string | undefined)[] => {
    const paths = elementsOf(drawn([{ ...note(4), kind }]), 'path').map((each) => each.get('d'))
    return [...new Set(paths.filter((d) => d?.startsWith('M180 ')))]
  }
  expect(linesOf('event')).toEqual(['M180 22V31'])
  expect(linesOf('clock change')).toEqual(['M180 2V31'])
})

test('the marks of its ledger have their times', () => {
  expect(notesOf(marksOf(parsed(ledger)))).toEqual(['due 24:00'])
})
