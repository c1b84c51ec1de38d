/** C6, C9: events of a wrong form, in strict and lenient histories. */
import { clockStatus, definePolicy, type Issue, mergeEvents, parseEvents, policyHistory } from 'dueby'
import { describe, expect, test } from 'vitest'
import { EVENTS } from '../../../src/clock/read-events'
import { at, desk, event, issuesOf } from '../../support/tickets'

const RECEIVED = event('Mon 10:00 received standard P1')
const AT = '2023-11-06T19:00:00Z'

const issues = (events: unknown, options: object = {}): string[] =>
  issuesOf(() => clockStatus('firstResponse', events as never, desk, { now: at('Mon 12:00'), ...options }))

describe('an event of a wrong form', () => {
  test.each([
    [{ type: 'answered', at: AT }, ['events.1.type unknown-event']],
    [{ type: '__proto__', at: AT }, ['events.1.type unknown-event']],
    [{ type: 'constructor', at: AT }, ['events.1.type unknown-event']],
    [{ at: AT }, ['events.1.type missing']],
    [{ type: 7, at: AT }, ['events.1.type unknown-event']],
    [
      { type: 'answered', at: 'soon', id: 7 },
      ['events.1.type unknown-event', 'events.1.at invalid-instant', 'events.1.id wrong-type'],
    ],
    [{ type: 'responded' }, ['events.1.at missing']],
    [{ type: 'responded', at: '11:00' }, ['events.1.at invalid-instant']],
    [{ type: 'responded', at: '2023-11-06T11:00' }, ['events.1.at missing-offset']],
    [{ type: 'responded', at: '2300-01-01T00:00Z' }, ['events.1.at out-of-range']],
    [{ type: 'responded', at: AT, id: 7 }, ['events.1.id wrong-type']],
    [{ type: 'responded', at: AT, by: 'agent' }, ['events.1.by unknown-key']],
    [{ type: 'paused', at: AT, reason: 7 }, ['events.1.reason wrong-type']],
    [{ type: 'noted', at: AT }, ['events.1.what missing']],
    [{ type: 'priority-changed', at: AT }, ['events.1.priority missing']],
    [{ type: 'tier-changed', at: AT, tier: null }, ['events.1.tier missing']],
    [{ type: null, at: AT }, ['events.1.type missing']],
    [{ type: 'exempted', at: AT }, ['events.1.reason missing']],
    [{ type: 'exempted', at: AT, reason: '' }, ['events.1.reason missing']],
    [{ type: 'exempted', at: AT, reason: ' \t', metric: 'resolution' }, ['events.1.reason missing']],
    [{ type: 'exempted', at: AT, reason: 'x', metric: 'reply' }, ['events.1.metric unknown-option']],
    [{ type: 'due-agreed', at: AT, metric: 'resolution' }, ['events.1.dueAt missing']],
    [{ type: 'due-agreed', at: AT, dueAt: AT }, ['events.1.metric missing']],
    ['responded', ['events.1 wrong-type']],
    [null, ['events.1 wrong-type']],
  ])('%j: %j', (bad, expected) => {
    expect(issues([RECEIVED, bad])).toEqual(expected)
    expect(issues([RECEIVED, bad], { history: 'lenient' })).toEqual(expected)
    const ofData = expected.map((issue) => issue.replace('events.', ''))
    expect(issuesOf(() => parseEvents([RECEIVED, bad]))).toEqual(ofData)
  })

  test('all are reported together, with those of the options', () => {
    const bad = [RECEIVED, { type: 'responded', at: 'soon' }, { type: 'pause', at: AT }]
    expect(issues(bad, { now: 'later', onChange: 'never' })).toEqual([
      'events.1.at invalid-instant',
      'events.2.type unknown-event',
      'options.now invalid-instant',
      'options.onChange unknown-option',
    ])
  })

  test('an empty reason of an exemption is none, and the message says so (C21)', () => {
    expect(() =>
      clockStatus('firstResponse', [RECEIVED, { type: 'exempted', at: AT, reason: '' }] as never, desk, {
        now: at('Mon 12:00'),
      }),
    ).toThrow("events[1].reason: the reason '' is empty. Expected a reason in words")
    // A pause needs no reason, and none is in no list (C16).
    expect(issues([RECEIVED, { type: 'paused', at: AT, reason: '' }])).toEqual(['no error'])
  })

  test('tiers and priorities that the policy does not know are reported with everything else', () => {
    const bad = [
      { ...RECEIVED, tier: 'standrad' },
      { type: 'answered', at: AT },
      { type: 'priority-changed', at: AT, priority: 'P9' },
      { type: 'tier-changed', at: 'soon', tier: 'gold' },
    ]
    const expected = [
      'events.1.type unknown-event',
      'events.3.at invalid-instant',
      'events.0.tier unknown-tier',
      'events.2.priority unknown-priority',
      'events.3.tier unknown-tier',
    ]
    expect(issues(bad)).toEqual(expected)
    expect(issues(bad, { history: 'lenient' })).toEqual(expected)
    expect(issues(bad.slice(0, 1), { now: 'later' })).toEqual([
      'options.now invalid-instant',
      'events.0.tier unknown-tier',
    ])
    // An instant that cannot be read hides no name, and no name has two issues.
    expect(issues([{ ...RECEIVED, at: 'soon', tier: 5, priority: 'P9' }])).toEqual([
      'events.0.at invalid-instant',
      'events.0.tier wrong-type',
      'events.0.priority unknown-priority',
    ])
    expect(issues([{ type: 'received', at: AT, priority: 'P9' }])).toEqual([
      'events.0.tier missing',
      'events.0.priority unknown-priority',
    ])
  })

  test('in a history of policies, names are those of the policy in force (P9)', () => {
    const targets = { firstResponse: { P1: '1 hour', P2: '1 hour', P3: '1 hour', P4: '1 hour' } }
    const tiers = ['gold', 'premium', 'standard']
    const gold = definePolicy({ ...desk, name: 'Gold', tiers, targets, exceptions: [] } as never)
    const policies = policyHistory([{ policy: desk as never }, { from: '2023-12-01', policy: gold }])
    const events = (received: string) => [
      { ...RECEIVED, at: received },
      { type: 'tier-changed', at: '2023-12-05T10:00:00Z', tier: 'gold' },
      { type: 'answered', at: '2023-12-06T10:00:00Z' },
    ]
    const found = (received: string, options = {}) =>
      issuesOf(() =>
        clockStatus('firstResponse', events(received) as never, policies, {
          now: '2023-12-07T00:00:00Z',
          ...options,
        }),
      )
    const unknownType = 'events.2.type unknown-event'
    expect(found('2023-11-06T18:00:00Z')).toEqual([unknownType, 'events.1.tier unknown-tier'])
    expect(found('2023-11-06T18:00:00Z', { policyAt: 'start' })).toEqual([unknownType])
    expect(found('2023-12-04T18:00:00Z')).toEqual([unknownType])
    // Which policy is in force is not known.
    expect(found('soon')).toEqual(['events.0.at invalid-instant', unknownType])
  })

  test('a policy that is not defined is checked together with the events and the options', () => {
    const events = [RECEIVED, { type: 'responded', at: 'soon' }]
    const wrong = { ...JSON.parse(JSON.stringify(desk)), dayCutoff: 'noon' }
    expect(issuesOf(() => clockStatus('firstResponse', events as never, wrong, { now: 'later' }))).toEqual([
      'events.1.at invalid-instant',
      'options.now invalid-instant',
      'policy.dayCutoff invalid-time',
    ])
  })

  test('null is an absent value, as in the rows of a database', () => {
    const nothing = { id: null, reason: null }
    const events = [
      { ...RECEIVED, openedBy: null, id: null },
      { type: 'paused', at: '2023-11-06T18:30:00Z', ...nothing },
      { type: 'resumed', at: '2023-11-06T19:00:00Z', reason: undefined },
      { type: 'exempted', at: AT, reason: 'strike', metric: null },
    ] as const
    const clean = JSON.parse(JSON.stringify(events), (_, value) => value ?? undefined)
    const options = { now: at('Mon 12:00'), pauses: { firstResponse: ['customer'] } }
    const clock = clockStatus('firstResponse', events as never, desk, options)
    expect(clock).toMatchObject({ state: 'exempted', pausedMs: 0 })
    expect(clock).toEqual(clockStatus('firstResponse', clean, desk, options))
    expect(mergeEvents(events as never, clean)).toHaveLength(events.length)
  })

  test('a number as an identifier says how to write it', () => {
    expect(() =>
      clockStatus('firstResponse', [RECEIVED, { type: 'responded', at: AT, id: 7 }] as never, desk, {
        now: AT,
      }),
    ).toThrow('events[1].id: 7 has the wrong type. Expected an identifier as text, such as String(id).')
  })

  test('suggests the nearest type', () => {
    expect(() =>
      clockStatus('firstResponse', [RECEIVED, { type: 'respond', at: AT }] as never, desk, { now: AT }),
    ).toThrow("'responded'")
  })

  test('a value that is not a list', () => {
    expect(issues(undefined)).toEqual(['events missing'])
    expect(issues({ 0: RECEIVED })).toEqual(['events wrong-type'])
  })
})

