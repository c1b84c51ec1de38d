import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/core/time'
import type { Compiler } from '../../../src/timeline/compile/compiler'
import { CLOSED_WEEK, type OpenWeek, type Span, WEEK } from '../../../src/timeline/compile/span'
import { CLOSED_DAY, dayPatterns } from '../../../src/timeline/lookup/day-patterns'
import { fakeCompiler } from './compile-fakes'

/** The patterns of days as letters, in the order in which they come; `-` is a closed day. */
function patternsOf(compiler: Pick<Compiler, 'spansIn'>, firstDay: number, endDay: number): string {
  const patterns = dayPatterns(compiler).between(firstDay, endDay)
  const distinct = [...new Set(patterns)].filter((pattern) => pattern !== CLOSED_DAY)
  return [...patterns]
    .map((pattern) => (pattern === CLOSED_DAY ? '-' : 'abcdefgh'[distinct.indexOf(pattern)]))
    .join('')
}

/** A compiler of weeks, each of which begins on a day and lasts until the next. */
const weeks = (...given: readonly (readonly [day: number, week: OpenWeek])[]): Pick<Compiler, 'spansIn'> => ({
  spansIn: (from, to) =>
    given
      .map(([day, week], index): Span => {
        const end = (given[index + 1]?.[0] ?? Number.POSITIVE_INFINITY) * DAY
        return { start: Math.max(day * DAY, from), end: Math.min(end, to), week }
      })
      .filter(({ start, end }) => start < end),
})

// Day 0 is a Thursday. Open on Thursday and Friday from 09:00, and on Sunday from 10:00, for an hour.
const week = [9, 10, 33, 34, 82, 83].map((hour) => hour * HOUR)
const always = weeks([Number.NEGATIVE_INFINITY, week])

describe('the patterns of days', () => {
  test('are those of the week, whatever the first day', () => {
    expect(patternsOf(always, 0, 16)).toBe('aa-b---aa-b---aa')
    expect(patternsOf(always, 5, 9)).toBe('--aa')
    expect(patternsOf(always, -4, 1)).toBe('a---b')
  })

  test('change with the week, on the day or within it', () => {
    const other = [0, HOUR, 2 * DAY + 12 * HOUR, 2 * DAY + 13 * HOUR]
    expect(patternsOf(weeks([-9, week], [7, other]), 0, 16)).toBe('aa-b---c-d----c-')
    // Day 7 is a Thursday, with an hour before its noon in one week, and another after midnight in the other.
    expect(patternsOf(weeks([-9, week], [7.5, CLOSED_WEEK]), 6, 9)).toBe('-a-')
    expect(patternsOf(weeks([-9, CLOSED_WEEK], [7.5, week]), 6, 9)).toBe('--a')
    expect(patternsOf(weeks([-9, week], [9.5, other]), 7, 11)).toBe('aab-')
  })

  test('of a day with several weeks are those of its parts', () => {
    const parts = weeks(
      [-9, CLOSED_WEEK],
      [0.25, [0, WEEK]],
      [0.5, week],
      [0.75, [0, WEEK]],
      [1.25, CLOSED_WEEK],
    )
    const { between, rows } = dayPatterns(parts)
    const [first, second] = between(0, 2) as unknown as [number, number]
    const rowsOf = (pattern: number) => [...rows().slice(pattern, pattern + 6)].map((edge) => edge / HOUR)
    expect(rowsOf(first)).toEqual([6, 12, 0, 18, 24, 6])
    expect(rowsOf(second).slice(0, 3)).toEqual([0, 6, 0])
  })

  test('are computed for at most ten years at once', () => {
    const asked: string[] = []
    dayPatterns(fakeCompiler('', [], asked)).between(0, 7321)
    expect(asked).toEqual([' 0-3660', ' 3660-7320', ' 7320-7321'])
    asked.length = 0
    dayPatterns(fakeCompiler('', [], asked)).between(0, 3660)
    expect(asked).toEqual([' 0-3660'])
  })

  test('are shared by equal days, wherever they are', () => {
    const hours = [0, 1, 24 + 2, 24 + 3, 48, 49, 72 + 2, 72 + 3].map((hour) => hour / 24)
    expect(patternsOf(fakeCompiler('', hours), 0, 4)).toBe('abab')
  })

  test('are equal only if all their hours are', () => {
    // The first three days have hours with the same hash, so the fourth has a pattern of its own.
    const open = [0, 330, DAY + 10, DAY + 20, 2 * DAY + 9, 2 * DAY + 51, 3 * DAY + 10, 3 * DAY + 20]
    const more = [4 * DAY + 10, 4 * DAY + 20, 4 * DAY + 30, 4 * DAY + 40]
    expect(patternsOf(weeks([-9, [...open, ...more]]), 0, 6)).toBe('abcde-')
  })

  test('are different if one begins with the other, even with the same hash', () => {
    const open = [0, 2_000_000, 74_000_000, 80_967_296, DAY, DAY + 2_000_000]
    expect(patternsOf(weeks([-9, open]), 0, 2)).toBe('ab')
  })
})
