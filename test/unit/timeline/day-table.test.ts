import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Intervals, unionOf } from '../../../src/core/intervals'
import { DAY, HOUR } from '../../../src/core/time'
import { dayPatterns } from '../../../src/timeline/lookup/day-patterns'
import {
  type DayTable,
  earliestIn,
  endOf,
  isOpenIn,
  latestIn,
  measureIn,
  openThrough,
} from '../../../src/timeline/lookup/day-table'
import {
  closingAfterIn,
  closingBeforeIn,
  intervalsOf,
  openingAfterIn,
  openingBeforeIn,
} from '../../../src/timeline/lookup/openings-and-closings'
import { tableOfDays } from '../../../src/timeline/lookup/table-of-days'
import { holds } from '../../support/property'
import { fakeCompiler } from './compile-fakes'

/** A table of the days `[first, end)` with open hours since 1970. */
function tableOf(hours: Intervals, first: number, end: number): DayTable {
  const inDays = hours.map((hour) => hour / 24)
  const patterns = dayPatterns(fakeCompiler('hours', inDays))
  return tableOfDays(first, 0, patterns.between(first, end), patterns.rows())
}

// Days 10 and 14 are closed, and open time goes on from day 12 to day 13.
const HOURS = [249, 257, 273, 276, 277, 281, 308, 317]
const table = tableOf(HOURS, 10, 15)
const at = (hour: number) => hour * HOUR
const inHours = (instant: number | undefined) => instant && instant / HOUR

describe('a table of days', () => {
  test('gives days with the same hours one pattern', () => {
    const repeated = tableOf([9, 12, 13, 17, 33, 36, 37, 41, 48, 72], 0, 5)
    const [first, second, third, fourth, fifth, end] = repeated.patterns
    expect(second).toBe(first)
    expect(third).not.toBe(first)
    expect([fourth, fifth, end]).toEqual([1, 1, 1])
    const never = 2 ** 31 - 1
    expect([...repeated.rows].slice(0, 4)).toEqual([0, never, never, 0])
    const pattern = first as number
    expect([...repeated.rows].slice(pattern - 1, pattern + 9)).toEqual([
      ...[at(7), at(9), at(12), 0, at(13), at(17), at(3)],
      ...[never, never, at(7)],
    ])
  })

  test('has the first day of about as many amounts as days', () => {
    expect([...table.before].map((amount) => amount / HOUR)).toEqual([0, 8, 15, 19, 24, 24])
    expect(table.width / HOUR).toBe(4)
    expect([...table.dayByAmount]).toEqual([0, 0, 1, 1, 2, 3, 5])
  })

  test('knows what is open', () => {
    const open = [240, 249, 256, 257, 273, 276, 277, 308, 311, 312, 316, 317, 359]
    expect(open.filter((hour) => isOpenIn(table, at(hour)))).toEqual([249, 256, 273, 277, 308, 311, 312, 316])
    expect([at(249) - 1, at(257) - 1, at(312) - 1].map((instant) => isOpenIn(table, instant))).toEqual([
      false,
      true,
      true,
    ])
  })

  test('measures open time from its start to its end', () => {
    const measured = [240, 249, 250, 257, 264, 274, 276, 277, 288, 309, 312, 313, 317, 360]
    expect(measured.map((hour) => measureIn(table, at(hour)) / HOUR)).toEqual([
      0, 0, 1, 8, 8, 9, 11, 11, 15, 16, 19, 20, 24, 24,
    ])
    expect([openThrough(table), endOf(table)]).toEqual([at(24), at(360)])
  })

  test('has the earliest and the latest instant with a measure', () => {
    const amounts = [0, 1, 8, 9, 11, 12, 15, 16, 19, 24]
    expect(amounts.map((amount) => inHours(earliestIn(table, at(amount))))).toEqual([
      undefined,
      250,
      257,
      274,
      276,
      278,
      281,
      309,
      312,
      317,
    ])
    expect(amounts.map((amount) => inHours(latestIn(table, at(amount))))).toEqual([
      249,
      250,
      273,
      274,
      277,
      278,
      308,
      309,
      312,
      undefined,
    ])
    expect([earliestIn(table, at(24) + 1), latestIn(table, -1), earliestIn(table, 1)]).toEqual([
      undefined,
      undefined,
      at(249) + 1,
    ])
  })

  test('has no opening or closing at a UTC midnight that is open on both sides', () => {
    const openings = [240, 249, 273, 300, 308, 313].map((hour) => inHours(openingAfterIn(table, at(hour))))
    expect(openings).toEqual([249, 273, 277, 308, undefined, undefined])
    const closings = [240, 257, 311, 312, 317].map((hour) => inHours(closingAfterIn(table, at(hour))))
    expect(closings).toEqual([257, 276, 317, 317, undefined])
    const before = [249, 250, 313, 360].map((hour) => inHours(openingBeforeIn(table, at(hour))))
    expect(before).toEqual([undefined, 249, 308, 308])
    const closed = [257, 258, 317, 318, 360].map((hour) => inHours(closingBeforeIn(table, at(hour))))
    expect(closed).toEqual([undefined, 257, 281, 317, 317])
    expect(intervalsOf(table, at(250), at(313)).map((edge) => edge / HOUR)).toEqual([
      250, 257, 273, 276, 277, 281, 308, 313,
    ])
  })

  test('opens at its start and closes at its end if it is open there', () => {
    const always = tableOf([0, 480], 5, 8)
    expect(openingAfterIn(always, at(120) - 1)).toBe(at(120))
    expect(openingAfterIn(always, at(120))).toBeUndefined()
    expect(closingAfterIn(always, at(120))).toBe(at(192))
    expect(closingBeforeIn(always, at(192) + 1)).toBe(at(192))
    expect(closingBeforeIn(always, at(192))).toBeUndefined()
    expect(openingBeforeIn(always, at(192))).toBe(at(120))
  })
})

