/** S7: how much a clock that waits may ask for. */
import { clockStatus, parsePolicy, type TicketEvent } from 'dueby'
import { expect, test } from 'vitest'

test('a clock that is paused for centuries is refused when it waits with many targets (S7)', () => {
  const priorities = ['P1', 'P2', 'P3', 'P4', 'P5']
  const cells = (first: number) =>
    Object.fromEntries(priorities.map((name, index) => [name, `${first + index} business days`]))
  const waiting = {
    name: 'All',
    during: ['mon-sun'],
    when: 'waiting',
    targets: { firstResponse: cells(8010) },
  }
  const policy = parsePolicy({
    name: 'Acme',
    schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers: ['all'],
    priorities,
    targets: { firstResponse: cells(8000) },
    exceptions: [waiting],
    onChange: 'keep earlier',
  })
  const stateWith = (count: number) => {
    const [priority = '', ...others] = priorities.slice(0, count)
    const events: TicketEvent[] = [
      { type: 'received', at: '1972-01-10T10:00:00Z', tier: 'all', priority },
      ...others.map(
        (priority, hour): TicketEvent => ({
          type: 'priority-changed',
          at: `1972-01-11T1${hour}:00:00Z`,
          priority,
        }),
      ),
      { type: 'paused', at: '1972-01-12T10:00:00Z' },
    ]
    return clockStatus('firstResponse', events, policy, { now: '2165-01-01T00:00:00Z' }).state
  }
  expect(stateWith(1)).toBe('paused')
  expect(() => stateWith(5)).toThrow(expect.objectContaining({ code: 'too-large' }))
})
