/** C8 and C11 to C13: which cycles a ticket has, and when they start and end. */
import type { Metric } from 'dueby'
import { describe, expect, test } from 'vitest'
import { hasTarget } from '../../../src/clock/cycle-target'
import { followEvents } from '../../../src/clock/follow-events'
import { EVENTS } from '../../../src/clock/read-events'
import { compiledPolicyOf } from '../../../src/policy/define-policy'
import { at, brief, clockAt, desk, deskWith, shownAt, statusAt } from '../../support/tickets'

const RECEIVED = 'Mon 10:00 received standard P1'
const ASKED = 'Mon 11:00 customer-replied'

/** The cycles of a metric at the end of the week, each as `'Mon 10:00–Mon 11:00'`. */
const cyclesOf = (metric: Metric, events: readonly string[], options = {}, policy?: unknown): string[] =>
  statusAt(metric, events, 'Fri 12:00', options, policy).cycles.map(
    ({ startedAt, endedAt }) => `${shownAt(startedAt)}–${endedAt ? shownAt(endedAt) : ''}`,
  )

describe('firstResponse (C11)', () => {
  test.each([
    [['Mon 11:00 responded', 'Mon 12:00 responded'], 'Mon 11:00', 'the first answer'],
    [['Mon 11:00 resolved', 'Mon 12:00 reopened', 'Mon 13:00 responded'], 'Mon 11:00', 'the resolution'],
    [['Mon 11:00 cancelled'], 'Mon 11:00', 'the cancellation'],
    [['Mon 10:00 responded'], 'Mon 10:00', 'an answer at receipt: a call taken by phone'],
    [['Mon 11:00 customer-replied', 'Mon 11:30 updated', 'Mon 12:00 noted bot'], '', 'nothing else (C8)'],
  ])('%j: ends %s with %s', (events, end) => {
    expect(cyclesOf('firstResponse', [RECEIVED, ...events])).toEqual([`Mon 10:00–${end}`])
  })

  test('never starts if an agent opened the ticket', () => {
    expect(
      cyclesOf('firstResponse', ['Mon 10:00 received standard P1 agent', 'Mon 11:00 responded']),
    ).toEqual([])
    expect(cyclesOf('firstResponse', ['Mon 10:00 received standard P1 customer'])).toEqual(['Mon 10:00–'])
  })

  test('says which event ended it', () => {
    const clock = clockAt('firstResponse', [RECEIVED, ASKED, 'Mon 11:30 responded'], 'Mon 12:00')
    expect(clock).toMatchObject({ state: 'met', endedBy: 2 })
    expect(clock.cycles[0]?.endedAs).toBe('fulfilled')
    const spam = clockAt('firstResponse', [RECEIVED, 'Mon 11:30 cancelled spam'], 'Mon 12:00')
    expect(spam.cycles[0]).toMatchObject({ state: 'cancelled', endedBy: 1, endedAs: 'cancelled' })
  })
})