const hours = fc
  .array(fc.tuple(fc.integer({ min: 75 * 24, max: 125 * 24 }), fc.integer({ min: 1, max: 100 })), {
    maxLength: 40,
  })
  .map((rows) => unionOf(rows.map(([start, length]) => [start, start + length])))

const days = fc.tuple(fc.integer({ min: 80, max: 110 }), fc.integer({ min: 1, max: 20 }))

test('a table of days is the list of its hours', () => {
  holds(fc.record({ hours, days }), ({ hours, days: [first, count] }) => {
    const [from, to] = [first * DAY, (first + count) * DAY]
    const inside = hours.map((hour) => Math.min(Math.max(hour * HOUR, from), to))
    const list = inside.filter((edge, i) => edge !== inside[i % 2 ? i - 1 : i + 1])
    const table = tableOf(hours, first, first + count)
    expect([table.start, endOf(table)]).toEqual([from, to])
    expect(intervalsOf(table, from, to)).toEqual(list)
    const openBefore = (instant: number) =>
      list.reduce((sum, edge, i) => sum + (i % 2 ? 1 : -1) * Math.min(edge, instant), 0)
    expect(openThrough(table)).toBe(openBefore(to))
    const [openings, closings] = [0, 1].map((side) => list.filter((_, i) => i % 2 === side)) as [
      number[],
      number[],
    ]
    const instants: number[] = []
    for (let hour = from; hour < to; hour += HOUR) instants.push(hour, hour + 1, hour + HOUR - 1)
    const isOpenAt = (instant: number) => list.filter((edge) => edge <= instant).length % 2 === 1
    // One comparison for all instants: each call of `expect` takes longer than the questions.
    expect(
      instants.map((instant) => [
        isOpenIn(table, instant),
        measureIn(table, instant),
        openingAfterIn(table, instant),
        closingAfterIn(table, instant),
        openingBeforeIn(table, instant),
        closingBeforeIn(table, instant),
      ]),
    ).toEqual(
      instants.map((instant) => [
        isOpenAt(instant),
        openBefore(instant),
        openings.find((edge) => edge > instant),
        closings.find((edge) => edge > instant),
        openings.findLast((edge) => edge < instant),
        closings.findLast((edge) => edge < instant),
      ]),
    )
    const open = instants.filter(isOpenAt)
    expect(
      open.map((instant) => [
        latestIn(table, openBefore(instant)),
        earliestIn(table, openBefore(instant) + 1),
      ]),
    ).toEqual(open.map((instant) => [instant, instant + 1]))
  })
})
