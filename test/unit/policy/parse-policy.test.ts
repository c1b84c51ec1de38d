/** parsePolicy, the rules of a policy (P10), and names that every object has. */
import {
  checkPolicy,
  clockStatus,
  complianceReport,
  describePolicy,
  due,
  explain,
  explainClock,
  firstResponseDue,
  firstResponseDueMany,
  gladly,
  parsePolicy,
  readTargets,
  ticketStatus,
  toText,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import { compiledPolicyOf } from '../../../src/policy/define-policy'
import { rulesOf } from '../../../src/policy/read-rules'
import { DESK, desk, deskWith, issuesOf } from '../../support/tickets'

describe('parsePolicy', () => {
  test('returns a defined policy as it is', () => {
    expect(parsePolicy(gladly)).toBe(gladly)
    expect(parsePolicy(desk)).toBe(desk)
  })

  test('reads what was stored as JSON, with tiers and priorities as texts', () => {
    const policy = parsePolicy(JSON.parse(JSON.stringify(gladly)))
    const row: { tier: string; priority: string } = { tier: 'standard', priority: 'P1' }
    const receivedAt = '2023-12-26T10:00:00-08:00'
    expect(firstResponseDue({ ...row, receivedAt }, policy)).toEqual(
      firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt }, gladly),
    )
    expect(issuesOf(() => firstResponseDue({ ...row, tier: 'gold', receivedAt }, policy))).toEqual([
      'tier unknown-tier',
    ])
  })

  test('keeps no negative zero, which JSON does not have', () => {
    const holidays = [{ every: { month: 11, weekday: 'thu', nth: 4, daysAfter: -0 } }]
    const policy = deskWith({ schedule: { ...DESK.schedule, holidays } })
    expect(policy).toStrictEqual(JSON.parse(JSON.stringify(policy)))
  })

  test('throws every issue of anything else', () => {
    expect(issuesOf(() => parsePolicy(undefined))).toEqual(['missing'])
    expect(issuesOf(() => parsePolicy('gladly'))).toEqual(['wrong-type'])
    expect(issuesOf(() => parsePolicy({ ...DESK, name: '', onChange: 'never', tiers: [] }))).toEqual(
      checkPolicy({ ...DESK, name: '', onChange: 'never', tiers: [] }).map(
        ({ code, path }) => `${path.join('.')} ${code}`,
      ),
    )
  })
})

describe('the rules of a policy (P10)', () => {
  test.each([
    [{ onChange: 'never' }, ['onChange unknown-option']],
    [{ onReopen: 'stop' }, ['onReopen unknown-option']],
    [{ pauses: 'all' }, ['pauses wrong-type']],
    [{ pauses: { solution: 'all' } }, ['pauses.solution unknown-key']],
    [{ pauses: { resolution: 'some' } }, ['pauses.resolution unknown-option']],
    [{ pauses: { resolution: ['a', 7] } }, ['pauses.resolution.1 wrong-type']],
    [{ warnings: '75%' }, ['warnings wrong-type']],
    [
      { warnings: ['75 %', '1 hour', '1 day before', { at: '75%', inHours: false }] },
      [
        'warnings.0 invalid-warning',
        'warnings.1 invalid-warning',
        'warnings.2 invalid-warning',
        'warnings.3.inHours unknown-option',
      ],
    ],
    [{ warnings: [{ at: '75%', metrics: ['solution'] }] }, ['warnings.0.metrics.0 unknown-option']],
  ])('%j: %j', (rules, expected) => {
    expect(issuesOf(() => deskWith(rules))).toEqual(expected)
  })

  test('are kept as they were given', () => {
    const rules = {
      pauses: {
        firstResponse: 'none',
        nextResponse: 'all',
        periodicUpdate: [],
        resolution: ['customer'],
      },
      warnings: [
        '75%',
        { at: '1 business hour before', name: 'Lead', metrics: ['resolution'], inHours: true },
      ],
      onChange: 'carry',
      onReopen: 'restart',
    }
    expect(deskWith(rules)).toMatchObject(rules)
  })

  test.each([
    ...['from receipt', 'from change', 'carry', 'keep earlier'].map((onChange) => ({ onChange })),
    ...['continue', 'restart', 'ignore'].map((onReopen) => ({ onReopen })),
    { warnings: [] },
    { pauses: {} },
  ])('%j is a rule', (rule) => {
    expect(issuesOf(() => deskWith(rule))).toEqual(['no error'])
  })

  test('a warning comes at any hour, unless it says otherwise', () => {
    const isInHours = (warning: unknown) =>
      rulesOf(compiledPolicyOf(deskWith({ warnings: [warning] })).parsed).warnings?.[0]?.inHours
    expect([isInHours('75%'), isInHours({ at: '75%' }), isInHours({ at: '75%', inHours: true })]).toEqual([
      false,
      false,
      true,
    ])
  })
})