describe('options of a wrong form', () => {
  const ofOptions = (options: unknown): string[] =>
    issuesOf(() => clockStatus('firstResponse', [RECEIVED as never], desk, options as never))

  test.each([
    [undefined, ['options missing']],
    [{}, ['options.now missing']],
    [{ now: AT, history: 'loose' }, ['options.history unknown-option']],
    [{ now: AT, policyAt: 'end' }, ['options.policyAt unknown-option']],
    [{ now: AT, onReopen: 'stop' }, ['options.onReopen unknown-option']],
    [{ now: AT, warnings: ['75'] }, ['options.warnings.0 invalid-warning']],
    [{ now: AT, warnings: [{ at: '75%', metric: 'resolution' }] }, ['options.warnings.0.metric unknown-key']],
    [{ now: AT, pauses: { firstresponse: 'all' } }, ['options.pauses.firstresponse unknown-key']],
    [{ now: AT, pauses: { resolution: 'some' } }, ['options.pauses.resolution unknown-option']],
    [{ now: AT, pauses: { resolution: [7] } }, ['options.pauses.resolution.0 wrong-type']],
    [{ now: AT, onchange: 'carry' }, ['options.onchange unknown-key']],
  ])('%j: %j', (options, expected) => {
    expect(ofOptions(options)).toEqual(expected)
  })
})

