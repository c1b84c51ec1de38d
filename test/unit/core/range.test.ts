import { expect, test } from 'vitest'
import { range } from '../../../src/core/range'

test('the whole numbers of a range, without its end', () => {
  expect(range(2, 5)).toEqual([2, 3, 4])
  expect(range(-1, 1)).toEqual([-1, 0])
  expect(range(3, 3)).toEqual([])
})
