import { expect, test } from 'vitest'
import { realTimeText } from '../../../../src/cli/shell/real-time-text'

test.each([
  [0, '0 min'],
  [59_999, '59 s'],
  [90_000, '1 min'],
  [47 * 3_600_000 + 59 * 60_000 + 59_000, '47 h 59 min'],
  [48 * 3_600_000, '2 days'],
  [62.9 * 3_600_000, '2 days 14 h'],
  [72 * 3_600_000 - 1, '2 days 23 h'],
  [1000 * 3_600_000, '41 days 16 h'],
])('%d ms is %s', (ms, text) => {
  expect(realTimeText(ms)).toBe(text)
})
