import { expect, test } from 'vitest'
import { clamp } from '../../../src/core/clamp'
import { greatest, least } from '../../../src/core/extremes'

test('the least and the greatest of some numbers, of which there can be very many', () => {
  expect([least([3, -1, 2]), greatest([3, -1, 2])]).toEqual([-1, 3])
  expect([least([]), greatest([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
  const many = Float64Array.from({ length: 500_000 }, (_, index) => index)
  expect([least(many), greatest(many)]).toEqual([0, 499_999])
})

test('a number is moved to the nearest end of a range', () => {
  expect([1, 2, 3, 4, 5].map((value) => clamp(value, 2, 4))).toEqual([2, 2, 3, 4, 4])
})
