import { afterEach, expect, test, vi } from 'vitest'
import { refuseProtected } from '../../../../src/cli/times/refuse-protected'
import { dueby } from '../../../support/command'

const warn = vi.spyOn(console, 'warn')
afterEach(() => warn.mockClear())

test.each([
  ['dd/MM/YYYY HH:mm', 'YYYY is the year that a week belongs to. Write yyyy instead'],
  ['DD.MM.yyyy', 'DD is the day of the year. Write dd instead'],
  ["'it''s' D", 'D is the day of the year. Write d instead'],
])('%s', (pattern, message) => {
  expect(() => refuseProtected(pattern)).toThrow(new RangeError(message))
})

test.each(['dd/MM/yyyy', "dd 'DD YYYY' MM", "'o''clock Y'", 'yyyy'])('allows %s', (pattern) => {
  expect(refuseProtected(pattern)).toBeUndefined()
})

test.each([
  "due --tier standard --priority P1 --received 1 --time-format 'dd/MM/YYYY'",
  "bulk --out-format 'dd/MM/YYYY'",
  "bulk --time-format 'dd/MM/YYYY'",
  "report --time-format 'dd/MM/YYYY'",
])('one usage error, and date-fns says nothing: %s', async (line) => {
  const { code, err } = await dueby(line, { '-': 'tier,priority,received\n' })
  expect(err.match(/^error: /gm)).toHaveLength(1)
  expect(err).toContain(
    "'dd/MM/YYYY' is not a format. YYYY is the year that a week belongs to. Write yyyy instead.",
  )
  expect(err).not.toContain('github.com')
  expect(code).toBe(2)
  expect(warn).not.toHaveBeenCalled()
})