describe('names that every object has', () => {
  const proto = '__proto__'
  const data = JSON.parse(`{
    "name": "constructor",
    "schedule": { "name": "toString", "timeZone": "UTC", "weekly": { "mon-sun": ["00:00-24:00"] }, "holidays": [{ "name": "__proto__", "on": "2023-12-25" }] },
    "tiers": ["__proto__", "constructor"],
    "priorities": ["constructor", "__proto__", "hasOwnProperty"],
    "targets": {
      "firstResponse": { "constructor": { "__proto__": "1 hour", "constructor": "2 hours" }, "__proto__": "3 hours", "hasOwnProperty": "4 hours" },
      "resolution": { "constructor": { "__proto__": "5 hours", "constructor": "no target" }, "__proto__": "6 hours", "hasOwnProperty": "no target" }
    },
    "tierSchedules": { "__proto__": { "timeZone": "Asia/Tokyo", "weekly": { "mon-sun": ["00:00-24:00"] }, "holidays": [{ "name": "__proto__", "on": "2023-12-25" }] } },
    "alerts": { "__proto__": ["__proto__"] },
    "pauses": { "resolution": ["__proto__"] },
    "exceptions": [{ "name": "__proto__", "during": "holidays", "targets": { "firstResponse": { "__proto__": { "__proto__": "10 minutes" } } } }]
  }`)
  const policy = parsePolicy(data)
  const receivedAt = '2023-11-06T10:00:00Z'
  const request = { tier: proto, priority: 'constructor', receivedAt }

  test('name tiers, priorities and exceptions', () => {
    const hoursOf = (tier: string, priority: string) =>
      (firstResponseDue({ tier, priority, receivedAt }, policy).dueAt.getTime() - Date.parse(receivedAt)) /
      3_600_000
    expect([
      hoursOf(proto, 'constructor'),
      hoursOf('constructor', 'constructor'),
      hoursOf(proto, proto),
      hoursOf(proto, 'hasOwnProperty'),
    ]).toEqual([1, 2, 3, 4])
    const holiday = firstResponseDue(
      { tier: proto, priority: proto, receivedAt: '2023-12-25T10:00:00Z' },
      policy,
    )
    expect(holiday).toMatchObject({ exception: proto, during: proto, alerts: true })
    expect(issuesOf(() => firstResponseDue({ ...request, tier: 'toString' }, policy))).toEqual([
      'tier unknown-tier',
    ])
    expect(issuesOf(() => due('resolution', { ...request, tier: 'constructor' }, policy))).toEqual([
      'no-target',
    ])
  })

  test('can be used in columns', () => {
    const columns = { receivedAt: Float64Array.of(Date.parse(receivedAt)), tier: [proto], priority: [proto] }
    expect(firstResponseDueMany(columns, policy)[0]).toBe(Date.parse('2023-11-06T13:00:00Z'))
  })

  test('survive in clocks, reasons and identifiers', () => {
    const events = [
      { type: 'received', at: receivedAt, tier: proto, priority: 'constructor', id: proto },
      { type: 'paused', at: '2023-11-06T10:10:00Z', reason: proto, id: 'constructor' },
      { type: 'priority-changed', at: '2023-11-06T10:20:00Z', priority: proto },
      { type: 'tier-changed', at: '2023-11-06T10:30:00Z', tier: 'constructor' },
      { type: 'exempted', at: '2023-11-06T10:40:00Z', reason: proto },
    ] as const
    const options = { now: '2023-11-06T10:15:00Z' }
    expect(clockStatus('resolution', events, policy, options)).toMatchObject({
      tier: proto,
      priority: 'constructor',
      pauseReason: proto,
      isPaused: true,
    })
    const { clocks, tier, priority } = ticketStatus(events, policy, { now: '2023-11-06T11:00:00Z' })
    expect([tier, priority]).toEqual(['constructor', proto])
    expect(clocks.resolution).toMatchObject({
      state: 'exempted',
      tier: 'constructor',
      priority: proto,
      target: { text: '6 hours' },
    })
    const ledger = explainClock('resolution', events, policy, options)
    expect(toText(ledger)).toContain('paused: __proto__')
    const report = complianceReport(clocks.firstResponse?.cycles ?? [], { groupBy: ['tier', 'priority'] })
    expect(report.rows.map(({ group }) => group)).toEqual([{ tier: 'constructor', priority: proto }])
  })

  test('survive in explanations, pages and JSON', () => {
    expect(explain(firstResponseDue(request, policy), policy)).toMatchObject({
      tier: proto,
      priority: 'constructor',
    })
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
    const read = readTargets(describePolicy(policy))
    expect(JSON.stringify(read)).toContain('"__proto__"')
  })
})