describe('nextResponse (C11, C12)', () => {
  test.each([
    [[ASKED], [], 'nothing starts before the first answer'],
    [[ASKED, 'Mon 12:00 responded'], [], 'the first answer answers earlier messages too'],
    [['Mon 10:30 responded', ASKED, 'Mon 12:00 customer-replied'], ['Mon 11:00–'], 'the oldest message'],
    [
      ['Mon 10:30 responded', ASKED, 'Mon 12:00 responded', 'Mon 13:00 customer-replied'],
      ['Mon 11:00–Mon 12:00', 'Mon 13:00–'],
      'one cycle for each question',
    ],
    [['Mon 10:30 responded', ASKED, 'Mon 12:00 resolved'], ['Mon 11:00–Mon 12:00'], 'resolving ends it'],
    [['Mon 10:30 responded', ASKED, 'Mon 12:00 cancelled'], ['Mon 11:00–Mon 12:00'], 'cancelling ends it'],
    [['Mon 10:30 responded', ASKED, 'Mon 12:00 updated'], ['Mon 11:00–'], 'an update is not an answer'],
    [['Mon 10:30 resolved', ASKED], [], 'nothing starts while resolved'],
    [
      ['Mon 10:30 resolved', ASKED, 'Mon 13:00 reopened'],
      ['Mon 13:00–'],
      'a message while resolved waits for the reopening',
    ],
    [
      ['Mon 10:30 resolved', ASKED, 'Mon 12:00 responded', 'Mon 13:00 reopened'],
      [],
      'unless it was answered meanwhile',
    ],
    [['Mon 10:30 resolved', 'Mon 13:00 reopened'], [], 'without a message, reopening starts nothing'],
    [
      ['Mon 10:30 resolved', ASKED, 'Mon 13:00 reopened', 'Mon 14:00 resolved', 'Mon 15:00 reopened'],
      ['Mon 13:00–Mon 14:00'],
      'a message waits for one reopening only',
    ],
    [
      ['Mon 10:30 resolved', 'Mon 13:00 reopened', 'Mon 14:00 customer-replied'],
      ['Mon 14:00–'],
      'resolving ends the first response, so later messages count',
    ],
  ])('%j: %j, %s', (events, expected) => {
    expect(cyclesOf('nextResponse', [RECEIVED, ...events])).toEqual(expected)
  })

  test('starts with the first message if an agent opened the ticket', () => {
    expect(cyclesOf('nextResponse', ['Mon 10:00 received standard P1 agent', ASKED])).toEqual(['Mon 11:00–'])
  })

  test('numbers its cycles, and shows the last', () => {
    const events = [
      RECEIVED,
      'Mon 10:30 responded',
      ASKED,
      'Mon 12:00 responded',
      'Mon 13:00 customer-replied',
    ]
    expect(clockAt('nextResponse', events, 'Mon 14:00')).toMatchObject({ cycle: 2, elapsedMs: 3_600_000 })
    expect(clockAt('nextResponse', events, 'Mon 12:30')).toMatchObject({ cycle: 1, state: 'met' })
  })
})

describe('periodicUpdate (C11)', () => {
  test.each([
    [[], [], 'not before the first answer'],
    [['Mon 11:00 updated'], [], 'an update before the first answer starts nothing'],
    [['Mon 11:00 responded'], ['Mon 11:00–'], 'the first answer'],
    [
      ['Mon 11:00 responded', 'Mon 12:00 updated', 'Mon 13:00 responded'],
      ['Mon 11:00–Mon 12:00', 'Mon 12:00–Mon 13:00', 'Mon 13:00–'],
      'each update and answer ends one and starts the next',
    ],
    [
      ['Mon 11:00 responded', 'Mon 12:00 resolved', 'Mon 13:00 updated'],
      ['Mon 11:00–Mon 12:00'],
      'resolving ends it, and nothing starts while resolved',
    ],
    [
      ['Mon 11:00 responded', 'Mon 12:00 resolved', 'Mon 13:00 responded', 'Mon 14:00 reopened'],
      ['Mon 11:00–Mon 12:00', 'Mon 14:00–'],
      'reopening starts one',
    ],
    [['Mon 11:00 responded', 'Mon 12:00 cancelled'], ['Mon 11:00–Mon 12:00'], 'cancelling ends it'],
  ])('%j: %j, %s', (events, expected) => {
    expect(cyclesOf('periodicUpdate', [RECEIVED, ...events])).toEqual(expected)
  })

  test('starts at receipt if an agent opened the ticket', () => {
    const events = ['Mon 10:00 received standard P1 agent', 'Mon 11:00 updated']
    expect(cyclesOf('periodicUpdate', events)).toEqual(['Mon 10:00–Mon 11:00', 'Mon 11:00–'])
  })
})

