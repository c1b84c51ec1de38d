import { definePolicy, explainClock, type TicketEvent, toText } from 'dueby'
import { expect, test } from 'vitest'

const policy = definePolicy({
  name: 'Desk',
  schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['all'],
  priorities: ['P1'],
  targets: { firstResponse: { P1: '24 hours' } },
})

test('a pause over one midnight is two lines', () => {
  const events: TicketEvent<'all', 'P1'>[] = [
    { type: 'received', at: '2024-01-02T12:00:00Z', tier: 'all', priority: 'P1' },
    { type: 'paused', at: '2024-01-02T20:00:00Z', reason: 'customer' },
    { type: 'resumed', at: '2024-01-03T08:00:00Z' },
  ]
  const ledger = explainClock('firstResponse', events, policy, { now: '2024-01-03T09:00:00Z' })
  expect(
    toText(ledger)
      .split('\n')
      .filter((line) => line.includes('paused: customer')),
  ).toEqual([
    '            Tue 01-02 20:00–24:00   paused: customer',
    '            Wed 01-03 00:00–08:00   paused: customer',
  ])
})
