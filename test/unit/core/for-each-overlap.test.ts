import { expect, test } from 'vitest'
import { forEachOverlap } from '../../../src/core/for-each-overlap'

/** Ranges as `[position, first, last]`. */
function overlaps(...spans: readonly (readonly [number, number, number])[]): string[] {
  const found: string[] = []
  forEachOverlap(
    spans.map(([position, first, last]) => ({ position, first, last })),
    (earlier, later, day) => found.push(`${earlier.position} and ${later.position} on ${day}`),
  )
  return found
}

test('ranges that share a date are found, with their first common date', () => {
  expect(overlaps([0, 1, 5], [1, 5, 9])).toEqual(['0 and 1 on 5'])
  expect(overlaps([0, 1, 5], [1, 6, 9])).toEqual([])
  expect(overlaps([0, 1, 9], [1, 3, 4])).toEqual(['0 and 1 on 3'])
  expect(overlaps()).toEqual([])
})

test('whichever begins first, the one that is earlier in the list is named first', () => {
  expect(overlaps([0, 5, 9], [1, 1, 5])).toEqual(['0 and 1 on 5'])
  expect(overlaps([1, 1, 5], [0, 5, 9])).toEqual(['0 and 1 on 5'])
  expect(overlaps([1, 2, 2], [0, 2, 2])).toEqual(['0 and 1 on 2'])
})

test('of ranges that begin on one date, the first in the list is compared with the others', () => {
  expect(overlaps([2, 1, 1], [1, 1, 1], [0, 1, 1])).toEqual(['0 and 1 on 1', '0 and 2 on 1'])
})

test('a long range is compared with everything in it', () => {
  expect(overlaps([0, 1, 20], [1, 2, 3], [2, 5, 6], [3, 19, 30], [4, 30, 31])).toEqual([
    '0 and 1 on 2',
    '0 and 2 on 5',
    '0 and 3 on 19',
    '3 and 4 on 30',
  ])
})

test('ranges of one entry are not compared with each other', () => {
  expect(overlaps([0, 1, 5], [0, 3, 8])).toEqual([])
  expect(overlaps([0, 1, 5], [0, 3, 8], [1, 7, 7])).toEqual(['0 and 1 on 7'])
})