describe('names that the policy does not know', () => {
  test('at receipt and at changes, reported together', () => {
    const events = [
      { type: 'received', at: AT, tier: 'Standard', priority: 'P9' },
      { type: 'priority-changed', at: AT, priority: 'constructor' },
      { type: 'tier-changed', at: AT, tier: '__proto__' },
    ]
    expect(issues(events)).toEqual([
      'events.0.tier unknown-tier',
      'events.0.priority unknown-priority',
      'events.1.priority unknown-priority',
      'events.2.tier unknown-tier',
    ])
  })

  test('a metric without targets', () => {
    const ask = (metric: string) =>
      issuesOf(() => clockStatus(metric as never, [RECEIVED as never], desk, { now: AT }))
    expect(['reply', '__proto__', 'constructor', ''].map(ask)).toEqual(
      Array(4).fill(['metric missing-target']),
    )
  })
})

describe('events of the usual form are read by a fast path, without paths', () => {
  /** How often a path was made, which only the careful reading of an event does. */
  function readWith(events: readonly unknown[]) {
    let paths = 0
    const path: (string | number)[] = ['events']
    Object.defineProperty(path, Symbol.iterator, {
      value: () => {
        paths++
        return ['events'].values()
      },
    })
    const found: Issue[] = []
    const read = EVENTS.read(events, path, found)
    return { read, found, paths }
  }

  const withoutEvents = ({ read }: ReturnType<typeof readWith>) => read?.map(({ event: _, ...rest }) => rest)

  const usual = [
    'Mon 10:00 received standard P1',
    'Mon 10:05 responded #a',
    'Mon 10:10 customer-replied',
    'Mon 10:15 updated',
    'Mon 10:20 paused',
    'Mon 10:25 resumed',
    'Mon 10:30 paused customer #b',
    'Mon 10:35 resolved',
    'Mon 10:40 reopened',
    'Mon 10:45 noted call',
    'Mon 10:50 priority-changed P2',
    'Mon 10:55 tier-changed premium',
  ]

  /** The same event, but read with care, because of a key without a value. */
  const withCare = (given: object): object =>
    Object.hasOwn(given, 'id') ? { ...given, what: undefined } : { ...given, id: undefined }

  test.each(usual)('%s: the fast path gives the same event as the full one', (text) => {
    const quick = readWith([event(text)])
    const careful = readWith([withCare(event(text))])
    expect([quick.paths, careful.paths]).toEqual([0, 1])
    expect(quick.found).toEqual([])
    expect(quick.read).toMatchObject([{ at: event(text).at.valueOf(), index: 0, dueAt: Number.NaN }])
    expect(withoutEvents(quick)).toEqual(withoutEvents(careful))
  })

  test.each([
    'Mon 10:00 received standard P1 agent',
    'Mon 10:00 cancelled spam',
    'Mon 10:00 exempted storm',
    'Mon 10:00 due-agreed resolution Tue 10:00',
  ])('%s: read with care', (text) => {
    expect(readWith([event(text)]).paths).toBe(1)
  })

  test('an event that the full path refuses is never read by the fast one', () => {
    const keys = ['type', 'at', 'id', 'reason', 'what', 'tier', 'priority', 'metric', 'x', '__proto__']
    const values = [null, '', 'P1', 'paused', 'due-agreed', 7, Number.NaN, [], {}, AT, 0, '11:00']
    let wrong = 0
    for (const text of usual)
      for (const key of keys)
        for (const value of values) {
          const changed = Object.defineProperty({ ...event(text) }, key, { value, enumerable: true })
          const quick = readWith([changed])
          const careful = readWith([
            Object.defineProperty({ ...changed }, 'unusual', { value: 1, enumerable: true }),
          ])
          const objections = careful.found.filter(
            ({ code, path }) => code !== 'unknown-key' || path.at(-1) !== 'unusual',
          )
          expect(quick.found).toEqual(objections)
          if (objections.length > 0) wrong++
        }
    expect(wrong).toBeGreaterThan(500)
  })
})
