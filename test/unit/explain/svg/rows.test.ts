import { expect, test } from 'vitest'
import type { Band, DateStrip } from '../../../../src/explain/svg/bands'
import { reasonOf, rowsOf } from '../../../../src/explain/svg/rows'
import { amountOf } from '../../../../src/explain/svg/strip'

/** A date from 100 × its number on, with one band. */
function strip(day: number, band: Partial<Band>, nth?: number): DateStrip {
  const [from, to] = [100 * day, 100 * day + 100]
  const usual: Band = { from, to, kind: 'closed', label: 'weekend', name: '', words: '', ms: 0 }
  return { day, from, to, nth, bands: [{ ...usual, ...band }] }
}
const counted = { kind: 'counted', label: '1 h', ms: 3_600_000 } as const

test('the reason of a date is that of its only band', () => {
  expect(reasonOf(strip(2, {}))).toBe('weekend')
  expect(reasonOf(strip(2, { from: 250 }))).toBe('')
  expect(reasonOf(strip(2, { to: 250 }))).toBe('')
  expect(reasonOf(strip(2, counted))).toBe('')
  expect(reasonOf(strip(2, { kind: 'late', label: '24 h late' }))).toBe('')
  expect(reasonOf({ ...strip(2, {}), bands: [] })).toBe('')
})

test('marked dates in the middle are not folded, nor are folded dates with one of them', () => {
  // Two weekends are in the middle of 40 dates.
  const isWeekend = (day: number): boolean => [15, 16, 25, 26].includes(day)
  const dates = Array.from({ length: 40 }, (_, day) => strip(day, isWeekend(day) ? {} : counted))
  const foldedAround = (...marked: number[]): string[] =>
    rowsOf(dates, marked)
      .filter((row) => row.length > 1)
      .map((row) => `${row[0]?.day}–${row.at(-1)?.day}`)
  expect(foldedAround()).toEqual(['5–34'])
  expect(foldedAround(2000, 2050)).toEqual(['5–19', '21–34'])
  expect(foldedAround(1600)).toEqual(['5–14', '15–16', '17–34'])
})

test('of one date its number, of several what counted', () => {
  expect(amountOf([strip(2, counted, 3)])).toBe('day 3')
  expect(amountOf([strip(2, counted, 3), strip(3, counted, 4)])).toBe('2 h')
  expect(amountOf([strip(2, {})])).toBe('')
})
