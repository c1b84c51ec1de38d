import { complianceReport, gladly, type ReportedCycle, type ReportOptions } from 'dueby'
import { describe, expect, test } from 'vitest'
import { codesWithPaths, issuesOf } from '../../support/issues'
import { MET } from '../../support/met-cycle'

const MINUTE = 60_000

const LATE = { state: 'missed', outcome: 'missed', endedAt: '2024-02-01T09:00:00Z' } as const
const OPEN = { endedAt: undefined, endedAs: undefined } as const

const cycle = (change: object = {}): ReportedCycle => ({ ...MET, ...change }) as ReportedCycle

const BUCKETS: [string, ReportedCycle][] = [
  ['met', cycle()],
  ['answeredLate', cycle(LATE)],
  ['stillOpen', cycle({ ...LATE, ...OPEN })],
  ['cancelledLate', cycle({ ...LATE, endedAs: 'cancelled' })],
  ['running', cycle({ state: 'running', outcome: 'running', ...OPEN })],
  ['paused', cycle({ state: 'paused', outcome: 'paused', ...OPEN })],
  ['cancelled', cycle({ state: 'cancelled', outcome: 'cancelled', endedAs: 'cancelled' })],
]

const NONE = {
  met: 0,
  missed: 0,
  answeredLate: 0,
  stillOpen: 0,
  cancelledLate: 0,
  running: 0,
  paused: 0,
  cancelled: 0,
}

const counted = (bucket: string) => ({
  ...NONE,
  [bucket]: 1,
  ...(['answeredLate', 'stillOpen', 'cancelledLate'].includes(bucket) && { missed: 1 }),
})

const exempted = (given: ReportedCycle, exemption = 'outage'): ReportedCycle => ({
  ...given,
  state: 'exempted',
  exemption,
})

/** The issues of a call, as `code path`. */
const issues = (cycles: unknown, options?: unknown) =>
  codesWithPaths(issuesOf(() => complianceReport(cycles as ReportedCycle[], options as ReportOptions)))

describe('each cycle is in one bucket', () => {
  test.each(BUCKETS)('%s', (bucket, given) => {
    const { total } = complianceReport([given])
    expect(total.counts).toEqual(counted(bucket))
    expect(total).toMatchObject({ cycles: 1, exempted: 0, exemptedOutcomes: NONE, exemptions: [] })
  })

  test.each(BUCKETS)('exempted, and %s without the exemption', (bucket, given) => {
    const { total } = complianceReport([exempted(given)])
    expect(total.counts).toEqual(NONE)
    expect(total.exemptedOutcomes).toEqual(counted(bucket))
    expect(total).toMatchObject({ cycles: 1, exempted: 1, exemptions: [{ reason: 'outage', cycles: 1 }] })
    expect(total.compliance).toBeUndefined()
  })

  test('all together', () => {
    const all = BUCKETS.map(([, given]) => given)
    const { total } = complianceReport([
      exempted(cycle(), 'test'),
      ...all,
      ...all.map((each) => exempted(each)),
      exempted(cycle(), 'storm'),
    ])
    expect(total.cycles).toBe(16)
    expect(total.counts).toEqual({
      met: 1,
      missed: 3,
      answeredLate: 1,
      stillOpen: 1,
      cancelledLate: 1,
      running: 1,
      paused: 1,
      cancelled: 1,
    })
    expect(total.exemptions).toEqual([
      { reason: 'outage', cycles: 7 },
      { reason: 'storm', cycles: 1 },
      { reason: 'test', cycles: 1 },
    ])
    expect(total.compliance).toBe(1 / 4)
    expect(total.complianceIfNoneExempted).toBe(4 / 10)
  })
})

test('the state and the outcome decide, whatever else a cycle says', () => {
  const { total } = complianceReport([
    cycle({ exemption: 'outage' }),
    cycle({ state: 'running', outcome: 'running' }),
  ])
  expect(total.counts).toEqual({ ...NONE, met: 1, running: 1 })
  expect(total.exempted).toBe(0)
})

