import { expect, test } from 'vitest'
import { boundedCache } from '../../../src/core/bounded-cache'

test('a bounded cache makes each value once, and drops the oldest when it is full', () => {
  const cached = boundedCache<string>(2)
  const made: string[] = []
  const ask = (key: string): string =>
    cached(key, () => {
      made.push(key)
      return key.toUpperCase()
    })
  expect(['a', 'b', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'B'])
  expect(made).toEqual(['a', 'b'])
  // 'a' is the oldest, although it was asked for last.
  expect(['a', 'c', 'b', 'c'].map(ask)).toEqual(['A', 'C', 'B', 'C'])
  expect(made).toEqual(['a', 'b', 'c'])
  expect(ask('a')).toBe('A')
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})
