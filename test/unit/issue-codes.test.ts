import { readFileSync } from 'node:fs'
import {
  addBusinessDays,
  addBusinessTime,
  checkPolicy,
  checkSchedule,
  clockStatus,
  definePolicy,
  defineSchedule,
  due,
  explain,
  firstResponseDue,
  gladly,
  type Issue,
  type IssueCode,
  nextClose,
  wallTime,
} from 'dueby'
import { holidaysFromIcal } from 'dueby/formats'
import { describe, expect, test, vi } from 'vitest'
import { issuesOf, rejectedIssues } from '../support/issues'
import { messagesIn } from '../support/messages'
import { OFFICE, office, POLICY } from '../support/office'

const noResolution = definePolicy({
  ...POLICY,
  targets: { ...POLICY.targets, resolution: { P1: 'no target', P2: '8 hours' } },
})
const at = new Date('2023-11-03T17:00:00Z')

const ERRORS = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
const messages = messagesIn('src')
const messageOf = (code: string) => messages.find((message) => message.code === code)

// As if ical.js were not installed; test/package has a folder where it is not.
vi.mock('ical.js', () => {
  throw new Error("Cannot find package 'ical.js'")
})

const schedule = (change: object) => checkSchedule({ ...OFFICE, ...change })
const policy = (change: object) => checkPolicy({ ...POLICY, ...change })
const request = (change: object) =>
  issuesOf(() =>
    firstResponseDue({ tier: 'premium', priority: 'P1', receivedAt: at, ...change } as never, gladly),
  )

/** Weekly hours within so many unions. */
function nested(levels: number): object {
  return levels === 0 ? OFFICE : { union: [nested(levels - 1)] }
}

/** What a history of a receipt and some events throws. */
const history = (...events: readonly object[]) =>
  issuesOf(() =>
    clockStatus(
      'firstResponse',
      [{ type: 'received', at, tier: 'premium', priority: 'P1' }, ...(events as [])],
      gladly,
      { now: at },
    ),
  )

/** Advice about a policy without errors. */
const advice = (change: object) =>
  policy({ schedule: { ...OFFICE, holidays: [{ on: '2024-05-01' }] }, ...change })
const withException = (change: object, target = '2 business hours') => ({
  targets: { firstResponse: { P1: target, P2: '3 business days' } },
  exceptions: [
    { name: 'Cover', during: 'holidays', targets: { firstResponse: { P1: '30 minutes' } }, ...change },
  ],
})