test('without a met or missed cycle there is no compliance, neither 0 nor 1', () => {
  const undecided = BUCKETS.slice(4).map(([, given]) => given)
  const { total, rows } = complianceReport(undecided, { groupBy: ['tier'] })
  for (const figures of [total, rows[0], complianceReport([]).total]) {
    expect(figures).not.toHaveProperty('compliance')
    expect(figures).not.toHaveProperty('complianceIfNoneExempted')
  }
  expect(complianceReport([cycle(LATE)]).total.compliance).toBe(0)
  expect(complianceReport([cycle(LATE), cycle()]).total.compliance).toBe(1 / 2)
})

describe('durations', () => {
  const lasting = (minutes: number, change: object = {}) =>
    cycle({ elapsedMs: minutes * MINUTE, calendar: { elapsedMs: 2 * minutes * MINUTE }, ...change })
  const spread = (cycles: number, median: number, p90: number, maximum: number) => ({
    cycles,
    medianMs: median * MINUTE,
    p90Ms: p90 * MINUTE,
    maximumMs: maximum * MINUTE,
  })

  test.each([
    [[7], spread(1, 7, 7, 7)],
    [[1, 2], spread(2, 1, 2, 2)],
    [[3, 1, 2], spread(3, 2, 3, 3)],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], spread(10, 5, 9, 10)],
    [[100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], spread(11, 6, 10, 100)],
  ])('of %j minutes: nearest rank, always a value that occurred', (minutes, expected) => {
    const { durations } = complianceReport(minutes.map((each) => lasting(each))).total
    expect(durations.calendarTime).toEqual(expected)
    expect(durations.realTime).toEqual(
      spread(
        expected.cycles,
        ...([expected.medianMs, expected.p90Ms, expected.maximumMs].map((ms) => (2 * ms) / MINUTE) as [
          number,
          number,
          number,
        ]),
      ),
    )
    expect(durations).not.toHaveProperty('businessTime')
  })

  test('calendar time and the two kinds of business time are apart, real time is together', () => {
    const { durations } = complianceReport([
      lasting(60),
      lasting(5, { target: { kind: 'business time' } }),
      lasting(7, { target: { kind: 'business days' } }),
    ]).total
    expect(durations.calendarTime).toEqual(spread(1, 60, 60, 60))
    expect(durations.businessTime).toEqual(spread(2, 5, 7, 7))
    expect(durations.realTime).toEqual(spread(3, 14, 120, 120))
  })

  test('only met and answered late have one; open ones are counted beside them', () => {
    const { durations } = complianceReport([
      ...BUCKETS.map(([, given]) => given),
      ...BUCKETS.map(([, given]) => exempted(given)),
    ]).total
    expect(durations.realTime?.cycles).toBe(2)
    expect(durations.open).toBe(3)
  })
})

