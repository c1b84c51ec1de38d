/** Advice about warnings that never come (C23, P13). */
import { checkPolicy } from 'dueby'
import { expect, test } from 'vitest'

test.each([
  ['1 hour', '2 business hours before', ['warning-never-comes']],
  ['1 hour', '1 business hour before', ['warning-never-comes']],
  ['1 hour', '59 business minutes before', []],
  ['1 hour', '2 business hours after', ['warning-not-before-due']],
] as const)('of a target of %s, the warning %s', (target, warning, codes) => {
  const found = checkPolicy({
    name: 'Acme',
    schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers: ['all'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: target } },
    warnings: [warning],
  })
  expect(found.map(({ code }) => code)).toEqual(codes)
})
