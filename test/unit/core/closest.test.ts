import { expect, test } from 'vitest'
import { closest } from '../../../src/core/closest'

test.each<[string, readonly string[], string | undefined]>([
  ['premum', ['premium', 'standard'], 'premium'],
  ['standrad', ['premium', 'standard'], 'standard'],
  ['mno', ['sun', 'mon'], 'mon'],
  ['P1', ['P1', 'P2'], 'P1'],
  ['p2', ['P1', 'P2'], 'P2'],
  ['bronze', ['premium', 'standard'], undefined],
  ['', ['premium'], undefined],
])('%j among %j most likely means %j', (word, candidates, expected) => {
  expect(closest(word, candidates)).toBe(expected)
})
