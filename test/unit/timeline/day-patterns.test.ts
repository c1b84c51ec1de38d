import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/core/time'
import type { Compiler } from '../../../src/timeline/compile/compiler'
import { CLOSED_DAY, dayPatterns } from '../../../src/timeline/lookup/day-patterns'
import { fakeCompiler } from './compile-fakes'

/** The patterns of days as letters, in the order in which they come; `-` is a closed day. And what was asked. */
function patternsOf(compiler: Partial<Compiler>, firstDay: number, endDay: number): [string, ...string[]] {
  const asked: string[] = []
  const patterns = dayPatterns({ ...fakeCompiler('', 0, [], asked), ...compiler }).between(firstDay, endDay)
  const distinct = [...new Set(patterns)].filter((pattern) => pattern !== CLOSED_DAY)
  const letters = [...patterns].map((pattern) =>
    pattern === CLOSED_DAY ? '-' : 'abcdefgh'[distinct.indexOf(pattern)],
  )
  return [letters.join(''), ...asked]
}

// Day 0 is a Thursday. Open on Thursday and Friday from 09:00, and on Sunday from 10:00, for an hour.
const week = { weeks: 1, open: [9, 10, 33, 34, 82, 83].map((hour) => hour * HOUR) }

describe('the patterns of days', () => {
  test('come from the ordinary week, whatever the first day', () => {
    expect(patternsOf({ weekAt: () => week }, 0, 16)).toEqual(['aa-b---aa-b---aa', ' irregular'])
    expect(patternsOf({ weekAt: () => week }, 5, 9)).toEqual(['--aa', ' irregular'])
    expect(patternsOf({ weekAt: () => week }, -4, 1)).toEqual(['a---b', ' irregular'])
    const two = { weeks: 2, open: [9, 10, 8 * 24 + 9, 8 * 24 + 11].map((hour) => hour * HOUR) }
    expect(patternsOf({ weekAt: () => two }, 7, 23)[0]).toBe('-a-----b-------a')
  })

  test('are computed where something is irregular, for whole days', () => {
    const irregularIn = () => [2.5, 3.5, 5, 6].map((day) => day * DAY)
    expect(patternsOf({ irregularIn, weekAt: () => week }, 0, 8)).toEqual(['aa-----a', ' 2-4', ' 5-6'])
    // Nothing before the first day or after the last one is computed.
    expect(patternsOf({ irregularIn, weekAt: () => week }, 3, 5)).toEqual(['--', ' 3-4'])
    expect(patternsOf({ irregularIn, weekAt: () => week }, 4, 6).slice(1)).toEqual([' 5-6'])
  })

  test('change with the clock, and a day in which it changes is computed', () => {
    const weekAt = (instant: number) => (instant < 4 * DAY ? week : { ...week, open: [0, HOUR] })
    const noon = { weekAt, irregularIn: () => [3.5 * DAY, 3.5 * DAY] }
    expect(patternsOf(noon, 0, 8)).toEqual(['aa-----b', ' 3-4'])
    const midnight = { weekAt, irregularIn: () => [4 * DAY, 4 * DAY] }
    expect(patternsOf(midnight, 0, 8)).toEqual(['aa-b---c'])
  })

  test('are computed where no week is repeated, for at most ten years at once', () => {
    const weekAt = () => undefined
    expect(patternsOf({ weekAt }, 0, 8).slice(1)).toEqual([' irregular', ' 0-8'])
    expect(patternsOf({ weekAt }, 0, 7321).slice(1)).toEqual([
      ' irregular',
      ' 0-3660',
      ' 3660-7320',
      ' 7320-7321',
    ])
  })

  test('are computed as a whole from then on if most days are irregular', () => {
    const asked: string[] = []
    const irregularIn = (from: number) => {
      asked.push('irregular')
      return [from, from + DAY, from + 2 * DAY, from + 5 * DAY]
    }
    const { between } = dayPatterns({ ...fakeCompiler('', 0, [], asked), irregularIn })
    between(0, 8)
    between(8, 16)
    between(16, 23)
    asked.length = 0
    between(23, 30)
    between(30, 37)
    expect(asked).toEqual([' 23-30', ' 30-37'])
  })

  test('are those of the ordinary week again after a time with four irregular days in eight', () => {
    const asked: string[] = []
    const irregularIn = (from: number) => [from, from + DAY, from + 2 * DAY, from + 5 * DAY]
    const { between } = dayPatterns({ ...fakeCompiler('', 0, [], asked), irregularIn })
    between(0, 8)
    between(8, 16)
    expect(asked).toEqual([' 0-1', ' week', ' 2-5', ' week', ' 8-9', ' week', ' 10-13', ' week'])
  })

  test('are shared by equal days, wherever they are', () => {
    const open = [0, 1, 24 + 2, 24 + 3, 48, 49, 72 + 2, 72 + 3].map((hour) => hour * HOUR)
    expect(patternsOf({ intervalsIn: () => open, irregularIn: () => [0, 4 * DAY] }, 0, 4)[0]).toBe('abab')
  })

  test('are equal only if all their hours are', () => {
    // The first three days have hours with the same hash, so the fourth has a pattern of its own.
    const open = [0, 330, DAY + 10, DAY + 20, 2 * DAY + 9, 2 * DAY + 51, 3 * DAY + 10, 3 * DAY + 20]
    const more = [4 * DAY + 10, 4 * DAY + 20, 4 * DAY + 30, 4 * DAY + 40]
    const compiler = { intervalsIn: () => [...open, ...more], irregularIn: () => [0, 6 * DAY] }
    expect(patternsOf(compiler, 0, 6)[0]).toBe('abcde-')
  })

  test('are different if one begins with the other, even with the same hash', () => {
    const open = [0, 2_000_000, 74_000_000, 80_967_296, DAY, DAY + 2_000_000]
    expect(patternsOf({ intervalsIn: () => open, irregularIn: () => [0, 2 * DAY] }, 0, 2)[0]).toBe('ab')
  })
})