describe('resolution (C11, C13)', () => {
  const reopened = [RECEIVED, 'Mon 12:00 resolved', 'Mon 14:00 reopened']

  test('runs from receipt to resolution, whatever is answered, also if an agent opened it', () => {
    const events = ['Mon 10:00 received standard P1 agent', 'Mon 11:00 responded', 'Mon 12:00 resolved']
    expect(cyclesOf('resolution', events)).toEqual(['Mon 10:00–Mon 12:00'])
    expect(cyclesOf('resolution', [RECEIVED, 'Mon 11:00 responded'])).toEqual(['Mon 10:00–'])
  })

  test("onReopen 'continue' goes on, and the time while resolved does not count", () => {
    expect(cyclesOf('resolution', reopened)).toEqual(['Mon 10:00–'])
    expect(brief(statusAt('resolution', reopened, 'Mon 15:00'))).toBe(
      'running, due Tue 12:00, 180 of 720 min',
    )
    expect(brief(statusAt('resolution', reopened, 'Mon 13:00'))).toBe('met, due Tue 10:00, 120 of 720 min')
  })

  test("onReopen 'restart' starts a new cycle, and the former keeps its result", () => {
    const options = { onReopen: 'restart' } as const
    expect(cyclesOf('resolution', reopened, options)).toEqual(['Mon 10:00–Mon 12:00', 'Mon 14:00–'])
    const clock = clockAt('resolution', reopened, 'Mon 15:00', options)
    expect(brief(clock)).toBe('running, due Tue 14:00, 60 of 720 min')
    expect(clock.cycles[0]).toMatchObject({ state: 'met', elapsedMs: 2 * 3_600_000 })
  })

  test("onReopen 'ignore' lets the first resolution stand", () => {
    const options = { onReopen: 'ignore' } as const
    expect(cyclesOf('resolution', [...reopened, 'Mon 16:00 resolved'], options)).toEqual([
      'Mon 10:00–Mon 12:00',
    ])
    expect(statusAt('resolution', reopened, 'Fri 12:00', options).state).toBe('met')
  })

  test('the policy says it, unless the call does (P10)', () => {
    const policy = deskWith({ onReopen: 'ignore' })
    expect(clockAt('resolution', reopened, 'Mon 15:00', {}, policy)).toMatchObject({
      state: 'met',
      rules: { onReopen: 'ignore' },
    })
    expect(clockAt('resolution', reopened, 'Mon 15:00', { onReopen: 'continue' }, policy)).toMatchObject({
      state: 'running',
      rules: { onReopen: 'continue' },
    })
  })

  test('resolving ends a pause, so a reopened ticket is not paused', () => {
    const events = [RECEIVED, 'Mon 11:00 paused', 'Mon 12:00 resolved', 'Mon 14:00 reopened']
    expect(brief(statusAt('resolution', events, 'Mon 15:00'))).toBe('running, due Tue 13:00, 120 of 720 min')
  })

  test('a change while resolved counts at the next reopening only', () => {
    const events = [
      RECEIVED,
      'Mon 11:00 resolved',
      'Mon 11:10 priority-changed P2',
      'Mon 11:20 reopened',
      'Mon 11:30 priority-changed P1',
      'Mon 11:40 resolved',
      'Mon 11:50 reopened',
    ]
    expect(clockAt('resolution', events, 'Mon 12:00')).toMatchObject({
      priority: 'P1',
      target: { text: '12 business hours' },
    })
  })

  test('an ended cycle is frozen: a change while resolved touches it only if it goes on', () => {
    const changed = [RECEIVED, 'Mon 12:00 resolved', 'Mon 13:00 priority-changed P2', 'Mon 14:00 reopened']
    expect(clockAt('resolution', changed, 'Mon 13:30')).toMatchObject({ priority: 'P1', state: 'met' })
    expect(brief(statusAt('resolution', changed, 'Mon 15:00'))).toBe(
      'running, due Wed 12:00, 180 of 1440 min',
    )
    expect(clockAt('resolution', changed, 'Mon 15:00', { onReopen: 'ignore' }).priority).toBe('P1')
    const restarted = clockAt('resolution', changed, 'Mon 15:00', { onReopen: 'restart' })
    expect(restarted).toMatchObject({ priority: 'P2', replaced: [] })
    expect(restarted.cycles.map(({ priority }) => priority)).toEqual(['P1', 'P2'])
  })

  test('several reopenings add up', () => {
    const events = [
      RECEIVED,
      'Mon 11:00 resolved',
      'Mon 12:00 reopened',
      'Mon 13:00 resolved',
      'Mon 15:00 reopened',
    ]
    expect(brief(statusAt('resolution', events, 'Mon 16:00'))).toBe('running, due Tue 13:00, 180 of 720 min')
    expect(clockAt('resolution', events, 'Mon 16:00').pausedMs).toBe(3 * 3_600_000)
  })

  test('cancelled after resolved changes nothing about the resolution', () => {
    const events = [RECEIVED, 'Mon 12:00 resolved', 'Mon 13:00 cancelled']
    expect(cyclesOf('resolution', events)).toEqual(['Mon 10:00–Mon 12:00'])
    expect(statusAt('resolution', events, 'Fri 12:00').state).toBe('met')
  })
})

test('nothing is inferred: a reply of the customer neither resumes nor reopens (C8)', () => {
  const paused = [RECEIVED, 'Mon 10:30 paused', 'Mon 11:00 customer-replied']
  expect(statusAt('firstResponse', paused, 'Mon 12:00').state).toBe('paused')
  const resolved = [RECEIVED, 'Mon 11:00 resolved', 'Mon 12:00 customer-replied']
  expect(statusAt('resolution', resolved, 'Mon 13:00').state).toBe('met')
})

