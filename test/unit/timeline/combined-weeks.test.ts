/** S7: each pair of weeks is combined once. */
import { describe, expect, test } from 'vitest'
import { unionOf } from '../../../src/core/intervals'
import { HOUR } from '../../../src/core/time'
import { combinedWeeks } from '../../../src/timeline/compile/combined-weeks'
import type { OpenWeek } from '../../../src/timeline/compile/span'

/** Unions of weeks, and how many were computed. */
function counted() {
  const asked: (readonly [OpenWeek, OpenWeek])[] = []
  const weeks = combinedWeeks((a, b) => {
    asked.push([a, b])
    return unionOf([a, b])
  })
  return { ...weeks, asked }
}

const hours = (...edges: number[]): OpenWeek => edges.map((hour) => hour * HOUR)

describe('weeks of a combination', () => {
  test('are one if they are equal, whichever schedule has them', () => {
    const { interned } = counted()
    const week = interned(hours(9, 17))
    expect(interned(week)).toBe(week)
    expect(interned(hours(9, 17))).toBe(week)
    expect(interned(hours(9, 18))).toEqual(hours(9, 18))
    // The hashes of these are equal, and the weeks are not.
    expect([interned([0, 330]), interned([10, 20])]).toEqual([
      [0, 330],
      [10, 20],
    ])
    expect(interned([10, 20, 30, 40])).toEqual([10, 20, 30, 40])
  })

  test('are combined once for each pair', () => {
    const { interned, pairOf, asked } = counted()
    const [a, b, c] = [interned(hours(9, 12)), interned(hours(13, 17)), interned(hours(12, 17))]
    const both = pairOf(a, b)
    expect(both).toEqual(hours(9, 12, 13, 17))
    expect(pairOf(a, b)).toBe(both)
    expect(pairOf(a, c)).toEqual(hours(9, 17))
    expect(pairOf(b, a)).toBe(both)
    expect(pairOf(a, b)).toBe(both)
    expect(asked).toEqual([
      [a, b],
      [a, c],
      [b, a],
    ])
  })

  test('stay as they are if there is no second one', () => {
    const { interned, pairOf, asked } = counted()
    const week = interned(hours(9, 17))
    expect(pairOf(week, undefined)).toBe(week)
    expect(pairOf(undefined, undefined)).toBeUndefined()
    expect(asked).toEqual([])
  })

  test('are dropped when there are too many, and computed again', () => {
    const { interned, pairOf, asked } = counted()
    const long = interned(Array.from({ length: 400_000 }, (_, index) => index))
    const [a, b, c] = [interned([-3, -2]), interned([-6, -5]), interned([-9, -8])]
    for (const week of [a, b, a]) pairOf(week, long)
    expect(asked).toHaveLength(2)
    // The third makes more than a million edges.
    pairOf(c, long)
    pairOf(c, long)
    expect(asked).toHaveLength(3)
    expect(pairOf(a, long)).toEqual([-3, -2, ...long])
    expect(asked).toHaveLength(4)
  })
})
