import {
  type DuebyError,
  definePolicy,
  dueWithin,
  gladly,
  policyHistory,
  ticketHistory,
  ticketStatus,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { countedReads, issuesOf } from '../../support/tickets'

const now = '2023-11-06T17:00:00-08:00'
const ticket = (id: string, receivedAt: string, more: object = {}) => ({
  id,
  ...ticketStatus(ticketHistory({ tier: 'standard', priority: 'P1', receivedAt, ...more }), gladly, { now }),
})
const soon = ticket('soon', '2023-11-06T15:30:00-08:00')
const later = ticket('later', '2023-11-06T16:30:00-08:00')
const paused = ticket('paused', '2023-11-06T15:30:00-08:00', {
  pauses: [{ from: '2023-11-06T16:00:00-08:00' }],
})
const answered = ticket('answered', '2023-11-06T15:30:00-08:00', { respondedAt: '2023-11-06T16:00:00-08:00' })
const missed = ticket('missed', '2023-11-06T09:00:00-08:00')
const all = [later, paused, answered, missed, soon]

const idsWithin = (within: Parameters<typeof dueWithin>[1]) =>
  dueWithin(all, within, gladly, { now }).map(({ ticket }) => ticket.id)

describe('the clocks that are due soon', () => {
  test('are the running ones, the most urgent first', () => {
    expect(dueWithin(all, '30 minutes', gladly, { now })).toEqual([
      { ticket: soon, metric: 'firstResponse', dueAt: new Date('2023-11-07T01:30:00Z'), leftMs: 1_800_000 },
    ])
    expect(idsWithin('29 minutes')).toEqual([])
  })

  test('business time is that of the tier, and goes on in the morning', () => {
    expect(idsWithin('1 business hour')).toEqual(['soon'])
    expect(idsWithin('2 business hours')).toEqual(['soon', 'later'])
    expect(idsWithin('2 hours')).toEqual(['soon'])
    expect(idsWithin('next business day')).toEqual(['soon', 'later'])
  })

  test('a status of an earlier moment counts as long as its clock is not past due', () => {
    const idsAt = (now: string) => dueWithin(all, '8 hours', gladly, { now }).map(({ ticket }) => ticket.id)
    expect(idsAt('2023-11-06T17:30:00-08:00')).toEqual(['soon'])
    expect(idsAt('2023-11-06T17:30:00.001-08:00')).toEqual([])
  })

  test('bad arguments are reported together', () => {
    const issues = (tickets: unknown, within: unknown = '1 hour', options: unknown = { now }) =>
      issuesOf(() => dueWithin(tickets as never, within as never, gladly, options as never))
    expect(issues('x', '2 lunches', {})).toEqual([
      'tickets wrong-type',
      'within invalid-target',
      'options.now missing',
    ])
    expect(issues('x')).toEqual(['tickets wrong-type'])
    expect(issues([soon], '2 lunches')).toEqual(['within invalid-target'])
    expect(issues([soon], '2 hours', {})).toEqual(['options.now missing'])
    expect(issues([{ ...soon, tier: 'gold' }])).toEqual(['tickets.0.tier unknown-tier'])
    expect(issues([1, 2].map(() => ({ ...soon, tier: 'gold' })))).toEqual([
      'tickets.0.tier unknown-tier',
      'tickets.1.tier unknown-tier',
    ])
    // Once, however many clocks the ticket has.
    const { firstResponse } = soon.clocks
    expect(issues([{ tier: 'gold', clocks: { firstResponse, resolution: firstResponse } }])).toEqual([
      'tickets.0.tier unknown-tier',
    ])
    expect(issues([5, {}, null])).toEqual([
      'tickets.0 wrong-type',
      'tickets.1 wrong-type',
      'tickets.2 wrong-type',
    ])
    const clocks = { firstResponse: { state: 'running', dueAt: 'soon' } }
    expect(issues([later, { ...soon, clocks }])).toEqual([
      'tickets.1.clocks.firstResponse.dueAt invalid-instant',
    ])
  })
})

test('in a history, each ticket keeps the tiers and hours of its own policy', () => {
  const policy = <Tier extends string>(tiers: readonly Tier[], hours: '09:00-17:00' | '06:00-14:00') =>
    definePolicy({
      name: 'Desk',
      schedule: { timeZone: 'UTC', weekly: { 'mon-fri': [hours] } },
      tiers,
      priorities: ['P1'],
      targets: { firstResponse: { P1: '8 business hours' } },
    })
  const history = policyHistory([
    { policy: policy(['basic', 'gold'], '09:00-17:00') },
    { from: '2024-07-02', policy: policy(['gold'], '06:00-14:00') },
  ])
  const now = '2024-07-02T10:00:00Z'
  const ticket = (tier: 'basic' | 'gold', receivedAt: string) => ({
    id: `${tier} ${receivedAt}`,
    ...ticketStatus(ticketHistory({ tier, priority: 'P1', receivedAt }), history, { now }),
  })
  const tickets = [
    ticket('basic', '2024-07-01T12:00:00Z'),
    ticket('gold', '2024-07-01T16:00:00Z'),
    ticket('gold', '2024-07-02T08:00:00Z'),
  ]
  const within = (length: '2 business hours' | '6 business hours') =>
    dueWithin(tickets, length, history, { now }).map(({ ticket }) => ticket.id)
  expect(within('2 business hours')).toEqual(['basic 2024-07-01T12:00:00Z'])
  // The next one is due at 16:00: six hours from now by the old hours, and by the new ones tomorrow.
  expect(within('6 business hours')).toEqual([
    'basic 2024-07-01T12:00:00Z',
    'gold 2024-07-01T16:00:00Z',
    'gold 2024-07-02T08:00:00Z',
  ])
  // A status that does not say when its clock started has the policy in force now.
  const [first] = tickets
  const unknown = { tier: 'gold', clocks: { firstResponse: { state: 'running', dueAt: first?.next?.dueAt } } }
  expect(dueWithin([unknown] as never, '2 business hours', history, { now })).toHaveLength(1)
  expect(
    issuesOf(() => dueWithin([{ ...unknown, tier: 'basic' }] as never, '1 hour', history, { now })),
  ).toEqual(['tickets.0.tier unknown-tier'])
})

test('a policy that was not defined is read once, however many tickets there are (S7)', () => {
  const { policy, reads } = countedReads({ ...gladly, name: 'Renamed' })
  const found = dueWithin([soon, later, soon], '2 business hours', policy, { now })
  expect(found.map(({ ticket }) => ticket.id)).toEqual(['soon', 'soon', 'later'])
  expect(reads()).toBe(1)
})

test.each([
  ['receipt', ['Office', 'Day and night']],
  ['receipt', ['Desk', 'Desk']],
  ['start', ['Office', 'Day and night']],
  ['start', ['Desk', 'Desk']],
] as const)(
  'a clock that starts under a new policy has the hours of the policy at %s: %s',
  (policyAt, names) => {
    const policy = (name: string, hours: '09:00-17:00' | '00:00-24:00') =>
      definePolicy({
        name,
        schedule: { timeZone: 'UTC', weekly: { 'mon-fri': [hours] } },
        tiers: ['gold'],
        priorities: ['P1'],
        targets: { firstResponse: { P1: '1 hour' }, nextResponse: { P1: '2 business hours' } },
      })
    const history = policyHistory([
      { policy: policy(names[0], '09:00-17:00') },
      { from: '2024-07-02', policy: policy(names[1], '00:00-24:00') },
      { from: '2024-07-09', policy: policy(names[0], '00:00-24:00') },
    ])
    const events = [
      { type: 'received', at: '2024-07-01T10:00:00Z', tier: 'gold', priority: 'P1' },
      { type: 'responded', at: '2024-07-01T11:00:00Z' },
      { type: 'customer-replied', at: '2024-07-02T16:00:00Z' },
    ] as const
    const now = '2024-07-02T16:30:00Z'
    const ticket = ticketStatus(events, history, { now, policyAt })
    const within = (length: '1 business hour' | '2 business hours') =>
      dueWithin([ticket], length, history, { now, policyAt }).map(({ dueAt }) => dueAt.toISOString())
    // By the hours of the office it is due on the next morning, in an hour and a half of them.
    const due = policyAt === 'receipt' ? '2024-07-03T10:00:00.000Z' : '2024-07-02T18:00:00.000Z'
    expect(within('2 business hours')).toEqual([due])
    expect(within('1 business hour')).toEqual([])
  },
)

test('a ticket from before the first policy is reported', () => {
  const since = policyHistory([{ from: '2023-11-07', policy: gladly }])
  expect(issuesOf(() => dueWithin([soon], '1 hour', since, { now }))).toEqual(['tickets.0 missing-target'])
})

test('a clock without a known state is reported', () => {
  const policy = definePolicy({
    name: 'Acme',
    schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers: ['gold'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '1 hour' } },
  })
  const now = '2024-07-01T10:00:00Z'
  const outcomeOf = (clock: unknown): string[] => {
    const ticket = { clocks: { firstResponse: clock }, tier: 'gold', receivedAt: new Date(now) }
    try {
      return dueWithin([ticket as never], '2 hours', policy as never, { now }).map(() => 'due')
    } catch (error) {
      return (error as DuebyError).issues.map(({ path, code }) => `${path.slice(3).join('.')} ${code}`)
    }
  }
  for (const nonsense of [null, 'running', []])
    expect(outcomeOf(nonsense)).toEqual(['firstResponse wrong-type'])
  expect(outcomeOf({ state: 'Running', dueAt: now })).toEqual(['firstResponse.state unknown-option'])
  expect(outcomeOf({ state: 'idle' })).toEqual([])
})
