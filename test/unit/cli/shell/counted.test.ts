import { expect, test } from 'vitest'
import { counted, withCommas } from '../../../../src/cli/shell/counted'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
])('%i is written as %s', (value, text) => expect(withCommas(value)).toBe(text))

test.each([
  [0, '0 tickets'],
  [1, '1 ticket'],
  [1200, '1,200 tickets'],
])('%i of them is %s', (count, text) => expect(counted(count, 'ticket')).toBe(text))