describe('periods', () => {
  const periodsOf = (
    given: ReportedCycle,
    period: 'day' | 'week' | 'month' | 'quarter' | 'year',
    zone = 'UTC',
  ) => complianceReport([given], { groupBy: ['period'], period, zone }).rows.map((row) => row.period)

  test.each([
    ['day', { name: '2024-01-31', from: '2024-01-31', through: '2024-01-31' }],
    ['week', { name: '2024-W05', from: '2024-01-29', through: '2024-02-04' }],
    ['month', { name: '2024-01', from: '2024-01-01', through: '2024-01-31' }],
    ['quarter', { name: '2024-Q1', from: '2024-01-01', through: '2024-03-31' }],
    ['year', { name: '2024', from: '2024-01-01', through: '2024-12-31' }],
  ] as const)('%s', (period, expected) => {
    expect(periodsOf(cycle(), period)).toEqual([expected])
  })

  // ISO 8601: the week belongs to the year of its Thursday.
  test.each([
    ['2020-12-31T12:00:00Z', '2020-W53'],
    ['2021-01-03T12:00:00Z', '2020-W53'],
    ['2021-01-04T00:00:00Z', '2021-W01'],
    ['2024-12-29T23:59:59.999Z', '2024-W52'],
    ['2024-12-30T00:00:00Z', '2025-W01'],
    ['2027-01-01T00:00:00Z', '2026-W53'],
  ])('%s is in week %s', (endedAt, week) => {
    expect(periodsOf(cycle({ endedAt }), 'week')[0]?.name).toBe(week)
  })

  test.each([
    ['2024-03-31T23:59:59.999Z', '2024-Q1'],
    ['2024-04-01T00:00:00Z', '2024-Q2'],
    ['2024-12-31T23:59:59.999Z', '2024-Q4'],
  ])('%s is in quarter %s', (endedAt, quarter) => {
    expect(periodsOf(cycle({ endedAt }), 'quarter')[0]?.name).toBe(quarter)
  })

  test.each<[string, string | null, ReportedCycle]>([
    [
      'met: when it ended',
      '2024-02-03',
      cycle({ endedAt: '2024-02-03T10:00:00Z', dueAt: '2024-02-05T10:00:00Z' }),
    ],
    ['answered late: when it was due', '2024-01-31', cycle({ ...LATE, endedAt: '2024-03-01T00:00:00Z' })],
    ['still open: when it was due', '2024-01-31', cycle({ ...LATE, ...OPEN })],
    ['cancelled late: when it was due', '2024-01-31', cycle({ ...LATE, endedAs: 'cancelled' })],
    [
      'cancelled: when it ended',
      '2024-01-30',
      cycle({ state: 'cancelled', outcome: 'cancelled', endedAt: '2024-01-30T00:00:00Z' }),
    ],
    ['exempted: by its outcome', '2024-01-31', exempted(cycle({ ...LATE, endedAt: '2024-03-01T00:00:00Z' }))],
    ['running: none', null, cycle({ state: 'running', outcome: 'running', ...OPEN })],
    ['paused: none', null, cycle({ state: 'paused', outcome: 'paused', ...OPEN })],
    ['exempted while running: none', null, exempted(cycle({ outcome: 'running', ...OPEN }))],
  ])('of a cycle that is %s', (_, expected, given) => {
    const { rows } = complianceReport([given], { groupBy: ['period'], period: 'day', zone: 'UTC' })
    expect(rows.map(({ group }) => group.period)).toEqual([expected])
    expect(rows[0]?.period?.name ?? null).toBe(expected)
  })

  test('the date is that of the zone, or of a schedule with its corrected clock', () => {
    const late = cycle({ endedAt: '2024-01-31T23:30:00-08:00' })
    expect(periodsOf(late, 'month', 'America/Los_Angeles')[0]?.name).toBe('2024-01')
    expect(periodsOf(late, 'month', 'UTC')[0]?.name).toBe('2024-02')
    const options = { groupBy: ['period'], period: 'month' } as const
    expect(complianceReport([late], { ...options, zone: gladly.schedule }).rows[0]?.group.period).toBe(
      '2024-01',
    )
    const zone = { timeZone: 'UTC', zoneChanges: [{ at: '2024-01-01T00:00:00Z', offset: '-09:00' }] } as const
    expect(complianceReport([late], { ...options, zone }).rows[0]?.group.period).toBe('2024-01')
  })

  // At 00:01 the clock of St. John's went back to 23:01 of the day before, which was over (decision 0006).
  test('a period that has ended does not begin again', () => {
    const ended = (endedAt: string) => periodsOf(cycle({ endedAt }), 'day', 'America/St_Johns')[0]?.name
    expect(ended('2006-10-29T02:30:30Z')).toBe('2006-10-29')
    expect(ended('2006-10-29T02:31:00Z')).toBe('2006-10-29')
    expect(ended('2006-10-29T02:29:59Z')).toBe('2006-10-28')
  })
})

