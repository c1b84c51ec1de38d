import { clockStatus, definePolicy, policyHistory, type TicketEvent, ticketStatus } from 'dueby'
import { describe, expect, test } from 'vitest'
import { countedReads, issuesOf } from '../../support/tickets'

const frame = {
  schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
  tiers: ['all'],
} as const
const first = definePolicy({
  ...frame,
  name: 'First',
  priorities: ['P1', 'P2'],
  targets: { firstResponse: { P1: '1 hour', P2: '2 hours' }, resolution: { P1: '8 hours', P2: '16 hours' } },
})
const second = definePolicy({
  ...frame,
  name: 'Second',
  priorities: ['P1', 'P3'],
  targets: { firstResponse: { P1: '1 hour', P3: '3 hours' }, nextResponse: { P1: '4 hours', P3: '5 hours' } },
})
const history = policyHistory([{ policy: first }, { from: '2024-07-01', policy: second }])

type Event = TicketEvent<'all', 'P1' | 'P2' | 'P3'>
const received: Event = { type: 'received', at: '2024-06-28T09:00:00Z', tier: 'all', priority: 'P1' }
const answered: Event = { type: 'responded', at: '2024-06-28T09:30:00Z' }
const written: Event = { type: 'customer-replied', at: '2024-07-02T09:00:00Z' }
const now = '2024-07-02T10:00:00Z'

