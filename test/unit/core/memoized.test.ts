import { expect, test } from 'vitest'
import { memoized } from '../../../src/core/memoized'
import { once } from '../../../src/core/once'

test('a memoized function computes each answer once', () => {
  const asked: number[] = []
  const square = memoized((value: number) => {
    asked.push(value)
    return value * value
  })
  expect([3, 0, 3, 0, 4].map(square)).toEqual([9, 0, 9, 0, 16])
  expect(asked).toEqual([3, 0, 4])
})

test('a value that is made once is the same object each time, and is not made before it is needed', () => {
  let made = 0
  const get = once(() => ({ made: ++made }))
  expect(made).toBe(0)
  expect(get()).toBe(get())
  expect(made).toBe(1)
})