describe('groups', () => {
  const given = [
    cycle({ metric: 'resolution' }),
    cycle({ tier: '__proto__', exception: 'Holiday cover' }),
    cycle({ tier: '__proto__', priority: 'constructor' }),
    cycle({ tier: 'a","b' }),
    cycle({ metric: 'nextResponse', policy: 'B' }),
  ]

  test.each([
    [
      ['metric'],
      [
        ['firstResponse', 3],
        ['nextResponse', 1],
        ['resolution', 1],
      ],
    ],
    [
      ['tier'],
      [
        ['__proto__', 2],
        ['a","b', 1],
        ['gold', 2],
      ],
    ],
    [
      ['exception'],
      [
        ['Holiday cover', 1],
        [null, 4],
      ],
    ],
    [
      ['policy', 'priority'],
      [
        ['Acme', 'P1', 3],
        ['Acme', 'constructor', 1],
        ['B', 'P1', 1],
      ],
    ],
    [
      ['priority', 'policy'],
      [
        ['P1', 'Acme', 3],
        ['P1', 'B', 1],
        ['constructor', 'Acme', 1],
      ],
    ],
    [
      ['tier', 'tier'],
      [
        ['__proto__', 2],
        ['a","b', 1],
        ['gold', 2],
      ],
    ],
  ] as const)('by %j', (groupBy, expected) => {
    const { rows } = complianceReport(given, { groupBy: [...groupBy] })
    expect(rows.map(({ group, cycles }) => [...Object.values(group), cycles])).toEqual(expected)
    expect(rows.map(({ group }) => Object.keys(group))).toEqual(expected.map(() => [...new Set(groupBy)]))
  })

  test('rows without a value come last, whatever the others are', () => {
    const running = cycle({ state: 'running', outcome: 'running', ...OPEN })
    const options = { groupBy: ['period'], period: 'year', zone: 'UTC' } as const
    for (const cycles of [
      [running, cycle()],
      [cycle(), running],
    ])
      expect(complianceReport(cycles, options).rows.map(({ group }) => group.period)).toEqual(['2024', null])
  })

  test('without groupBy there is one row, and none without cycles', () => {
    const { total, rows } = complianceReport(given)
    expect(rows).toStrictEqual([{ group: {}, ...total }])
    expect(complianceReport([]).rows).toEqual([])
  })
})

describe('now', () => {
  const running = cycle({ state: 'running', outcome: 'running', ...OPEN })

  test('a running cycle is missed one millisecond after it was due (P5)', () => {
    const bucketAt = (now: string) => complianceReport([running], { now }).total.counts
    expect(bucketAt('2024-01-31T10:00:00Z')).toEqual(counted('running'))
    expect(bucketAt('2024-01-31T10:00:00.001Z')).toEqual(counted('stillOpen'))
  })

  test('nothing else changes', () => {
    const others = [...BUCKETS.filter(([bucket]) => bucket !== 'running').map(([, each]) => each)]
    expect(complianceReport(others, { now: '2030-01-01T00:00:00Z' })).toEqual(complianceReport(others))
    const { total } = complianceReport([exempted(running)], { now: '2030-01-01T00:00:00Z' })
    expect(total.exemptedOutcomes).toEqual(counted('stillOpen'))
  })
})

test('cycles that were stored as JSON, with other keys, give the same report', () => {
  const dated = BUCKETS.map(([, each]) => ({
    ...each,
    dueAt: new Date(each.dueAt as string),
    ...(each.endedAt !== undefined && { endedAt: new Date(each.endedAt as string) }),
  }))
  const options = { groupBy: ['period'], period: 'week', zone: 'Asia/Tokyo' } as const
  const revived = JSON.parse(JSON.stringify(dated.map((each, ticket) => ({ ...each, ticket }))))
  expect(complianceReport(revived, options)).toEqual(complianceReport(dated, options))
  const report = complianceReport(revived, options)
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
})

test('null is absent, as in the rows of a database', () => {
  const keys = ['exception', 'exemption', 'endedAt', 'endedAs']
  const cycles = BUCKETS.map(([, each]) => each)
  const rows = cycles.map((each): ReportedCycle => {
    const absent = keys.filter((key) => each[key as 'endedAt'] === undefined)
    return { ...each, ...Object.fromEntries(absent.map((key) => [key, null])) }
  })
  const options = { groupBy: ['exception'] } as const
  expect(complianceReport(rows, options)).toEqual(complianceReport(cycles, options))
})

