import { expect, test } from 'vitest'
import { percent } from '../../../../src/cli/report/figures/percent'

test.each([
  [254 / 300, '84.7 %'],
  [2 / 23, '8.7 %'],
  [0.8464, '84.6 %'],
  [1, '100.0 %'],
  [9999 / 10_000, '99.9 %'],
  [0, '0.0 %'],
  [1 / 10_000, '0.1 %'],
  [undefined, '–'],
])('%s is %s', (share, text) => {
  expect(percent(share)).toBe(text)
})
