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

test.each([
  ['3 business days', 'out-of-range'],
  ['60000 business days', 'too-large'],
])('a clock that is paused for good, with %s from each midnight: %s (S7)', (target, code) => {
  const targets = { firstResponse: { P1: target } }
  const policy = parsePolicy({
    name: 'Acme',
    schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers: ['all'],
    priorities: ['P1'],
    targets,
    exceptions: [{ name: 'All', during: ['mon-sun'], when: 'waiting', targets }],
  })
  const events: TicketEvent[] = [
    { type: 'received', at: '2024-01-08T10:00:00Z', tier: 'all', priority: 'P1' },
    { type: 'paused', at: '2024-01-08T11:00:00Z' },
  ]
  // A short target is never due in the pause. That is known without its due time, so each of its dates can be decided.
  expect(() => clockStatus('firstResponse', events, policy, { now: '2199-12-31T23:59:59.999Z' })).toThrow(
    expect.objectContaining({ code }),
  )
})

test('a clock without pauses is not refused, however often its target changes', () => {
  const targets = { firstResponse: { P1: '9000 hours', P2: '9000 hours' } }
  const policy = parsePolicy({
    name: 'Acme',
    schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers: ['all'],
    priorities: ['P1', 'P2'],
    targets,
    exceptions: Array.from({ length: 30 }, (_, day) => ({
      name: `Exception ${day}`,
      during: [{ on: new Date(Date.UTC(2024, 0, 10 + 2 * day)).toISOString().slice(0, 10) }],
      when: 'waiting',
      targets,
    })),
  })
  const received = Date.UTC(2024, 0, 8, 10)
  const events: TicketEvent[] = [
    { type: 'received', at: received, tier: 'all', priority: 'P1' },
    ...Array.from(
      { length: 6000 },
      (_, index): TicketEvent => ({
        type: 'priority-changed',
        at: received + 1000 * (index + 1),
        priority: index % 2 === 0 ? 'P2' : 'P1',
      }),
    ),
  ]
  expect(clockStatus('firstResponse', events, policy, { now: '2024-01-08T12:00:00Z' }).state).toBe('running')
})
