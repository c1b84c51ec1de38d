import { expect, test } from 'vitest'
import { quotedList } from '../../../../src/cli/shell/name-list'

test('names are in quotes, and a message lists at most 20 of them', () => {
  expect(quotedList(['tier', 'Created at'])).toBe("'tier', 'Created at'")
  const names = Array.from({ length: 1020 }, (_, index) => `c${index}`)
  expect(quotedList(names.slice(0, 20))).toMatch(/'c18', 'c19'$/)
  expect(quotedList(names)).toMatch(/'c18', 'c19' and 1,000 more$/)
})
