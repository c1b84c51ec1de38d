import { expect, test } from 'vitest'
import { marksOf, type PictureMark } from '../../../../src/explain/svg/marks'
import { dateRow } from '../../../../src/explain/svg/strip'
import { widthOf } from '../../../../src/explain/svg/text-width'
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
function drawn(marks: readonly PictureMark[], left = 0, right = 600): string {
  if (!strip) throw new Error('there is no strip')
  const plot = { left, right, x: 100, hour: 20, step: 3, height: 22 }
  return dateRow(strip, [], marks, 0, plot, wallIn('UTC'))[0]
}

/** The notes of a date: `called 09:00` over the strip, or `09:00 called` in a list under it. */
function notesOf(marks: readonly PictureMark[], left = 0, right = 600): string[] {
  return textsOf(drawn(marks, left, right))
    .map(({ content }) => content)
    .filter((content) => /called|due/.test(content))
}

test('more than six notes are listed', () => {
  const notes = [0, 4, 8, 12, 16, 20].map((hour) => note(hour))
  expect(notesOf(notes).slice(0, 2)).toEqual(['called 00:00', 'called 04:00'])
  expect(notesOf([...notes, note(22)]).slice(0, 2)).toEqual(['00:00 called', '04:00 called'])
})

test('notes that need more than four lanes are listed', () => {
  const notes = [0.1, 0.2, 0.3, 0.4, 0.5].map((hour) => note(hour, 'called somebody'))
  expect(notesOf(notes.slice(0, 4))[0]).toBe('called somebody 00:06')
  expect(notesOf(notes)[0]).toBe('00:06 called somebody')
})

test('a note that has no room at either side is listed', () => {
  const long = `called ${'somebody '.repeat(6)}at`
  expect(notesOf([note(10, long)])).toEqual([`10:00 ${long}`])
  // The due time takes the place at its right.
  const due = { at: midnight + 14 * 3_600_000, kind: 'due', words: 'due' } as const
  expect(notesOf([due, note(10, long)])).toEqual(['due 14:00', `10:00 ${long}`])
})

test('a note that fills the room exactly is not listed', () => {
  const width = widthOf('called somebody 10:00', 11)
  expect(notesOf([note(10, 'called somebody')], 0, 300 + 9 + width)).toEqual(['called somebody 10:00'])
  expect(notesOf([note(10, 'called somebody')], 300 - 9 - width, 310)).toEqual(['called somebody 10:00'])
  expect(notesOf([note(10, 'called somebody')], 300 - 8 - width, 310)).toEqual(['10:00 called somebody'])
})

test('what is listed has a line at its place', () => {
  const linesOf = (kind: PictureMark['kind']): (string | undefined)[] => {
    const marks = [0, 4, 8, 12, 16, 20, 22].map((hour) => ({ ...note(hour), kind }))
    const paths = elementsOf(drawn(marks), 'path').map((each) => each.get('d'))
    return [...new Set(paths.filter((d) => d?.startsWith('M180 ')))]
  }
  expect(linesOf('event')).toEqual(['M180 20V29'])
  expect(linesOf('clock change')).toEqual(['M180 2V29'])
})

test('the marks of its ledger have their times', () => {
  expect(notesOf(marksOf(parsed(ledger)))).toEqual(['due 24:00'])
})