describe('issues', () => {
  test.each<[string, object, string[]]>([
    ['an unknown metric', { metric: 'thirdResponse' }, ['unknown-option cycles.0.metric']],
    ['no tier', { tier: undefined }, ['missing cycles.0.tier']],
    ['a state that differs from the outcome', { outcome: 'missed' }, ['unknown-option cycles.0.outcome']],
    ['an exemption without a reason', { state: 'exempted' }, ['missing cycles.0.exemption']],
    ['an end that is missing', { endedAt: undefined }, ['missing cycles.0.endedAt']],
    ['a late end of an unknown kind', { ...LATE, endedAs: undefined }, ['missing cycles.0.endedAs']],
    ['an end of an unknown kind', { endedAs: 'x' }, ['unknown-option cycles.0.endedAs']],
    ['a reason that is no text', { exemption: 5 }, ['wrong-type cycles.0.exemption']],
    ['an unknown outcome, once', { outcome: 'x' }, ['unknown-option cycles.0.outcome']],
    ['a date without an offset', { dueAt: '2024-01-31T10:00' }, ['missing-offset cycles.0.dueAt']],
    ['an end that is null', { endedAt: null }, ['missing cycles.0.endedAt']],
    ['a due time that is null', { dueAt: null }, ['invalid-instant cycles.0.dueAt']],
    ['a length that was NaN', { elapsedMs: null }, ['wrong-type cycles.0.elapsedMs']],
    ['a negative length', { calendar: { elapsedMs: -1 } }, ['wrong-type cycles.0.calendar.elapsedMs']],
    ['no real time', { calendar: {} }, ['missing cycles.0.calendar.elapsedMs']],
    ['a target as text', { target: '1 hour' }, ['wrong-type cycles.0.target']],
    ['a target of an unknown kind', { target: { kind: 'x' } }, ['unknown-option cycles.0.target.kind']],
    [
      'several problems',
      { metric: 1, dueAt: 'x', exception: 5 },
      ['unknown-option cycles.0.metric', 'wrong-type cycles.0.exception', 'invalid-instant cycles.0.dueAt'],
    ],
  ])('%s', (_, change, expected) => {
    expect(issues([cycle(change)])).toEqual(expected)
  })

  test('a length that a database returned as text', () => {
    expect(() => complianceReport([cycle({ elapsedMs: '7200000' as never })])).toThrow(
      "cycles[0].elapsedMs: '7200000' has the wrong type. Expected a number of milliseconds, 0 or more.",
    )
  })

  test.each<[string, unknown, string[]]>([
    ['a period without a zone', { groupBy: ['period'], period: 'day' }, ['missing options.zone']],
    ['periods of no length', { groupBy: ['period'] }, ['missing options.period']],
    ['a period that is not grouped by', { period: 'day', zone: 'UTC' }, ['missing options.groupBy']],
    ['an unknown key', { groupBy: ['month'] }, ['unknown-option options.groupBy.0']],
    [
      'an unknown period',
      { groupBy: ['period'], period: 'decade', zone: 'UTC' },
      ['unknown-option options.period'],
    ],
    ['an unknown zone', { groupBy: ['period'], period: 'day', zone: 'Mars' }, ['unknown-zone options.zone']],
    ['a misspelt option', { groupby: [] }, ['unknown-key options.groupby']],
    ['a bad instant', { now: 'today' }, ['invalid-instant options.now']],
    ['null', null, ['wrong-type options']],
  ])('options: %s', (_, options, expected) => {
    expect(issues([], options)).toEqual(expected)
  })

  test('of all arguments together, at most 100', () => {
    expect(issues('cycles', { period: 1 })).toEqual([
      'unknown-option options.period',
      'missing options.groupBy',
      'missing options.zone',
      'wrong-type cycles',
    ])
    expect(issues([undefined, 5, cycle({ tier: 1 })])).toEqual([
      'missing cycles.0',
      'wrong-type cycles.1',
      'wrong-type cycles.2.tier',
    ])
    const many = issues(Array.from({ length: 300 }, () => null))
    expect(many.length).toBe(101)
    expect(many.at(-1)).toBe('more-issues ')
  })
})
