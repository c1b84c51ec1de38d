/** C25: the status of a whole ticket. */
import { ticketStatus } from 'dueby'
import { describe, expect, test } from 'vitest'
import { at, brief, deskWith, history, issuesOf, shownAt, ticketAt } from '../../support/tickets'

const RECEIVED = 'Mon 10:00 received standard P1'
const hour = 3_600_000

describe('the status of a ticket (C25)', () => {
  const ticket = ticketAt([RECEIVED, 'Mon 10:30 responded', 'Mon 11:00 customer-replied'], 'Mon 11:30')

  test('has the clock of every metric with targets, in the order of the metrics', () => {
    expect(Object.entries(ticket.clocks).map(([metric, clock]) => `${metric} ${brief(clock)}`)).toEqual([
      'firstResponse met, due Mon 12:00, 30 of 120 min',
      'nextResponse running, due Mon 13:00, 30 of 120 min',
      'periodicUpdate running, due Mon 14:30, 60 of 240 min',
      'resolution running, due Tue 10:00, 90 of 720 min',
    ])
  })

  test('has no other clock', () => {
    const { firstResponse, resolution } = deskWith({}).targets
    const policy = deskWith({ targets: { firstResponse, resolution } })
    expect(Object.keys(ticketAt([RECEIVED], 'Mon 11:30', {}, policy).clocks)).toEqual([
      'firstResponse',
      'resolution',
    ])
  })

  test('says which running clock is due next', () => {
    expect(ticket.next).toEqual({ metric: 'nextResponse', dueAt: at('Mon 13:00') })
    const answered = [RECEIVED, 'Mon 10:30 responded', 'Mon 14:00 customer-replied']
    const { next, nextChanges } = ticketAt(answered, 'Mon 14:10')
    expect(next).toEqual({ metric: 'periodicUpdate', dueAt: at('Mon 14:30') })
    expect(nextChanges[0]).toEqual({ metric: 'periodicUpdate', kind: 'due', at: at('Mon 14:30') })
    // Missed and paused clocks are not running.
    expect(ticketAt([RECEIVED], 'Mon 13:00').next?.metric).toBe('resolution')
    expect(ticketAt([RECEIVED, 'Mon 10:30 paused'], 'Mon 11:00')).not.toHaveProperty('next')
    expect(ticketAt([RECEIVED, 'Mon 10:30 resolved'], 'Mon 11:00')).not.toHaveProperty('next')
  })

  test('lists the next changes of all clocks, each with its metric', () => {
    expect(ticket.nextChanges.map(({ at, kind, metric }) => `${shownAt(at)} ${kind} ${metric}`)).toEqual([
      'Mon 12:00 warning nextResponse',
      'Mon 13:00 due nextResponse',
      'Mon 13:00:00.001 missed nextResponse',
      'Mon 13:30 warning periodicUpdate',
      'Mon 13:30 warning periodicUpdate',
      'Mon 14:30 due periodicUpdate',
      'Mon 14:30:00.001 missed periodicUpdate',
      'Mon 18:00 close nextResponse',
      'Mon 18:00 close periodicUpdate',
      'Mon 18:00 close resolution',
      'Tue 06:00 open nextResponse',
      'Tue 06:00 open periodicUpdate',
      'Tue 06:00 open resolution',
      'Tue 07:00 warning resolution',
      'Tue 10:00 due resolution',
      'Tue 10:00:00.001 missed resolution',
    ])
  })

  test('has the cell of the ticket, also where a clock has ended before', () => {
    const changed = ticketAt(
      [RECEIVED, 'Mon 10:30 responded', 'Mon 11:00 priority-changed P3', 'Mon 11:10 tier-changed premium'],
      'Mon 12:00',
    )
    expect(changed).toMatchObject({ tier: 'premium', priority: 'P3' })
    expect(changed.clocks.firstResponse).toMatchObject({ tier: 'standard', priority: 'P1' })
    expect(changed.clocks.resolution).toMatchObject({ tier: 'premium', priority: 'P3' })
  })

  test.each([
    [[], 'open', false],
    [['Mon 11:00 paused'], 'open', true],
    [['Mon 11:00 resolved'], 'resolved', false],
    [['Mon 10:30 paused', 'Mon 11:00 resolved'], 'resolved', false],
    [['Mon 11:00 resolved', 'Mon 11:10 reopened'], 'open', false],
    [['Mon 11:00 cancelled'], 'cancelled', false],
    [['Mon 10:30 resolved', 'Mon 11:00 cancelled'], 'cancelled', false],
  ])('after %j it is %s, paused: %s', (events, phase, isPaused) => {
    expect(ticketAt([RECEIVED, ...events], 'Mon 12:00')).toMatchObject({ phase, isPaused })
  })

  test('has its age, pauses included, up to now or to the end of the ticket', () => {
    const age = (events: readonly string[], now: string) => ticketAt([RECEIVED, ...events], now).age
    expect(age(['Mon 11:00 paused'], 'Mon 14:00')).toEqual({ calendarMs: 4 * hour, businessMs: 4 * hour })
    expect(age([], 'Tue 07:00')).toEqual({ calendarMs: 21 * hour, businessMs: 9 * hour })
    expect(age(['Mon 12:00 resolved'], 'Fri 07:00')).toEqual({ calendarMs: 2 * hour, businessMs: 2 * hour })
    expect(age(['Mon 12:00 resolved', 'Mon 13:00 reopened'], 'Mon 14:00').calendarMs).toBe(4 * hour)
    expect(age(['Mon 12:00 resolved', 'Mon 13:00 cancelled'], 'Fri 07:00').calendarMs).toBe(2 * hour)
  })

  test('the age is in the hours of the current tier', () => {
    const policy = deskWith({
      tierSchedules: { premium: { timeZone: 'America/Los_Angeles', weekly: { 'mon-sun': ['00:00-24:00'] } } },
    })
    const events = [RECEIVED, 'Mon 20:00 tier-changed premium']
    expect(ticketAt(events, 'Mon 19:00', {}, policy).age.businessMs).toBe(8 * hour)
    expect(ticketAt(events, 'Mon 21:00', {}, policy).age.businessMs).toBe(11 * hour)
  })
})