test('an update meets the target for updates', () => {
  const events = [RECEIVED, 'Mon 11:00 responded', 'Mon 12:00 updated']
  expect(statusAt('periodicUpdate', events, 'Mon 13:00').cycles).toMatchObject([
    { state: 'met', endedAs: 'fulfilled' },
    { state: 'running' },
  ])
})

test('a reopening repeats no change from before the ticket was resolved', () => {
  const events = [
    RECEIVED,
    'Mon 11:00 priority-changed P2',
    'Mon 11:30 priority-changed P1',
    'Mon 12:00 resolved',
    'Mon 12:30 priority-changed P2',
    'Mon 13:00 reopened',
  ]
  expect(clockAt('resolution', events, 'Mon 14:00').replaced.map(({ event }) => event)).toEqual([1, 2, 4])
})

test.each([
  ['keep earlier', [], 'P1'],
  ['from receipt', ['Mon 10:30 due-agreed firstResponse Mon 12:00'], 'P1'],
  // As if it had always been so.
  ['from receipt', [], 'P2'],
] as const)('a cycle has the priority of its miss, %s %j', (onChange, agreed, priority) => {
  const history = [RECEIVED, ...agreed, 'Mon 15:00 priority-changed P2'] as const
  const clock = clockAt('firstResponse', history, 'Mon 15:30', { onChange })
  expect(clock).toMatchObject({ priority: 'P2', outcome: 'missed', cycles: [{ priority }] })
})

test.each(['from receipt', 'from change', 'carry', 'keep earlier'] as const)(
  'a change at the instant of receipt is part of the start, %s',
  (onChange) => {
    const history = [RECEIVED, 'Mon 10:00 priority-changed P2'] as const
    const clock = clockAt('firstResponse', history, 'Mon 11:00', { onChange })
    expect(clock).toMatchObject({
      priority: 'P2',
      target: { text: '4 business hours' },
      dueAt: at('Mon 14:00'),
      originalDueAt: at('Mon 14:00'),
      replaced: [],
    })
  },
)

test('an exemption of a metric does not look at every change (S7)', () => {
  const start = at('Mon 10:00').getTime()
  const changes = Array.from({ length: 1000 }, (_, i) => ({
    type: 'priority-changed',
    at: start + i + 1,
    priority: i % 2 ? 'P1' : 'P2',
  }))
  const received = { type: 'received', at: start, tier: 'standard', priority: 'P1' }
  const life = followEvents(EVENTS.read([received, ...changes], [], []) ?? [], {
    rules: {},
    policyAt: () => compiledPolicyOf(desk),
    leaveOut: () => expect.unreachable(),
    repeated: () => expect.unreachable(),
    unknown: [],
  })
  const [cycle] = life?.cycles.firstResponse ?? []
  if (!cycle) throw new Error('the cycle did not start')
  let looks = 0
  const cells = cycle.cells.map((cell) => ({
    ...cell,
    get at() {
      looks++
      return cell.at
    },
  }))
  expect(cells).toHaveLength(1001)
  expect(hasTarget({ ...cycle, cells }, start, {})).toBe(true)
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThan(20)
})

test('many exemptions of a metric without a target look at each cycle once or twice (C21)', () => {
  const policy = compiledPolicyOf(desk)
  let looks = 0
  const counting: typeof policy = {
    ...policy,
    cell: (...names) => {
      const cell = policy.cell(...names)
      return (
        cell && {
          ...cell,
          get own() {
            looks++
            return cell.own
          },
        }
      )
    },
  }
  const start = at('Mon 10:00').getTime()
  const updates = Array.from({ length: 100 }, (_, i) => [
    { type: 'updated', at: start + 2 * i },
    { type: 'exempted', at: start + 2 * i + 1, metric: 'periodicUpdate', reason: 'outage' },
  ])
  // P4 has no target for updates.
  const received = { type: 'received', at: start, tier: 'standard', priority: 'P4', openedBy: 'agent' }
  const life = followEvents(EVENTS.read([received, ...updates.flat()], [], []) ?? [], {
    rules: {},
    policyAt: () => counting,
    leaveOut: () => expect.unreachable(),
    repeated: () => expect.unreachable(),
    unknown: [],
  })
  expect(life?.cycles.periodicUpdate).toHaveLength(101)
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThanOrEqual(200)
})
