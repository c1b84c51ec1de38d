import { readFileSync } from 'node:fs'
import {
  addBusinessDays,
  addBusinessTime,
  checkPolicy,
  checkSchedule,
  clockStatus,
  DuebyError,
  type Duration,
  definePolicy,
  defineSchedule,
  due,
  explain,
  firstResponseDue,
  gladly,
  type Issue,
  type IssueCode,
  isOpen,
  nextClose,
  nextOpen,
  type PolicyInput,
  type ScheduleInput,
  showInZone,
  wallTime,
} from 'dueby'
import { holidaysFromIcal } from 'dueby/formats'
import { describe, expect, test, vi } from 'vitest'
import { issuesOf, rejectedIssues } from '../support/issues'
import { messagesIn } from '../support/messages'

const OFFICE = { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } } as const
const POLICY = {
  name: 'Acme',
  schedule: OFFICE,
  tiers: ['gold', 'silver'],
  priorities: ['P1', 'P2'],
  targets: { firstResponse: { P1: '1 hour', P2: { gold: '2 hours', silver: 'next business day' } } },
} as const

const office = defineSchedule(OFFICE)
const noResolution = definePolicy({
  ...POLICY,
  targets: { ...POLICY.targets, resolution: { P1: 'no target', P2: '8 hours' } },
})
const at = new Date('2023-11-03T17:00:00Z')

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
    '%s is provoked, with its path, value and what belongs there',
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
    const headings = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8').matchAll(
      /^### `(.+)`$/gm,
    )
    const codes = [...headings].map(([, code]) => code ?? '')
    expect(codes).toEqual(Object.keys(CASES))
    expect(codes.filter((code) => !messageOf(code))).toEqual([])
    expect(messages.filter(({ code }) => !codes.includes(code))).toEqual([])
  })
})

