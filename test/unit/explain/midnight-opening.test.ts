import { definePolicy, due, explain, explainClock, toText } from 'dueby'
import { expect, test } from 'vitest'

const policyOf = (target: '1 business day by open' | '2 business days by open') =>
  definePolicy({
    name: 'Desk',
    schedule: { timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } },
    tiers: ['all'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: target } },
  })
const request = { tier: 'all', priority: 'P1', receivedAt: '2024-01-08T10:00:00Z' } as const

test.each([
  [
    '1 business day by open',
    ['    day 1   Tue 01-09', '  due       Tue 2024-01-09 00:00 UTC   opening of day 1'],
  ],
  [
    '2 business days by open',
    ['    day 2   Wed 01-10', '  due       Wed 2024-01-10 00:00 UTC   opening of day 2'],
  ],
] as const)('the last day has its line before the due time, although it begins then: %s', (target, lines) => {
  const policy = policyOf(target)
  const ledger = explain(due('firstResponse', request, policy), policy)
  expect(toText(ledger).split('\n').slice(-2)).toEqual(lines)
})

test('also if the clock is looked at later', () => {
  const events = [{ type: 'received', at: request.receivedAt, tier: 'all', priority: 'P1' }] as const
  const ledger = explainClock('firstResponse', events, policyOf('1 business day by open'), {
    now: '2024-01-12T10:00:00Z',
  })
  expect(toText(ledger).split('\n').slice(-3)).toEqual([
    '    day 1   Tue 01-09',
    '  due       Tue 2024-01-09 00:00 UTC   opening of day 1',
    '  missed    now Fri 2024-01-12 10:00 UTC, 82 h late in business time',
  ])
})
