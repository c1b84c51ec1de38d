import { expect, test } from 'vitest'
import { type Duration, toMilliseconds } from '../../../src/core/duration'

test.each<[Duration, number]>([
  [0, 0],
  [-5, -5],
  ['2 hours', 7_200_000],
  ['1 hour', 3_600_000],
  ['1.1 hours', 3_960_000],
  ['90 minutes', 5_400_000],
  ['1 hour 30 minutes', 5_400_000],
  ['-2 hours', -7_200_000],
  ['15 seconds', 15_000],
  ['1 millisecond', 1],
  ['PT2H', 7_200_000],
  ['PT2H30M', 9_000_000],
  ['PT0.5S', 500],
  ['-PT90M', -5_400_000],
  [{ hours: 2 }, 7_200_000],
  [{ hours: 1, minutes: -30 }, 1_800_000],
  [{ milliseconds: 1 }, 1],
])('%j is %d ms', (duration, milliseconds) => {
  expect(toMilliseconds(duration)).toBe(milliseconds)
})

test.each(['1 day', 'P1D', 'P1M', 'PT1H2D', '1 week'])('%j is refused with the reason (T3)', (text) => {
  expect(() => toMilliseconds(text as Duration)).toThrow(/units longer than an hour have no fixed length/)
})