describe('a ticket that lives under two policies', () => {
  test('keeps the policy of receipt, so a metric with targets only in a later version has no clock', () => {
    const events = [received, answered, written]
    const { clocks } = ticketStatus(events, history, { now })
    expect(Object.keys(clocks)).toEqual(['firstResponse', 'resolution'])
    expect(ticketStatus(events, history, { now, policyAt: 'receipt' }).clocks).toEqual(clocks)
    expect(() => clockStatus('nextResponse', events, history, { now })).toThrow(
      /no targets for 'nextResponse'/,
    )
  })

  test("with policyAt: 'start', each cycle has the policy that was in force when it started", () => {
    const options = { now, policyAt: 'start' } as const
    const { clocks } = ticketStatus([received, answered, written], history, options)
    expect(Object.keys(clocks)).toEqual(['firstResponse', 'nextResponse', 'resolution'])
    expect(clocks.nextResponse).toMatchObject({
      state: 'running',
      dueAt: new Date('2024-07-02T13:00:00Z'),
      rules: { policy: 'Second' },
    })
    expect(clocks.resolution).toMatchObject({ rules: { policy: 'First' } })
    // A metric of the policy in force now has a clock before its first cycle.
    expect(ticketStatus([received, answered], history, options).clocks.nextResponse?.state).toBe('idle')
    expect(clockStatus('nextResponse', [received, answered, written], history, options).state).toBe('running')
  })

  test('an update starts the clock of periodic updates if the policy has got them since the answer', () => {
    const updates = definePolicy({
      ...frame,
      name: 'Updates',
      priorities: ['P1', 'P3'],
      targets: {
        firstResponse: { P1: '1 hour', P3: '2 hours' },
        periodicUpdate: { P1: '4 hours', P3: '8 hours' },
      },
    })
    const updated: Event = { type: 'updated', at: '2024-07-02T09:00:00Z' }
    const later = policyHistory([{ policy: first }, { from: '2024-07-01', policy: updates }])
    const clockOf = (...events: readonly Event[]) =>
      clockStatus('periodicUpdate', [received, ...events], later, { now, policyAt: 'start' })
    expect(clockOf(answered, updated)).toMatchObject({
      state: 'running',
      startedAt: new Date('2024-07-02T09:00:00Z'),
      dueAt: new Date('2024-07-02T13:00:00Z'),
    })
    expect(clockOf(updated).state).toBe('idle')
    const resolved: Event = { type: 'resolved', at: '2024-07-01T12:00:00Z' }
    expect(clockOf(answered, resolved, updated).state).toBe('idle')
  })

  test('a metric that only some versions have targets for keeps its clock', () => {
    const third = definePolicy({
      ...frame,
      name: 'Third',
      priorities: ['P1'],
      targets: { firstResponse: { P1: '1 hour' } },
    })
    const all = policyHistory([
      { policy: first },
      { from: '2024-07-01', policy: second },
      { from: '2024-07-03', policy: third },
    ])
    const metricsWith = (...events: readonly Event[]) =>
      Object.keys(
        ticketStatus([received, ...events], all, { now: '2024-07-04T10:00:00Z', policyAt: 'start' }).clocks,
      )
    expect(metricsWith(answered, written)).toEqual(['firstResponse', 'nextResponse', 'resolution'])
    expect(metricsWith(answered)).toEqual(['firstResponse', 'resolution'])
  })

  test('a metric of the later policy begins with the reopening if that policy restarts it', () => {
    const frameOfBoth = { ...frame, priorities: ['P1'] } as const
    const targets = { firstResponse: { P1: '1 hour' } } as const
    const without = definePolicy({ ...frameOfBoth, name: 'Without', targets })
    const reopened: TicketEvent<'all', 'P1'>[] = [
      { type: 'received', at: '2024-06-28T09:00:00Z', tier: 'all', priority: 'P1' },
      { type: 'resolved', at: '2024-06-28T09:30:00Z' },
      { type: 'reopened', at: '2024-07-02T09:00:00Z' },
    ]
    const resolution = (onReopen: 'restart' | 'continue', given = {}) => {
      const withResolution = definePolicy({
        ...frameOfBoth,
        name: 'With',
        targets: { ...targets, resolution: { P1: '8 hours' } },
        onReopen,
      })
      const both = policyHistory([{ policy: without }, { from: '2024-07-01', policy: withResolution }])
      return clockStatus('resolution', reopened, both, { now, policyAt: 'start', ...given }).state
    }
    expect(resolution('restart')).toBe('running')
    expect(resolution('continue')).toBe('idle')
    expect(resolution('continue', { onReopen: 'restart' })).toBe('running')
  })

  test('reopening follows the rule of the policy of the last cycle', () => {
    const solution = {
      firstResponse: { P1: '1 hour', P2: '2 hours' },
      resolution: { P1: '8 hours', P2: '8 hours' },
    } as const
    const policy = (name: string, onReopen: 'restart' | 'continue') =>
      definePolicy({ ...frame, name, priorities: ['P1', 'P2'], targets: solution, onReopen })
    const both = policyHistory([
      { policy: policy('Restarts', 'restart') },
      { from: '2024-07-01', policy: policy('Continues', 'continue') },
    ])
    const events: TicketEvent<'all', 'P1'>[] = [
      { type: 'received', at: '2024-06-28T09:00:00Z', tier: 'all', priority: 'P1' },
      { type: 'resolved', at: '2024-06-28T09:30:00Z' },
      { type: 'reopened', at: '2024-07-02T09:00:00Z' },
      { type: 'resolved', at: '2024-07-02T09:10:00Z' },
      { type: 'reopened', at: '2024-07-02T09:40:00Z' },
    ]
    expect(clockStatus('resolution', events, both, { now, policyAt: 'start' })).toMatchObject({
      cycle: 2,
      dueAt: new Date('2024-07-02T17:30:00Z'),
    })
  })

  test('a change to a name that the policy of a running clock does not know is an issue', () => {
    const changed: Event = { type: 'priority-changed', at: '2024-07-02T09:30:00Z', priority: 'P3' }
    expect(() => ticketStatus([received, answered, changed], history, { now, policyAt: 'start' })).toThrow(
      /events\[2\]: 'P3' is not a priority of this policy/,
    )
  })

  test('a cycle that starts under a policy that does not know the names of the ticket is an issue', () => {
    const low: Event = { ...received, priority: 'P2' } as Event
    const pathsOf = (...events: readonly Event[]) =>
      issuesOf(() => ticketStatus([low, ...events], history, { now, policyAt: 'start' }))
    expect(pathsOf(answered, written)).toEqual(['events.2 unknown-priority'])
    // The second policy has no targets for updates, so an answer starts nothing.
    expect(pathsOf({ ...answered, at: '2024-07-02T09:00:00Z' })).toEqual(['no error'])
    // The first policy has no next response.
    expect(pathsOf(answered)).toEqual(['no error'])
  })

  test('a tier that the policy of a running clock, or of a new one, does not know is an issue', () => {
    const { schedule } = frame
    const targets = { firstResponse: { P1: '1 hour' }, nextResponse: { P1: '1 hour' } } as const
    const one = definePolicy({ name: 'One', schedule, tiers: ['all', 'old'], priorities: ['P1'], targets })
    const two = definePolicy({ name: 'Two', schedule, tiers: ['all', 'new'], priorities: ['P1'], targets })
    const both = policyHistory([{ policy: one }, { from: '2024-07-01', policy: two }])
    const issues = (tier: 'all' | 'old', ...events: readonly object[]) =>
      issuesOf(() =>
        ticketStatus([{ ...received, tier }, ...events] as never, both, { now, policyAt: 'start' }),
      )
    const changed = { type: 'tier-changed', at: '2024-07-02T09:30:00Z', tier: 'new' }
    expect(issues('all', changed)).toEqual(['events.1 unknown-tier'])
    expect(issues('old', answered, written)).toEqual(['events.2 unknown-tier'])
  })

  test('a name that no policy of the time knows is an issue', () => {
    const changed: Event = { type: 'priority-changed', at: '2024-07-02T09:30:00Z', priority: 'P2' }
    expect(() => ticketStatus([received, answered, changed], history, { now, policyAt: 'start' })).toThrow(
      /events\[2\]\.priority: 'P2' is not a priority of this policy/,
    )
  })

  test('a name before the first policy is not known to be wrong', () => {
    const later = policyHistory([{ from: '2024-07-01', policy: second }])
    const events: Event[] = [
      { type: 'priority-changed', at: '2024-06-28T09:00:00Z', priority: 'P2' },
      { type: 'received', at: '2024-07-02T09:00:00Z', tier: 'all', priority: 'P1' },
    ]
    const options = { now, policyAt: 'start', history: 'lenient' } as const
    const { skipped } = clockStatus('firstResponse', events as TicketEvent<'all', 'P1'>[], later, options)
    expect(skipped.map(({ code }) => code)).toEqual(['impossible-event'])
  })

  test('a ticket before the first policy has none', () => {
    const later = policyHistory([{ from: '2024-07-01', policy: second }])
    expect(() => ticketStatus([received as TicketEvent<'all', 'P1'>], later, { now })).toThrow(
      /no policy is in force at '2024-06-28T09:00:00.000Z'\. Expected/,
    )
  })

  test('before receipt a ticket is idle, also before the first policy', () => {
    const later = policyHistory([{ from: '2024-07-01', policy: second }])
    const events: TicketEvent<'all', 'P1'>[] = [
      { type: 'received', at: '2024-07-02T09:00:00Z', tier: 'all', priority: 'P1' },
    ]
    const options = { now: '2024-06-28T09:00:00Z', policyAt: 'start' } as const
    expect(clockStatus('nextResponse', events, later, options).state).toBe('idle')
  })
})

test('a policy that was not defined is read once, however many events there are (S7)', () => {
  const responses = Array.from({ length: 40 }, (_, minute) => {
    return { type: 'responded', at: `2024-06-28T09:${minute + 10}:00Z` } as const
  })
  const events = [received, ...responses]
  for (const policyAt of ['receipt', 'start'] as const)
    for (const [history, codes] of [
      [events, ['no error']],
      [[...events, { type: 'responded', at: 'soon' }], ['events.41.at invalid-instant']],
    ] as const) {
      const { policy, reads } = countedReads(first)
      const options = { now, policyAt }
      expect(issuesOf(() => clockStatus('firstResponse', history as Event[], policy, options))).toEqual(codes)
      expect(reads()).toBe(1)
    }
})