const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${i}`, i]))

const sundays = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    on: new Date(Date.UTC(2023, 0, 1 + 7 * i)).toISOString().slice(0, 10),
  }))

// A case for each code: what provokes it, where the issue lies, what was found.
const CASES: Readonly<
  Record<IssueCode, readonly [provoked: readonly Issue[], path: Issue['path'], received?: string]>
> = {
  missing: [checkSchedule({ timeZone: 'UTC' }), ['weekly']],
  'wrong-type': [schedule({ holidays: [{ on: 20231225 }] }), ['holidays', 0, 'on'], '20231225'],
  'unknown-key': [schedule({ holydays: [] }), ['holydays'], "'holydays'"],
  'unknown-zone': [schedule({ timeZone: 'Mars/Olympus' }), ['timeZone'], "'Mars/Olympus'"],
  'invalid-weekday': [schedule({ weekly: { monday: [] } }), ['weekly', 'monday'], "'monday'"],
  'repeated-weekday': [schedule({ weekly: { 'mon-fri': [], wed: [] } }), ['weekly', 'wed'], "'wed'"],
  'invalid-hours': [schedule({ weekly: { mon: ['9am-5pm'] } }), ['weekly', 'mon', 0], "'9am-5pm'"],
  'empty-hours': [schedule({ weekly: { mon: ['09:00-09:00'] } }), ['weekly', 'mon', 0], "'09:00-09:00'"],
  'overlapping-hours': [
    schedule({ weekly: { mon: ['22:00-06:00'], tue: ['05:00-09:00'] } }),
    ['weekly', 'tue', 0],
    "'05:00-09:00'",
  ],
  'invalid-date': [schedule({ holidays: [{ on: '2023-02-30' }] }), ['holidays', 0, 'on'], "'2023-02-30'"],
  'reversed-range': [
    schedule({ holidays: [{ from: '2023-12-29', to: '2023-12-25' }] }),
    ['holidays', 0, 'to'],
    "'2023-12-25'",
  ],
  'repeated-date': [
    schedule({
      specialHours: [
        { on: '2023-12-24', hours: [] },
        { on: '2023-12-24', hours: ['06:00-12:00'] },
      ],
    }),
    ['specialHours', 1, 'on'],
    "'2023-12-24'",
  ],
  'overlapping-seasons': [
    schedule({
      seasons: [
        { name: 'Summer', from: { month: 6, day: 1 }, to: { month: 8, day: 31 }, weekly: {} },
        { from: { month: 8, day: 31 }, to: { month: 9, day: 30 }, weekly: {} },
      ],
    }),
    ['seasons', 1],
  ],
  'not-in-order': [
    checkSchedule({
      versions: [
        { from: '2024-07-01', schedule: OFFICE },
        { from: '2024-07-01', schedule: OFFICE },
      ],
    }),
    ['versions', 1, 'from'],
    "'2024-07-01'",
  ],
  'contradicting-zone-changes': [
    checkSchedule({
      union: ['-07:00', '-06:00'].map((offset) => ({
        ...OFFICE,
        zoneChanges: [{ at: '2024-03-10T10:00:00Z', offset }],
      })),
    }),
    ['union'],
    "'America/Los_Angeles'",
  ],
  'impossible-rule': [
    schedule({ holidays: [{ every: { month: 6, day: 31 } }] }),
    ['holidays', 0, 'every', 'day'],
    '31',
  ],
  'empty-list': [policy({ tiers: [] }), ['tiers']],
  'empty-name': [policy({ tiers: ['gold', 'silver', ' '] }), ['tiers', 2], "' '"],
  'repeated-name': [policy({ tiers: ['gold', 'silver', 'gold'] }), ['tiers', 2], "'gold'"],
  'unknown-tier': [request({ tier: 'platinum' }), ['tier'], "'platinum'"],
  'unknown-priority': [request({ priority: 'P5' }), ['priority'], "'P5'"],
  'missing-target': [
    policy({ targets: { firstResponse: { P1: '1 hour', P2: { gold: '2 hours' } } } }),
    ['targets', 'firstResponse', 'P2', 'silver'],
  ],
  'no-target': [
    issuesOf(() => due('resolution', { tier: 'gold', priority: 'P1', receivedAt: at }, noResolution)),
    [],
    "'resolution'",
  ],
  'invalid-warning': [policy({ warnings: ['75 %'] }), ['warnings', 0], "'75 %'"],
  'invalid-target': [
    policy({ targets: { firstResponse: { P1: '1 day', P2: '2 hours' } } }),
    ['targets', 'firstResponse', 'P1'],
    "'1 day'",
  ],
  'invalid-time': [policy({ dayCutoff: '3pm' }), ['dayCutoff'], "'3pm'"],
  'invalid-instant': [request({ receivedAt: new Date(Number.NaN) }), ['receivedAt'], 'Invalid Date'],
  'missing-offset': [request({ receivedAt: '2023-12-26T10:00' }), ['receivedAt'], "'2023-12-26T10:00'"],
  'invalid-local-time': [issuesOf(() => wallTime('2023-12-26' as never, 'UTC')), ['text'], "'2023-12-26'"],
  'skipped-time': [
    issuesOf(() => wallTime('2024-03-10T02:30', 'America/Los_Angeles', { disambiguation: 'reject' })),
    ['text'],
    "'2024-03-10T02:30'",
  ],
  'repeated-time': [
    issuesOf(() => wallTime('2024-11-03T01:30', 'America/Los_Angeles', { disambiguation: 'reject' })),
    ['text'],
    "'2024-11-03T01:30'",
  ],
  'unknown-option': [
    issuesOf(() => wallTime('2024-11-03T01:30', 'UTC', { disambiguation: 'sooner' as never })),
    ['options', 'disambiguation'],
    "'sooner'",
  ],
  'invalid-duration': [
    issuesOf(() => addBusinessTime(at, '1 day' as never, office)),
    ['duration'],
    "'1 day'",
  ],
  'invalid-count': [issuesOf(() => addBusinessDays(at, 1.5, office)), ['count'], '1.5'],
  'not-a-business-day': [
    issuesOf(() => addBusinessDays('2023-11-04T17:00:00Z', 1, office, { roll: 'reject' })),
    ['at'],
    "'2023-11-04T17:00:00.000Z'",
  ],
  'out-of-range': [
    request({ receivedAt: '1972-01-07T23:59:59.999Z' }),
    ['receivedAt'],
    "'1972-01-07T23:59:59.999Z'",
  ],
  'never-opens': [
    issuesOf(() => addBusinessTime(at, '1 hour', defineSchedule({ timeZone: 'UTC', weekly: {} }))),
    [],
  ],
  'never-closes': [
    issuesOf(() =>
      nextClose(at, defineSchedule({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })),
    ),
    [],
  ],
  'missing-peer': [
    await rejectedIssues(holidaysFromIcal('', { from: '2024-01-01', through: '2024-12-31' })),
    [],
    "'ical.js'",
  ],
  'too-large': [checkSchedule(nested(101)), []],
  'impossible-event': [history({ type: 'resumed', at }), ['events', 1], "'resumed'"],
  'repeated-event': [
    history({ type: 'responded', at, id: '7' }, { type: 'responded', at, id: '7' }),
    ['events', 2],
    "'7'",
  ],
  'unknown-event': [history({ type: 'replied', at }), ['events', 1, 'type'], "'replied'"],
  'policy-differs': [
    issuesOf(() =>
      explain(
        { ...firstResponseDue({ tier: 'premium', priority: 'P1', receivedAt: at }, gladly), dueAt: at },
        gladly,
      ),
    ),
    ['due', 'dueAt'],
    "'2023-11-03T17:00:00.000Z'",
  ],
  'more-issues': [checkSchedule({ ...OFFICE, ...keys(101) }).slice(100), []],
  'holiday-on-closed-day': [
    schedule({ holidays: [{ on: '2023-12-24' }, { on: '2023-12-25' }] }),
    ['holidays', 0, 'on'],
    "'2023-12-24'",
  ],
  'special-hours-on-holiday': [
    schedule({
      holidays: [{ name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' }],
      specialHours: [{ on: '2023-12-27', hours: ['09:00-12:00'] }],
    }),
    ['specialHours', 0, 'on'],
    "'2023-12-27'",
  ],
  'rules-meet': [
    checkSchedule(
      {
        ...OFFICE,
        holidays: [
          { name: 'Christmas Eve', every: { month: 12, day: 24 }, observed: 'next weekday' },
          { name: 'Christmas Day', every: { month: 12, day: 25 } },
        ],
      },
      { from: '2017-01-01' },
    ),
    ['holidays', 1],
    "'Christmas Day'",
  ],
  'no-free-date': [
    checkSchedule(
      {
        ...OFFICE,
        weekly: { 'mon-sun': ['06:00-18:00'] },
        holidays: [
          { name: 'Easter', every: { easter: 0 }, observed: 'next free weekday' },
          { from: '2024-04-01', to: '2024-04-20' },
        ],
      },
      { from: '2024-01-01', through: '2024-12-31' },
    ).filter(({ code }) => code === 'no-free-date'),
    ['holidays', 0],
    "'Easter'",
  ],
  'minute-missing': [
    schedule({ weekly: { 'mon-sun': ['00:00-23:59'] } }),
    ['weekly', 'mon-sun', 0],
    "'00:00-23:59'",
  ],
  'clock-change-in-hours': [
    checkSchedule({ ...OFFICE, weekly: { sun: ['00:00-06:00'] } }, { from: '2024-01-01' }),
    ['weekly', 'sun', 0],
    "'00:00-06:00'",
  ],
  'holidays-end': [
    checkSchedule({ ...OFFICE, holidaysThrough: '2024-01-01' }, { through: '2024-06-30' }),
    ['holidaysThrough'],
    "'2024-01-01'",
  ],
  'lower-priority-first': [
    advice({ targets: { firstResponse: { P1: '2 hours', P2: '1 hour' } } }),
    ['targets', 'firstResponse', 'P2'],
    "'1 hour'",
  ],
  'better-tier-slower': [
    advice({
      targets: {
        firstResponse: {
          P1: { gold: '2 hours', silver: '1 hour' },
          P2: { gold: '2 hours', silver: '9 hours' },
        },
      },
      alerts: { P1: ['gold'] },
    }),
    ['targets', 'firstResponse', 'P1', 'silver'],
    "'1 hour'",
  ],
  'resolution-before-response': [
    advice({ targets: { ...POLICY.targets, resolution: { P1: '30 minutes', P2: 'no target' } } }),
    ['targets', 'resolution', 'P1'],
    "'30 minutes'",
  ],
  'weaker-exception': [
    advice(withException({ when: 'waiting', targets: { firstResponse: { P1: '3 hours' } } }, '1 hour')),
    ['exceptions', 0, 'targets', 'firstResponse', 'P1'],
    "'3 hours'",
  ],
  'exception-breaks-order': [advice(withException({})), ['exceptions', 0], "'Cover'"],
  'exception-without-dates': [policy(withException({})), ['exceptions', 0, 'during'], "'holidays'"],
  'exception-without-targets': [
    advice({ exceptions: [{ name: 'Idle', during: ['sat'], targets: { firstResponse: {} } }] }),
    ['exceptions', 0, 'targets'],
    "'Idle'",
  ],
  'unreachable-target': [
    advice({
      targets: { ...POLICY.targets, resolution: { P1: 'no target', P2: '9 business days' } },
      exceptions: [{ name: 'Cover', during: 'holidays', targets: { resolution: { P1: '8 hours' } } }],
    }),
    ['exceptions', 0, 'targets', 'resolution', 'P1'],
    "'8 hours'",
  ],
  'warning-not-before-due': [policy({ warnings: ['75%', '100%'] }), ['warnings', 1], "'100%'"],
  'warning-never-comes': [
    policy({ warnings: ['75%', { at: '50%', metrics: ['resolution'] }] }),
    ['warnings', 1],
    "'50%'",
  ],
  'target-not-covered': [
    checkPolicy(
      { ...POLICY, schedule: { ...OFFICE, holidaysThrough: '2024-01-05' } },
      { from: '2024-01-05' },
    ),
    ['schedule', 'holidaysThrough'],
    "'2024-01-05'",
  ],
  'more-advice': [schedule({ holidays: sundays(101) }).slice(100), []],
}

describe('every issue code', () => {
  test.each(Object.entries(CASES))(
    '%s has its path, the value and what is expected',
    (code, [issues, path, received]) => {
      expect(issues.map((issue) => issue.code)).toEqual([code])
      const [issue] = issues
      expect(issue?.path).toEqual(path)
      expect(issue?.received).toBe(received)
      expect(issue?.severity).toBe(messageOf(code)?.severity ?? 'error')
      expect(issue?.expected).toBeTruthy()
      expect(issue?.message).toContain(`Expected ${issue?.expected}`)
      if (received !== undefined) expect(issue?.message).toContain(received)
    },
  )

  test('is in the catalogue, in the list above, and documented', () => {
    const headings = ERRORS.matchAll(/^### `(.+)`$/gm)
    const codes = [...headings].map(([, code]) => code ?? '')
    expect(codes).toEqual(Object.keys(CASES))
    expect(codes.filter((code) => !messageOf(code))).toEqual([])
    expect(messages.filter(({ code }) => !codes.includes(code))).toEqual([])
  })

  test('of advice has a link in docs/errors.md to the rule of each of its messages', () => {
    const sections = new Map(ERRORS.split(/^### /m).map((section) => [section.split('`')[1], section]))
    const unlinked = messages
      .filter(({ severity }) => severity === 'advice')
      .filter(({ code, rule }) => !sections.get(code)?.includes(`(rules.md#${rule?.toLowerCase()})`))
    expect(unlinked.map(({ code, rule }) => `${code} ${rule}`)).toEqual([])
  })
})
