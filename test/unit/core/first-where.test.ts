import { expect, test } from 'vitest'
import { firstWhere } from '../../../src/core/first-where'

test('the first position for which a condition holds, found in few steps', () => {
  for (let count = 0; count <= 20; count++) {
    for (let first = 0; first <= count; first++) {
      const asked: number[] = []
      const found = firstWhere(count, (position) => {
        asked.push(position)
        return position >= first
      })
      expect(found).toBe(first)
      expect(asked.every((position) => position >= 0 && position < count)).toBe(true)
      expect(new Set(asked).size).toBe(asked.length)
    }
  }
  let steps = 0
  // A number of positions that does not fit into a signed 32-bit sum.
  expect(firstWhere(2 ** 31, (position) => ++steps > 0 && position >= 2 ** 31 - 2)).toBe(2 ** 31 - 2)
  expect(steps).toBeLessThan(40)
})