describe('all problems are reported at once, and nothing odd gets through', () => {
  test.each([
    '',
    'constructor',
    '__proto__',
    'toString',
    'Nowhere/City',
    'PST',
    'EST',
    '+05:30',
    'America/Los Angeles',
  ])('the zone %j is unknown', (timeZone) => {
    expect(schedule({ timeZone }).map(({ code }) => code)).toEqual(['unknown-zone'])
  })

  test.each(['UTC', 'Cuba', 'Japan', 'GB', 'Etc/GMT+5', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires'])(
    'the zone %j is known',
    (timeZone) => {
      expect(schedule({ timeZone })).toEqual([])
    },
  )

  test('unusual keys in JSON do no harm', () => {
    const text = `{"timeZone":"UTC","weekly":{"__proto__":["09:00-17:00"],"constructor":[]},"__proto__":{},"constructor":1}`
    expect(checkSchedule(JSON.parse(text)).map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['invalid-weekday', 'weekly.__proto__'],
      ['invalid-weekday', 'weekly.constructor'],
      ['unknown-key', '__proto__'],
      ['unknown-key', 'constructor'],
    ])
    const grid = '{"P1":"1 hour","P2":"1 hour","__proto__":"1 hour","constructor":{"__proto__":"1 hour"}}'
    expect(policy({ targets: { firstResponse: JSON.parse(grid) } }).map(({ code }) => code)).toEqual([
      'unknown-priority',
      'unknown-priority',
      'unknown-tier',
    ])
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(request({ tier: name, priority: name }).map(({ code }) => code)).toEqual([
        'unknown-tier',
        'unknown-priority',
      ])
    }
  })

  test('names such as constructor and __proto__ can be tiers and priorities like any other', () => {
    const odd = definePolicy(
      JSON.parse(`{"name":"odd","schedule":{"timeZone":"UTC","weekly":{}},"tiers":["constructor","__proto__"],
        "priorities":["toString"],"alerts":{"toString":["__proto__"]},
        "targets":{"firstResponse":{"toString":{"constructor":"1 hour","__proto__":"2 hours"}}}}`),
    )
    const due = (tier: string) =>
      firstResponseDue({ tier, priority: 'toString', receivedAt: at } as never, odd)
    expect(due('constructor').dueAt.getTime() - at.getTime()).toBe(3_600_000)
    expect(due('__proto__').dueAt.getTime() - at.getTime()).toBe(7_200_000)
    expect(due('__proto__').alerts).toBe(true)
    expect(due('constructor').alerts).toBe(false)
  })

  test('rows of a weekday that is named twice are all looked at', () => {
    const weekly = { mon: ['09:00-12:00'], 'mon-fri': ['11:00-13:00'] }
    expect(schedule({ weekly }).map(({ code }) => code)).toEqual(['repeated-weekday', 'overlapping-hours'])
  })

  test('values that cannot be made text, and holes in lists', () => {
    const nameless = { toString: 1 }
    expect(policy({ alerts: { P1: [nameless] } }).map(({ code }) => code)).toEqual(['unknown-tier'])
    expect(request({ tier: nameless }).map(({ code }) => code)).toEqual(['unknown-tier'])
    expect(request({ tier: Object.create(null) }).map(({ code }) => code)).toEqual(['unknown-tier'])
    const tiers = Object.assign(new Array(3), { 1: 'gold', 2: 'silver' })
    expect(policy({ tiers }).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'missing tiers.0',
    ])
    const union = Object.assign(new Array(2), { 1: OFFICE })
    expect(checkSchedule({ union }).map(({ path }) => path.join('.'))).toContain('union.0')
    const many = Array.from({ length: 300_000 }, () => '09:00-09:00')
    expect(schedule({ weekly: { mon: many } }).length).toBe(101)
  })

  test('a schedule with many problems', () => {
    const issues = checkSchedule({
      timeZone: '',
      weekly: {
        'mon-fri': ['9-5', '09:00-12:00', '11:00-13:00'],
        wed: ['24:00-25:00'],
        fryday: '09:00-17:00',
      },
      holidays: [
        { from: '2023-12-29' },
        { on: '2023-13-01' },
        'Christmas',
        { on: '2023-12-25', to: '2023-12-26' },
      ],
      specialHours: [{ on: '2023-12-24' }, { on: '2023-11-31', hours: ['06:00-06:00'] }],
      holidaysThrough: 'forever',
    })
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'unknown-zone timeZone',
      'invalid-hours weekly.mon-fri.0',
      'repeated-weekday weekly.wed',
      'invalid-hours weekly.wed.0',
      'invalid-weekday weekly.fryday',
      'wrong-type weekly.fryday',
      'overlapping-hours weekly.mon-fri.2',
      'missing holidays.0.to',
      'invalid-date holidays.1.on',
      'wrong-type holidays.2',
      'missing holidays.3.from',
      'unknown-key holidays.3.on',
      'missing specialHours.0.hours',
      'invalid-date specialHours.1.on',
      'empty-hours specialHours.1.hours.0',
      'invalid-date holidaysThrough',
    ])
  })

  test('a policy reports the problems of its schedule, its grid and its exceptions together', () => {
    const issues = policy({
      schedule: { timeZone: 'UTC', weekly: { mon: ['x'] } },
      targets: { firstResponse: { P1: '2 busines hours', P3: '1 hour' } },
      alerts: { P9: ['gold'], P1: ['bronze'] },
      exceptions: [
        {
          name: 'x',
          during: [{ on: 'y' }],
          when: 'always',
          targets: { firstResponse: { P1: { iron: '1 hour' } } },
        },
      ],
    })
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'invalid-hours schedule.weekly.mon.0',
      'invalid-target targets.firstResponse.P1',
      'unknown-priority targets.firstResponse.P3',
      'missing-target targets.firstResponse.P2',
      'unknown-priority alerts.P9',
      'unknown-tier alerts.P1.0',
      'invalid-date exceptions.0.during.0.on',
      'unknown-option exceptions.0.when',
      'unknown-tier exceptions.0.targets.firstResponse.P1.iron',
    ])
  })

  test('issues beside an unknown key are reported with it, and valid values are not', () => {
    const codes = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(
      codes(schedule({ specialHours: [{ on: '2023-02-30', hours: ['9am-5pm', 5], extra: 1 }] })),
    ).toEqual([
      'invalid-date specialHours.0.on',
      'invalid-hours specialHours.0.hours.0',
      'wrong-type specialHours.0.hours.1',
      'unknown-key specialHours.0.extra',
    ])
    expect(codes(schedule({ specialHours: [{ on: '2023-02-30' }] }))).toEqual([
      'invalid-date specialHours.0.on',
      'missing specialHours.0.hours',
    ])
    expect(codes(policy({ targets: { firstResponse: { P1: '1 day', P2: 'x' }, solution: {} } }))).toEqual([
      'invalid-target targets.firstResponse.P1',
      'invalid-target targets.firstResponse.P2',
      'unknown-key targets.solution',
    ])
    expect(
      codes(
        schedule({
          holidays: [
            { on: '2023-02-30', nam: 'x' },
            { from: '2023-13-01', till: '2023-12-29' },
          ],
        }),
      ),
    ).toEqual([
      'invalid-date holidays.0.on',
      'unknown-key holidays.0.nam',
      'invalid-date holidays.1.from',
      'missing holidays.1.to',
      'unknown-key holidays.1.till',
    ])
    const guidance = { right: 5, wrong: [{ example: 5, shouldBe: 'P9' }] }
    expect(codes(policy({ priorities: [{ id: 'P1', nmae: 'x', guidance }, 'P2'] }))).toEqual([
      'unknown-key priorities.0.nmae',
      'wrong-type priorities.0.guidance.right',
      'wrong-type priorities.0.guidance.wrong.0.example',
      'unknown-priority priorities.0.guidance.wrong.0.shouldBe',
    ])
    expect(codes(policy({ tiers: undefined }))).toEqual(['missing tiers'])
    expect(codes(policy({ priorities: undefined }))).toEqual(['missing priorities'])
  })

  test('overlaps that only some rows show', () => {
    const codes = (change: object) => schedule(change).map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(codes({ weekly: { sat: ['22:00-04:00'], sun: ['03:00-05:00'] } })).toEqual([
      'overlapping-hours weekly.sun.0',
    ])
    expect(codes({ weekly: { mon: ['08:00-20:00', '09:00-10:00', '11:00-12:00'] } })).toEqual([
      'overlapping-hours weekly.mon.1',
      'overlapping-hours weekly.mon.2',
    ])
    const night = { on: '2023-12-22', hours: ['22:00-08:00'] }
    expect(codes({ weekly: { 'mon-sun': ['06:00-18:00'] }, specialHours: [night] })).toEqual([
      'overlapping-hours weekly.mon-sun.0',
    ])
    // The next date decides for itself, and the night ends at midnight (S3).
    const nextDay = {
      weekly: { 'mon-sun': ['06:00-18:00'] },
      specialHours: [night, { on: '2023-12-23', hours: ['05:00-09:00'] }],
    }
    expect(codes(nextDay)).toEqual([])
    expect(
      codes({
        weekly: { 'mon-sun': ['06:00-18:00'] },
        specialHours: [night],
        holidays: [{ on: '2023-12-23' }],
      }),
    ).toEqual([])
  })

  test('holes in a grid are not filled by what every object has', () => {
    const odd = { tiers: ['gold', 'constructor'], priorities: ['P1', 'toString'] }
    const issues = policy({ ...odd, targets: { firstResponse: { P1: { gold: '1 hour' } } } })
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'missing-target targets.firstResponse.P1.constructor',
      'missing-target targets.firstResponse.toString',
    ])
    expect(issuesOf(() => addBusinessTime(at, { toString: 1 } as never, office))[0]?.code).toBe(
      'invalid-duration',
    )
  })

  test('only own data counts, and only plain data is kept', () => {
    class Computed {
      get timeZone() {
        return 'UTC'
      }
      get weekly() {
        return { mon: ['09:00-17:00'] }
      }
    }
    expect(checkSchedule(new Computed()).map(({ code }) => code)).toEqual(['missing', 'missing'])
    expect(checkSchedule(Object.create(OFFICE)).map(({ code }) => code)).toEqual(['missing', 'missing'])
    const circular: Record<string, unknown> = { ...OFFICE }
    circular.holidays = [circular]
    expect(checkSchedule(circular).length).toBeGreaterThan(0)
    const loop: Record<string, unknown> = {}
    loop.hours = loop
    expect(issuesOf(() => addBusinessTime(at, loop as never, office))[0]?.code).toBe('invalid-duration')
    expect(issuesOf(() => addBusinessTime(at, 10n as never, office))[0]?.code).toBe('invalid-duration')
    expect(addBusinessTime(at, { hours: 1, minutes: undefined } as never, office)).toEqual(
      addBusinessTime(at, '1 hour', office),
    )
  })

  test('a schedule that was not defined is read again on every call', () => {
    const plain = { timeZone: 'UTC', weekly: { fri: ['09:00-17:00'] } }
    expect(isOpen('2023-11-03T10:00:00Z', plain as never)).toBe(true)
    plain.weekly.fri = ['12:00-17:00']
    expect(isOpen('2023-11-03T10:00:00Z', plain as never)).toBe(false)
  })

  test('something that is not a request, or a request without its required values', () => {
    expect(issuesOf(() => firstResponseDue(null as never, gladly)).map(({ code }) => code)).toEqual([
      'wrong-type',
    ])
    expect(
      issuesOf(() => firstResponseDue({} as never, gladly)).map(({ code, path }) => [code, path[0]]),
    ).toEqual([
      ['missing', 'tier'],
      ['missing', 'priority'],
      ['missing', 'receivedAt'],
    ])
  })

  test('names that an answer would show are not empty, and no two exceptions have the same name', () => {
    const cover = { name: 'Cover', during: 'holidays', targets: { firstResponse: { P1: '2 hours' } } }
    expect(policy({ name: ' ' }).map(({ code }) => code)).toEqual(['empty-name'])
    expect(policy({ exceptions: [{ ...cover, name: '' }] }).map(({ code }) => code)).toEqual(['empty-name'])
    expect(policy({ exceptions: [cover, cover] }).map(({ code }) => code)).toEqual(['repeated-name'])
  })

  test('a missing zone does not mean the zone of the process (T2), and options are not ignored', () => {
    expect(issuesOf(() => wallTime('2024-01-01T00:00', undefined as never))[0]?.code).toBe('missing')
    expect(issuesOf(() => showInZone(at, undefined as never))[0]?.code).toBe('missing')
    expect(issuesOf(() => showInZone(at, { timeZone: undefined } as never))[0]?.code).toBe('missing')
    expect(issuesOf(() => wallTime('2024-01-01T00:00', 'UTC', null as never))[0]?.code).toBe('wrong-type')
    expect(issuesOf(() => wallTime('2024-01-01T00:00', 'UTC', 'later' as never))[0]?.code).toBe('wrong-type')
    expect(issuesOf(() => addBusinessDays(at, 1, office, 'forward' as never))[0]?.code).toBe('wrong-type')
  })

  test.each([undefined, null, 'x', 5, [], new Date()])('%j is no schedule and no policy', (input) => {
    const code = input === undefined ? 'missing' : 'wrong-type'
    expect(checkSchedule(input)[0]?.code).toBe(code)
    expect(checkPolicy(input)[0]?.code).toBe(code)
    expect(() => defineSchedule(input as unknown as ScheduleInput)).toThrow(DuebyError)
    expect(() => definePolicy(input as unknown as PolicyInput)).toThrow(DuebyError)
    expect(() => isOpen(at, input as never)).toThrow(DuebyError)
  })
})

