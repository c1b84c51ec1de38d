import { expect, test } from 'vitest'
import { countBelow, countUpTo } from '../../../src/timeline/lookup/search'

const even = { values: Int32Array.of(2, 4, 4, 8), count: 4, stride: 1, offset: 0 }
const rows = { values: Float64Array.of(0, 2, 9, 0, 4, 9, 0, 8, 9), count: 3, stride: 3, offset: 1 }

test.each([
  [1, 0, 0],
  [2, 1, 0],
  [3, 1, 1],
  [4, 3, 1],
  [5, 3, 3],
  [8, 4, 3],
  [9, 4, 4],
])('%i: %i numbers up to it, and %i below', (value, upTo, below) => {
  expect([countUpTo(value, even), countBelow(value, even)]).toEqual([upTo, below])
})

test('every third number from the second on', () => {
  expect([1, 2, 4, 7, 8, 100].map((value) => countUpTo(value, rows))).toEqual([0, 1, 2, 2, 3, 3])
  expect(countUpTo(5, { ...even, count: 0 })).toBe(0)
})
