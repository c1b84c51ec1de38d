import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clipOf,
  complementOf,
  differenceOf,
  type Intervals,
  internedLists,
  intersectionOf,
  unionOf,
  unionOfTwo,
} from '../../../src/core/intervals'
import { holds } from '../../support/property'

const SIZE = 60

/** Intervals in order that may touch and overlap. */
const loose = fc
  .array(fc.tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 1, max: 9 })), { maxLength: 12 })
  .map((list) =>
    list.sort((a, b) => a[0] - b[0]).flatMap(([start, length]) => [start, Math.min(start + length, SIZE)]),
  )

const tidy = loose.map((list) => unionOf([list]))

const has = (list: Intervals, at: number): boolean => {
  for (let i = 0; i < list.length; i += 2) {
    if ((list[i] as number) <= at && at < (list[i + 1] as number)) return true
  }
  return false
}

/** In order, none empty, none touching another, and holding exactly the numbers that are wanted. */
function expectSet(list: Intervals, wanted: (at: number) => boolean): void {
  for (let i = 1; i < list.length; i++) expect(list[i]).toBeGreaterThan(list[i - 1] as number)
  for (let at = -1; at <= SIZE; at++) expect([at, has(list, at)]).toEqual([at, wanted(at)])
}

test('a union contains what any list contains, with any overlaps', () => {
  holds(fc.array(loose, { maxLength: 4 }), (lists) => {
    expectSet(unionOf(lists), (at) => lists.some((list) => has(list, at)))
  })
})

test('a union of two contains what either contains', () => {
  holds(fc.tuple(loose, loose), ([a, b]) => {
    expectSet(unionOfTwo(a, b), (at) => has(a, at) || has(b, at))
  })
})

test('equal lists are interned as one, and others stay as they are', () => {
  holds(fc.array(tidy, { maxLength: 9 }), (lists) => {
    const interned = internedLists()
    const first = lists.map((list) => lists.find((other) => String(other) === String(list)))
    lists.forEach((list, i) => {
      expect(interned(list)).toBe(first[i])
    })
  })
  // Lists with one hash, of one length and of different ones.
  for (const [a, b] of [
    [
      [1, 31],
      [0, 62],
    ],
    [[7], [0, 7]],
  ] as const) {
    const interned = internedLists()
    for (const list of [a, b, a]) expect(interned(list)).toBe(list)
  }
})

test('an intersection, a difference, a complement and a clip contain exactly what they should', () => {
  const bounds = fc.tuple(fc.integer({ min: -1, max: SIZE }), fc.integer({ min: -1, max: SIZE }))
  holds(fc.tuple(tidy, tidy, bounds), ([a, b, [from, to]]) => {
    expectSet(intersectionOf(a, b), (at) => has(a, at) && has(b, at))
    expectSet(differenceOf(a, b), (at) => has(a, at) && !has(b, at))
    expectSet(complementOf(a, from, to), (at) => at >= from && at < to && !has(a, at))
    expectSet(clipOf(a, from, to), (at) => at >= from && at < to && has(a, at))
  })
})

describe('edges', () => {
  test.each<[string, () => Intervals, Intervals]>([
    ['a part between two intervals', () => clipOf([1, 3, 5, 7], 3, 5), []],
    ['a part from the end of an interval on', () => clipOf([1, 3, 5, 7], 3, 6), [5, 6]],
    ['a part up to the start of an interval', () => clipOf([1, 3, 5, 7], 0, 5), [1, 3]],
    ['a part in an interval', () => clipOf([1, 9], 3, 5), [3, 5]],
    ['an empty part in an interval', () => clipOf([1, 9], 3, 3), []],
    ['a part that ends before it begins', () => clipOf([1, 9], 5, 3), []],
    ['what is left from the start of an interval on', () => complementOf([0, 2], 0, 5), [2, 5]],
    ['what is left up to the end of an interval', () => complementOf([3, 5], 0, 5), [0, 3]],
    ['what is left of nothing', () => complementOf([], 3, 3), []],
    ['nothing without something', () => differenceOf([], [1, 2]), []],
    ['something without nothing', () => differenceOf([1, 2], []), [1, 2]],
    ['something before zero without nothing', () => differenceOf([-5, 5], []), [-5, 5]],
    ['a middle taken away', () => differenceOf([1, 9], [3, 5]), [1, 3, 5, 9]],
    [
      'intervals that touch, joined',
      () =>
        unionOf([
          [1, 3, 3, 5],
          [5, 6],
        ]),
      [1, 6],
    ],
    ['an interval in another', () => unionOf([[1, 9, 4, 5]]), [1, 9]],
    ['intervals that touch in an intersection', () => intersectionOf([1, 3], [3, 5]), []],
  ])('%s', (_, found, expected) => {
    expect(found()).toEqual(expected)
  })
})