describe('never a hang, never a wrong answer at the ends of time (S7, T4)', () => {
  const popUp = defineSchedule({
    timeZone: 'UTC',
    weekly: {},
    specialHours: [{ name: 'Sale', on: '2024-06-01', hours: ['10:00-12:00'] }],
  })

  test('a schedule whose hours end never opens again after the last of them', () => {
    expect(addBusinessTime('2024-01-01T00:00:00Z', '2 hours', popUp)).toEqual(
      new Date('2024-06-01T12:00:00Z'),
    )
    expect(issuesOf(() => addBusinessTime('2024-01-01T00:00:00Z', 7_200_001, popUp))[0]?.message).toContain(
      'the schedule has no hours after 2024-06-01T12:00',
    )
    expect(issuesOf(() => addBusinessTime('2024-06-01T11:00:00Z', '-2 hours', popUp))[0]?.message).toContain(
      'the schedule has no hours before 2024-06-01T10:00',
    )
    expect(issuesOf(() => nextOpen('2024-06-01T10:00:00Z', popUp))[0]?.code).toBe('never-opens')
    expect(issuesOf(() => nextClose('2024-06-01T12:00:00Z', popUp))[0]?.code).toBe('never-opens')
    expect(issuesOf(() => addBusinessDays('2024-06-01T12:00:00Z', 1, popUp))[0]?.code).toBe('never-opens')
    expect(issuesOf(() => addBusinessDays('2024-06-01T12:00:00Z', -1, popUp))[0]?.code).toBe('never-opens')
  })

  test('weekly hours under an endless holiday never open again', () => {
    const closed = defineSchedule({
      ...OFFICE,
      holidays: [{ name: 'Closed down', from: '2024-01-01', to: '9999-12-31' }],
    })
    expect(issuesOf(() => nextOpen('2024-01-01T00:00:00Z', closed))[0]?.message).toContain(
      'the schedule has no hours after 2023-12-30T02:00',
    )
  })

  test('open forever, except for one holiday', () => {
    const always = defineSchedule({
      timeZone: 'UTC',
      weekly: { 'mon-sun': ['00:00-24:00'] },
      holidays: [{ on: '2024-01-01' }],
    })
    expect(nextClose('2023-06-01T00:00:00Z', always)).toEqual(new Date('2024-01-01T00:00:00Z'))
    const [issue] = issuesOf(() => nextClose('2024-01-02T00:00:00Z', always))
    expect(issue?.code).toBe('never-closes')
    expect(issue?.message).toContain('stays open from 2024-01-02T00:00:00.000Z on')
  })

  test.each<[string, () => unknown]>([
    ['forward', () => addBusinessTime('2199-12-31T00:00:00Z', '100 hours', office)],
    ['back', () => addBusinessTime('1972-01-08T00:00:00Z', '-100 hours', office)],
    ['very far', () => addBusinessTime(at, { hours: 1e9 }, office)],
    ['business days', () => addBusinessDays(at, 1_000_000, office)],
    ['next opening', () => nextOpen('2199-12-31T23:00:00Z', office)],
    [
      'calendar time',
      () =>
        request({ receivedAt: '2199-12-31T23:30:00Z' }).map((issue) => {
          throw new DuebyError([issue])
        }),
    ],
  ])('an answer outside the supported range, %s, is out-of-range', (_, call) => {
    expect(issuesOf(call).map(({ code }) => code)).toEqual(['out-of-range'])
  })

  test('the first and the last supported instant can be asked about', () => {
    expect(isOpen('1972-01-08T00:00:00Z', office)).toBe(true)
    expect(isOpen('2199-12-31T23:59:59.999Z', office)).toBe(true)
    expect(issuesOf(() => isOpen('2200-01-01T00:00:00Z', office)).map(({ code }) => code)).toEqual([
      'out-of-range',
    ])
  })

  test.each<[unknown]>([
    [Number.NaN],
    [1.5],
    [Number.POSITIVE_INFINITY],
    ['PT'],
    ['2 days'],
    ['P1D'],
    [{}],
    [{ days: 1 }],
    [{ hours: '2' }],
    [null],
    ['1 hour 1 hour'],
    [1e300],
  ])('%j is no duration', (duration) => {
    expect(issuesOf(() => addBusinessTime(at, duration as Duration, office)).map(({ code }) => code)).toEqual(
      ['invalid-duration'],
    )
  })
})
