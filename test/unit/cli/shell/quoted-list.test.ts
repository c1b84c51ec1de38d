import { expect, test } from 'vitest'
import { quotedList } from '../../../../src/cli/shell/quoted-list'

test('names are in quotes, and a message lists at most 40 of them', () => {
  expect(quotedList(['tier', 'Created at'])).toBe("'tier', 'Created at'")
  const names = Array.from({ length: 41 }, (_, index) => `c${index}`)
  expect(quotedList(names.slice(0, 40))).toMatch(/'c38', 'c39'$/)
  expect(quotedList(names)).toMatch(/'c38', 'c39', …$/)
})