test('a clock without a due time is an error that names it', () => {
  const schedule = {
    timeZone: 'America/Los_Angeles',
    weekly: {},
    specialHours: [{ on: '2023-11-06', hours: ['06:00-18:00'] }],
  }
  const policy = deskWith({ schedule, exceptions: [] })
  expect(issuesOf(() => ticketAt([RECEIVED], 'Mon 11:00', {}, policy))).toEqual([
    'clocks.resolution never-opens',
  ])
})

test('an issue of a policy that has not been checked keeps its place', () => {
  const policy = { ...deskWith({}), onReopen: 'again' as never }
  const status = () => ticketStatus(history(RECEIVED), policy, { now: at('Mon 11:00') })
  expect(issuesOf(status)).toEqual(['policy.onReopen unknown-option'])
  expect(status).toThrow("policy.onReopen: 'again' is not one of")
})

describe('the same history at any moment (C7)', () => {
  const events = [
    RECEIVED,
    'Mon 11:00 paused',
    'Mon 12:00 resumed',
    'Mon 12:30 responded',
    'Mon 13:00 priority-changed P3',
  ]

  test('later events are unknown', () => {
    const states = ['Mon 10:59', 'Mon 11:00', 'Mon 12:00', 'Mon 12:30'].map(
      (now) => ticketAt(events, now).clocks.firstResponse?.state,
    )
    expect(states).toEqual(['running', 'paused', 'running', 'met'])
    expect(ticketAt(events, 'Mon 12:59').priority).toBe('P1')
    expect(ticketAt(events, 'Mon 13:00').priority).toBe('P3')
  })

  test('but they are checked', () => {
    expect(issuesOf(() => ticketAt([...events, 'Mon 14:00 resumed'], 'Mon 10:30'))).toEqual([
      'events.5 impossible-event',
    ])
  })

  test('before receipt every clock is idle', () => {
    const ticket = ticketAt(events, 'Mon 09:59:59.999')
    expect(Object.values(ticket.clocks)).toEqual(
      ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution'].map((metric) => ({
        metric,
        state: 'idle',
        cycles: [],
        skipped: [],
      })),
    )
    expect(ticket).toMatchObject({
      tier: 'standard',
      priority: 'P1',
      phase: 'open',
      isPaused: false,
      nextChanges: [],
      age: { calendarMs: 0, businessMs: 0 },
    })
    expect(ticket).not.toHaveProperty('next')
  })

  test('before receipt the tier and priority are those of receipt, whatever a lenient history has before', () => {
    const lenient = ['Mon 09:00 noted call', ...events]
    expect(ticketAt(lenient, 'Mon 09:30', { history: 'lenient' })).toMatchObject({
      tier: 'standard',
      priority: 'P1',
    })
  })

  test('an empty history is an error, also a lenient one', () => {
    for (const history of ['strict', 'lenient'] as const)
      expect(issuesOf(() => ticketAt([], 'Mon 12:00', { history }))).toEqual(['events missing'])
  })
})
