// Valid calls of every exported function. The fuzzer changes them in one or two places.

/** Code that stands for a value which has no literal. */
export class Code {
  constructor(text) {
    this.text = text
  }
}

const code = (text) => new Code(text)

const office = {
  name: 'Office',
  timeZone: 'America/Los_Angeles',
  weekly: { 'mon-thu': ['06:00-12:00', '13:00-18:00'], fri: ['22:00-02:00'] },
  holidays: [
    { name: 'Christmas', on: '2023-12-25' },
    { name: 'Winter break', from: '2023-12-27', to: '2023-12-29' },
    {
      name: 'Independence Day',
      every: { month: 7, day: 4 },
      observed: 'nearest weekday',
      since: 2020,
      until: 2030,
    },
    { every: { month: 11, weekday: 'thu', nth: 4, daysAfter: 1 } },
    { name: 'Good Friday', every: { easter: -2 } },
  ],
  specialHours: [{ name: 'Short day', on: '2023-12-22', hours: ['06:00-12:00'] }],
  holidaysThrough: '2030-12-31',
}

const holidayList = {
  holidays: [
    { name: 'Christmas', from: '2023-12-25', to: '2023-12-26' },
    { every: { month: 1, day: 1 }, observed: 'next weekday' },
  ],
  holidaysThrough: '2024-12-31',
}

const corrected = {
  timeZone: 'Europe/London',
  zoneChanges: [
    { at: '2025-03-30T01:00:00Z', offset: '+01:00' },
    { at: '2025-10-26T01:00:00Z', offset: '+00:00' },
  ],
  weekly: { 'sat-tue': ['09:00-17:00'] },
}

const comingBack = {
  timeZone: 'Europe/London',
  weekly: [{ 'mon-fri': ['09:00-17:00'] }, { 'mon-sat': ['08:00-13:00'], sun: ['22:00-02:00'] }],
  firstWeek: '2024-01-01',
  seasons: [
    {
      name: 'Summer',
      from: { month: 6, day: 1 },
      to: { month: 8, day: 31 },
      weekly: { 'mon-fri': ['08:00-14:00'] },
    },
    {
      from: { month: 12, day: 20 },
      to: { month: 1, day: 6 },
      weekly: [{ mon: ['10:00-12:00'] }, {}],
      since: 2020,
      until: 2030,
    },
  ],
  holidays: [
    { name: 'Christmas Day', every: { month: 12, day: 25 }, observed: 'next free weekday' },
    { name: 'Boxing Day', every: { month: 12, day: 26 }, observed: 'next free weekday' },
    { name: 'Day off', every: { weekday: 'sat', nth: 2 } },
    { every: { month: 5, day: 3 }, observed: 'sunday to next free day', since: 2007 },
    { every: { month: 7, day: 1 }, observed: 'sunday to monday' },
    { name: 'Shutdown', from: { month: 12, day: 27 }, to: { month: 1, day: 2 }, until: 2028 },
  ],
  specialHours: [
    { name: 'Christmas Eve', every: { month: 12, day: 24 }, hours: ['09:00-12:00'] },
    { from: { month: 2, day: 28 }, to: { month: 2, day: 29 }, hours: ['22:00-03:00'], since: 2020 },
    { every: { weekday: 'fri', nth: 'last', daysAfter: 1 }, hours: [] },
  ],
}

const plain = { timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-17:00'] } }
const never = { timeZone: 'UTC', weekly: {} }
const always = { timeZone: 'Asia/Tokyo', weekly: { 'mon-sun': ['00:00-24:00'] } }
const all = { union: [office, corrected] }
const both = { intersection: [plain, office], timeZone: 'Pacific/Apia', name: 'Both' }
const apart = { difference: [always, { union: [plain, corrected] }] }
const history = {
  versions: [
    { schedule: plain },
    { from: '2024-01-01', schedule: office },
    { from: '2025-06-01', schedule: all },
  ],
}
const defined = code('gladly.schedule')
const schedules = [office, corrected, comingBack, plain, never, always, all, both, apart, history, defined]

const policy = {
  name: 'Support',
  schedule: office,
  tiers: ['premium', 'standard'],
  priorities: [
    'P1',
    {
      id: 'P2',
      name: 'High',
      meaning: 'Work is slow',
      guidance: { right: ['Slow'], wrong: [{ example: 'Down', shouldBe: 'P1' }] },
    },
  ],
  targets: {
    firstResponse: {
      P1: { premium: '1 hour', standard: '2 business hours' },
      P2: 'next business day same time',
    },
  },
  alerts: { P1: ['premium'] },
  exceptions: [
    {
      name: 'Holiday cover',
      during: 'holidays',
      when: 'waiting',
      targets: { firstResponse: { P1: { standard: '3 business days by 16:00' } } },
    },
    {
      name: 'Move',
      during: [{ on: '2024-02-01' }, { every: { month: 3, day: 1 } }],
      targets: { firstResponse: { P2: '90 minutes' } },
    },
  ],
  dayCutoff: '15:00',
}
const desk = {
  ...policy,
  name: 'Desk',
  targets: {
    ...policy.targets,
    nextResponse: { P1: '2 business hours', P2: { premium: '4 hours', standard: 'no target' } },
    periodicUpdate: { P1: 'no target', P2: '3 business days' },
    resolution: { P1: '12 business hours', P2: '5 business days by 12:00' },
  },
  tierSchedules: { premium: always },
  exceptions: [
    {
      name: 'Weekend',
      during: ['sat-sun', { on: '2023-12-27' }],
      when: 'waiting',
      targets: { firstResponse: { P1: '30 minutes' }, resolution: { P1: { standard: '6 hours' } } },
    },
    {
      name: 'Night',
      during: 'outside hours',
      targets: { resolution: { P1: 'no target' } },
    },
  ],
  pauses: { firstResponse: 'none', resolution: ['customer'] },
  warnings: [
    '75%',
    '1 business hour before',
    { at: '30 minutes after', name: 'Team lead', metrics: ['resolution'], inHours: true },
  ],
  onChange: 'carry',
  onReopen: 'continue',
}
const policies = [policy, code('gladly'), { ...policy, schedule: history, exceptions: [] }, desk]
const versions = [{ policy }, { from: '2023-12-26', policy: desk }]
// The later version differs in its zone, hours, metrics and rules.
const later = JSON.stringify({ ...desk, schedule: plain })
const severalPolicies = code(`policyHistory([{ policy: gladly }, { from: '2023-12-23', policy: ${later} }])`)

const instants = [
  '2023-12-22T10:00:00-08:00',
  1703268000000,
  code('new Date(1703268000000)'),
  { epochMilliseconds: 1703268000000 },
  '2024-03-10T09:59:59.999Z',
]
const durations = ['2 hours', 'PT2H30M', { hours: 1, minutes: 30 }, 5400000, '-90 minutes', 0]
const column = code('Float64Array.of(1703268000000, 1703268000001, 1703354400000)')
const out = code('new Float64Array(3)')

const request = { tier: 'premium', priority: 'P1', receivedAt: '2023-12-22T10:00:00-08:00' }
const columns = {
  receivedAt: code('Float64Array.of(1703268000000, 1703354400000)'),
  tier: ['premium', 'standard'],
  priority: ['P1', 'P2'],
}

const tickets = [
  [
    { type: 'received', at: '2023-12-22T10:00:00-08:00', tier: 'premium', priority: 'P1' },
    { type: 'paused', at: 1703269800000, reason: 'customer' },
    { type: 'customer-replied', at: 1703270000000 },
    { type: 'resumed', at: code('new Date(1703271600000)') },
    { type: 'priority-changed', at: '2023-12-22T12:00:00-08:00', priority: 'P2' },
    { type: 'responded', at: '2023-12-22T13:00:00-08:00', id: 'comment 1' },
    { type: 'customer-replied', at: '2023-12-22T13:00:00-08:00' },
    { type: 'due-agreed', at: '2023-12-23T10:00:00Z', metric: 'resolution', dueAt: '2024-01-05T10:00:00Z' },
    { type: 'updated', at: '2023-12-26T10:00:00Z' },
    { type: 'resolved', at: '2023-12-27T10:00:00Z' },
    { type: 'customer-replied', at: '2023-12-27T11:00:00Z' },
    { type: 'reopened', at: '2023-12-28T10:00:00Z' },
    { type: 'exempted', at: '2023-12-28T11:00:00Z', reason: 'outage', metric: 'firstResponse' },
  ],
  [
    {
      type: 'received',
      at: '2023-12-22T17:59:00-08:00',
      tier: 'standard',
      priority: 'P1',
      openedBy: 'agent',
    },
    { type: 'noted', at: '2023-12-22T18:00:00-08:00', what: 'assigned' },
    { type: 'tier-changed', at: '2023-12-23T18:00:00-08:00', tier: 'premium' },
    { type: 'cancelled', at: '2023-12-30T18:00:00-08:00', reason: 'spam' },
    { type: 'exempted', at: '2023-12-31T18:00:00-08:00', reason: 'spam' },
  ],
]
const looks = [
  { now: '2023-12-29T10:00:00Z' },
  {
    now: 1703280000000,
    pauses: { firstResponse: 'all', nextResponse: ['vendor'] },
    warnings: ['50%', { at: '1 hour before', name: 'Lead' }],
    onChange: 'keep earlier',
    onReopen: 'restart',
    history: 'lenient',
    policyAt: 'start',
  },
  { now: '2024-01-08T10:00:00Z', onChange: 'from change', onReopen: 'ignore', history: 'strict' },
]
const looked = tickets.flatMap((events) => looks.map((options) => [events, options]))
// Only `desk` has targets for a resolution.
const lookedAtFirst = looked.map(([events, options]) => [
  events.filter(({ type }) => type !== 'due-agreed'),
  options,
])
const metrics = ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution']
const clocks = [
  ...looked.flatMap((look, i) => [metrics[i % 4], metrics[(i + 1) % 4]].map((metric) => [metric, ...look])),
  ...lookedAtFirst.map((look) => ['firstResponse', ...look]),
].map(([metric, events, options], i) => [
  metric,
  events,
  i < 2 * looked.length ? desk : [policy, code('gladly'), severalPolicies][i % 3],
  options,
])

const zendesk = {
  schedule: {
    id: 1,
    name: 'Support',
    time_zone: 'Pacific Time (US & Canada)',
    intervals: [
      { start_time: 1800, end_time: 2520 },
      { start_time: 3240, end_time: 3960 },
    ],
  },
  holidays: [{ id: 2, name: 'Christmas', start_date: '2023-12-25', end_date: '2023-12-26' }],
}

const schemaOrg = {
  '@type': 'LocalBusiness',
  name: 'Shop',
  openingHoursSpecification: [
    {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: ['Monday', 'https://schema.org/Tuesday'],
      opens: '09:00',
      closes: '17:00',
    },
    { dayOfWeek: 'Friday', opens: '22:00', closes: '02:00' },
  ],
  specialOpeningHoursSpecification: {
    validFrom: '2023-12-25',
    validThrough: '2023-12-26',
    opens: '00:00',
    closes: '00:00',
  },
}

const sla = (title, metrics) => ({
  id: 36,
  title,
  position: 1,
  filter: { all: [{ field: 'type', operator: 'is', value: 'incident' }], any: [] },
  policy_metrics: metrics.map(([priority, metric, target, business_hours]) => ({
    priority,
    metric,
    target,
    business_hours,
  })),
})
const slaPolicies = {
  sla_policies: [
    sla('Gold', [
      ['urgent', 'first_reply_time', 10, false],
      ['low', 'first_reply_time', 90, true],
      ['low', 'pausable_update_time', 480, true],
      ['urgent', 'agent_work_time', 600, true],
      ['urgent', 'group_ownership_time', 60, true],
    ]),
    sla('Free', [['urgent', 'first_reply_time', 60, true]]),
  ],
  next_page: null,
}

const audits = {
  audits: [
    {
      id: 1,
      ticket_id: 47,
      created_at: '2023-12-22T18:00:00Z',
      author_id: 7,
      via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
      events: [
        { id: 2, type: 'Comment', public: true, author_id: 7 },
        { id: 3, type: 'Create', field_name: 'status', value: 'new' },
        { id: 4, type: 'Create', field_name: 'priority', value: 'high' },
        { id: 5, type: 'Create', field_name: 'requester_id', value: '7' },
        { id: 6, type: 'Notification', via: { channel: 'rule', source: { rel: 'trigger' } } },
      ],
    },
    {
      id: 7,
      ticket_id: 47,
      created_at: '2023-12-22T18:30:00Z',
      author_id: 8,
      events: [
        { id: 8, type: 'Comment', public: true },
        { id: 9, type: 'Change', field_name: 'status', previous_value: 'new', value: 'pending' },
        { id: 10, type: 'Change', field_name: 'custom_status_id', value: 123 },
      ],
    },
    {
      id: 11,
      created_at: '2023-12-22T19:00:00Z',
      author_id: 8,
      events: [
        { id: 12, type: 'Change', field_name: 'priority', value: 'urgent' },
        { id: 13, type: 'Change', field_name: 'tags', value: ['closed_by_merge'] },
        { id: 14, type: 'Change', field_name: 'status', value: 'closed' },
      ],
    },
  ],
  users: [
    { id: 7, role: 'end-user' },
    { id: 8, role: 'agent' },
  ],
}

const account = (accountId, accountType) => ({ accountId, accountType })
const jiraIssue = {
  id: '10002',
  key: 'HELP-7',
  fields: {
    created: '2023-12-22T10:00:00.000-0800',
    creator: account('b', 'atlassian'),
    reporter: account('a', 'customer'),
    priority: { id: '2', name: 'High' },
    status: { id: '5', name: 'Done' },
    comment: {
      total: 2,
      comments: [
        {
          id: '1',
          created: '2023-12-22T10:30:00.000-0800',
          author: account('b', 'atlassian'),
          jsdPublic: true,
        },
        {
          id: '2',
          created: '2023-12-22T11:00:00.000-0800',
          author: account('a', 'customer'),
          jsdPublic: false,
        },
      ],
    },
  },
  changelog: {
    total: 2,
    histories: [
      {
        id: '7',
        created: '2023-12-22T10:30:00.000-0800',
        items: [
          { field: 'status', fieldtype: 'jira', from: '1', fromString: 'Open', to: '2', toString: 'Waiting' },
        ],
      },
      {
        id: '8',
        created: '2023-12-22T12:00:00.000-0800',
        items: [
          { field: 'status', fieldtype: 'jira', from: '2', fromString: 'Waiting', to: '5', toString: 'Done' },
          { field: 'priority', fieldtype: 'jira', from: '3', fromString: 'Low', to: '2', toString: 'High' },
        ],
      },
    ],
  },
}

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:a',
  'SUMMARY:Christmas',
  'DTSTART;VALUE=DATE:20201225',
  'DTEND;VALUE=DATE:20201227',
  'RRULE:FREQ=YEARLY;COUNT=9',
  'EXDATE;VALUE=DATE:20221225',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:b',
  'SUMMARY:Break',
  'DTSTART;TZID=Europe/Berlin:20231227T000000',
  'DURATION:P2D',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\n')
const rule = (text) => calendar.replace('FREQ=YEARLY;COUNT=9', text)

const midnights = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;TZID=Europe/Berlin:20230501T000000',
  'DTEND;TZID=Europe/Berlin:20230502T000000',
  'RRULE:FREQ=YEARLY;UNTIL=20241231T225959Z',
  'EXDATE:20240501T000000',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

const closesEarly = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'SUMMARY:Early close 1 pm',
  'DTSTART;VALUE=DATE:20241224',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'SUMMARY:Office closes early',
  'DTSTART:20241231T120000Z',
  'DURATION:PT4H',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

const openingHours = [
  '12:00-15:00; 17:00-21:00, Su off; Mo[1] 08:00-12:00 "ring"; Apr-Sep Sa 10:00-14:00; Dec 24 08:00-12:00',
  'Mo-Sa 09:00-18:00; Sa 10:00+; week 1-10/2 Su 10:00-12:00 || "by appointment"',
  'Mo-Fr 08:00-12:00, 13:00-18:00; Sa 10:00-14:00; PH off; Dec 25-26 off',
  '24/7; easter -2 days off',
  '2023 Dec 24 08:00-12:00; Mo,We 22:00-02:00 "night"',
]

const due = {
  ...request,
  metric: 'firstResponse',
  receivedAt: code('new Date(1703268000000)'),
  dueAt: code('new Date(1703271600000)'),
  target: { text: '1 hour', kind: 'calendar time', milliseconds: 3600000 },
  alerts: true,
  exception: 'Holiday cover',
  warnings: [],
}

const dueByDesk = (metric) => code(`due('${metric}', ${JSON.stringify(request)}, ${JSON.stringify(desk)})`)

const ledger = {
  policy: 'Desk',
  zone: 'America/Los_Angeles',
  metric: 'firstResponse',
  tier: 'standard',
  priority: 'P1',
  startedAt: code('new Date(1703268000000)'),
  countedFrom: 1703268000000,
  dueAt: '2024-01-02T15:00:00Z',
  originalDueAt: '2024-01-02T14:00:00Z',
  now: '2024-01-02T16:00:00Z',
  state: 'missed',
  rule: {
    target: '2 hours',
    from: 'exception',
    name: 'Cover',
    during: 'Winter',
    instead: '2 business hours',
    change: 'carry',
  },
  segments: [
    [1703268000000, 1703268000000, true, { kind: 'carried', target: '4 hours' }],
    [1703268000000, 1703271600000, true, { kind: 'open' }],
    [1703271600000, 1703300000000, false, { kind: 'paused', event: 1, reason: 'customer' }],
    [1703300000000, 1703404800000, false, { kind: 'holiday', name: 'Winter break' }],
    [1703404800000, 1704204000000, false, { kind: 'no hours', weekday: 'wed' }],
    [1704204000000, 1704207600000, true, { kind: 'special hours', name: 'Short day' }],
  ].map(([from, to, counted, reason]) => ({ from, to, ms: to - from, counted, reason })),
  days: [
    { date: '2023-12-22', reason: 'day of receipt' },
    { date: '2023-12-23', reason: 'holiday', name: 'Winter break' },
    { date: '2024-01-02', nth: 1 },
  ],
  marks: [
    { at: 1703268000000, kind: 'received' },
    { at: 1704200000000, kind: 'warning', text: '75%' },
    { at: '2024-01-02T15:00:00Z', kind: 'due' },
    { at: '2024-01-02T16:00:00Z', kind: 'now' },
  ],
  countedMs: 7200000,
  warnings: ['holidays are known only through 2023-12-31'],
}
const { days, ...withoutDays } = ledger
const ledgers = [ledger, { ...withoutDays, zone: 'Europe/London', zoneChanges: corrected.zoneChanges }]
const cycle = {
  metric: 'firstResponse',
  cycle: 1,
  tier: 'premium',
  priority: 'P1',
  policy: 'Support',
  exception: 'Holiday cover',
  target: { text: '1 hour', kind: 'calendar time', milliseconds: 3600000 },
  state: 'missed',
  outcome: 'missed',
  startedAt: '2023-12-22T18:00:00Z',
  dueAt: '2023-12-22T19:00:00Z',
  endedAt: code('new Date(1703275200000)'),
  endedBy: 1,
  endedAs: 'fulfilled',
  elapsedMs: 7200000,
  totalMs: 3600000,
  calendar: { elapsedMs: 7200000 },
}
const cycles = [
  cycle,
  { ...cycle, state: 'exempted', exemption: 'outage', outcome: 'met', tier: '__proto__' },
  { ...cycle, state: 'running', outcome: 'running', target: { kind: 'business days' } },
]

const pairs = (left, right) => left.flatMap((a, i) => [[a, right[i % right.length]]])
const atEach = pairs(schedules, instants).map(([schedule, at]) => [at, schedule])
const spans = pairs(schedules, instants).map(([schedule, at]) => [at, '2024-01-08T10:00:00Z', schedule])
const oneEach = schedules.map((schedule) => [schedule])

/** By name, lists of arguments. */
export const SEEDS = {
  defineSchedule: oneEach,
  defineCombined: oneEach,
  parseSchedule: oneEach,
  checkSchedule: schedules.map((schedule) => [schedule, { from: '2023-01-01', through: '2023-12-31' }]),
  union: pairs(schedules, [plain, office, history]),
  intersection: pairs(schedules, [plain, office, history]),
  difference: pairs(schedules, [plain, office, history]),
  complement: oneEach,
  succession: schedules.map((schedule) => [{ schedule: plain }, { from: '2024-01-01', schedule }]),
  canonicalSchedule: oneEach,
  equalSchedules: pairs(schedules, [plain, office, history]),
  closedDates: schedules.map((schedule) => ['2023-01-01', '2024-12-31', schedule]),
  calendarDays: schedules.map((schedule) => ['2023-12-20', '2024-01-10', schedule]),
  holidaysKnownThrough: schedules.map((schedule) => ['2023-12-20', schedule]),
  holidayDates: schedules.map((schedule) => ['2023-01-01', '2024-12-31', schedule]),
  wallTime: [
    ['2023-12-22T10:00', 'America/Los_Angeles'],
    ['2024-03-10T02:30:00', 'America/Los_Angeles', { disambiguation: 'later' }],
    ['2025-10-26T01:30', corrected, { disambiguation: 'earlier' }],
    ['2024-11-03T01:30', { timeZone: 'America/Los_Angeles' }, { disambiguation: 'reject' }],
  ],
  localTime: instants.map((at, index) => [at, index % 2 ? corrected : 'Asia/Kathmandu']),
  showInZone: instants.map((at, index) => [at, index % 2 ? 'Asia/Kathmandu' : corrected]),
  isOpen: atEach,
  nextOpen: atEach,
  nextClose: atEach,
  previousOpen: atEach,
  previousClose: atEach,
  addBusinessTime: pairs(schedules, durations).map(([schedule, duration], i) => [
    instants[i % instants.length],
    duration,
    schedule,
  ]),
  addBusinessTimeMany: pairs(schedules, durations).map(([schedule, duration]) => [
    column,
    duration,
    schedule,
    out,
  ]),
  businessTimeBetween: spans,
  openIntervals: [...spans, ['2023-12-22T10:00:00-08:00', code('Number.POSITIVE_INFINITY'), office]],
  openPieces: schedules.map((each) => [each, { from: 2023, through: 2024 }]),
  openingsTable: schedules.map((each) => [each, { from: 2023, through: 2023, zoneDataVersion: '2026a' }]),
  businessDaysTable: schedules.map((each) => [each, { from: 2024, through: 2024 }]),
  isBusinessDay: atEach,
  addBusinessDays: pairs(schedules, instants).map(([schedule, at], i) => [
    at,
    [1, -3, 0, 30][i % 4],
    schedule,
    { roll: ['forward', 'backward', 'reject'][i % 3] },
  ]),
  businessDaysBetween: spans,
  scheduleDiff: pairs(schedules, [plain, office, history]).map(([before, after]) => [
    before,
    after,
    '2023-12-01T00:00:00Z',
    '2024-01-08T10:00:00Z',
  ]),
  whoseHours: atEach,
  checkPolicy: policies.map((each) => [each, { from: '2023-12-01', through: '2024-02-28' }]),
  definePolicy: policies.map((each) => [each]),
  describePolicy: policies.map((each, index) => [each, { format: index % 2 ? 'html' : 'markdown' }]),
  readTargets: [
    [code('describePolicy(gladly)')],
    [code("describePolicy(gladly, { format: 'html' })"), { on: '2024-07-01' }],
    ['# A\n\n## First response\n\n| Priority | a\\|b |\n| --- | --- |\n| P1 | 1 hour |'],
    [
      '<h1>A</h1><h2>First response</h2><table><tr><th></th><th>a&amp;b</th></tr><tr><th>P1</th><td>1 hour</td></tr></table>',
    ],
  ],
  firstResponseDue: [
    ...policies.map((each) => [request, each]),
    [{ tier: 'standard', priority: 'P2', receivedAt: 1703268000000 }, policy],
  ],
  firstResponseDueMany: [...policies, severalPolicies].map((each) => [columns, each, out]),
  duePieces: [...policies, severalPolicies].map((each) => [each, { from: 2023, through: 2024 }]),
  due: [
    ...metrics.map((metric) => [metric, request, desk]),
    ...[...policies, severalPolicies].map((each) => ['firstResponse', request, each]),
  ],
  parsePolicy: policies.map((each) => [each]),
  parsePolicyHistory: [...policies.map((each) => [each]), [{ versions }]],
  policyHistory: [[versions], [[{ policy: code('gladly') }]], [[{ from: '2020-01-01', policy: desk }]]],
  policyAt: pairs([...policies, severalPolicies], instants).map(([each, at]) => [at, each]),
  clockStatus: clocks,
  ticketStatus: clocks.map(([, ...rest]) => rest),
  comparePolicies: [
    [desk, { ...desk, name: 'Other', onChange: 'carry' }, tickets, { now: '2024-01-08T10:00:00Z' }],
    [desk, desk, [tickets[0]], { now: 1703350000000, history: 'lenient', policyAt: 'start' }],
  ],
  dueWithin: [
    [
      [
        code(
          "ticketStatus([{ type: 'received', at: 1703268000000, tier: 'premium', priority: 'P1' }], gladly, { now: 1703268000000 })",
        ),
      ],
      '2 business hours',
      code('gladly'),
      { now: 1703268000000 },
    ],
    [[], 'next business day', severalPolicies, { now: '2023-12-26T10:00:00-08:00' }],
  ],
  mergeEvents: [
    [tickets[0], tickets[0].slice(3)],
    [tickets[1].slice(0, 2), tickets[1].slice(1)],
  ],
  parseEvents: [[tickets[0]], [tickets[1].map((event) => ({ ...event, reason: null, metric: null }))]],
  ticketHistory: [
    [
      {
        ...request,
        openedBy: 'customer',
        respondedAt: '2023-12-22T12:00:00-08:00',
        resolvedAt: 1703350000000,
        pauses: [
          { from: '2023-12-22T10:30:00-08:00', to: '2023-12-22T11:00:00-08:00', reason: 'customer' },
          { from: '2023-12-22T13:00:00-08:00', to: null },
        ],
      },
    ],
    [{ ...request, openedBy: 'agent', respondedAt: null }],
  ],
  explain: [
    [due, code('gladly')],
    [{ ...due, receivedAt: 1703268000000, dueAt: '2023-12-22T19:00:00Z' }, severalPolicies],
    ...['firstResponse', 'nextResponse', 'resolution'].map((metric) => [dueByDesk(metric), desk]),
  ],
  explainClock: clocks,
  toText: [
    ...ledgers.map((each) => [each]),
    [ledger, { zone: 'Asia/Kathmandu' }],
    [ledger, { zone: corrected }],
  ],
  toSvg: [...ledgers.map((each) => [each]), [ledger, { width: 360 }]],
  promiseText: [
    [ledger],
    [due, { schedule: code('gladly.schedule'), zone: 'Europe/London', locale: 'en-GB' }],
    [
      { dueAt: '2024-01-02T15:00:00Z', zone: 'America/Los_Angeles' },
      { zone: corrected, words: { promise: 'bis {time}', otherTime: ' ({city})', zones: { UTC: 'Z' } } },
    ],
  ],
  decidedAt: [[cycles[0]], [cycles[0], { now: '2024-01-08T10:00:00Z' }]],
  complianceReport: [
    [cycles],
    [cycles, { groupBy: ['metric', 'tier', 'exception'], now: '2024-01-08T10:00:00Z' }],
    ...['day', 'week', 'month', 'quarter', 'year'].map((period) => [
      cycles,
      { groupBy: ['period', 'priority', 'policy'], period, zone: 'Asia/Tokyo' },
    ]),
  ],
  holidaysFromIcal: [
    calendar,
    rule('FREQ=MONTHLY;BYDAY=2TU;UNTIL=20231231'),
    rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR'),
    rule('FREQ=DAILY;BYMONTH=12;BYMONTHDAY=-1'),
    midnights,
    closesEarly,
  ].flatMap((text) => [
    [text, { from: '2023-01-01', through: '2024-12-31', transparent: 'keep' }],
    [
      text,
      {
        from: '2023-01-01',
        through: '2024-12-31',
        timeZone: 'Europe/Berlin',
        earlyClose: { weekly: { 'mon-fri': ['09:00-17:00'] }, timed: 'closed' },
      },
    ],
  ]),
  holidaysFromDateHolidays: [
    [
      {
        country: 'DE',
        state: 'BY',
        region: 'A',
        from: '2023-01-01',
        through: '2024-12-31',
        languages: ['en'],
      },
    ],
    [
      {
        country: 'AT',
        from: '2024-12-01',
        through: '2024-12-31',
        types: ['bank', 'public', 'observance'],
        halfDays: { weekly: { 'mon-fri': ['09:00-17:00'] } },
        substitutes: 'refuse',
        publishedThrough: '2024-12-31',
      },
    ],
  ],
  toSql: [
    [code('gladly'), { dialect: 'postgres', from: 2023, through: 2024, ticket: { table: 'support.ticket' } }],
    [
      defined,
      { dialect: 'sqlite', from: 2023, through: 2023, prefix: 'open_', times: 'milliseconds', span: {} },
    ],
    [severalPolicies, { dialect: 'clickhouse', from: 2023, through: 2023, zoneDataVersion: '2026a' }],
  ],
  holidaysToIcal: schedules.map((schedule) => [
    schedule,
    { stamp: '2023-11-01T00:00:00Z', name: 'Closed', from: '2023-01-01', through: '2024-12-31' },
  ]),
  dueToIcal: [
    [due, { stamp: '2023-11-01T00:00:00Z', summary: 'Answer', uid: 'ticket-17' }],
    [
      code('firstResponseDue({ tier: "premium", priority: "P1", receivedAt: 1703268000000 }, gladly)'),
      { stamp: 0 + 1703268000000 },
    ],
  ],
  fromOpeningHours: [
    ...openingHours.map((text) => [text, { timeZone: 'Europe/Berlin' }]),
    ...[
      'Mo-Fr,PH 08:00-18:00; Sa,SH 10:00-14:00; PH off',
      'Mo-Su 22:00-02:00; SH Mo-Fr 10:00-12:00, PH 14:00-16:00',
    ].map((text) => [
      text,
      { timeZone: 'Europe/Berlin', publicHolidays: holidayList, schoolHolidays: holidayList },
    ]),
  ],
  fromSchemaOrg: [[schemaOrg, { timeZone: 'Europe/Berlin' }]],
  fromZendesk: [[zendesk], [zendesk.schedule]],
  fromZendeskSla: [
    [
      slaPolicies,
      { schedule: office, priorities: { urgent: 'P1', low: 'P4' }, missingFirstReply: '3 business days' },
    ],
    [
      slaPolicies,
      {
        schedule: defined,
        name: 'Acme',
        tiers: { Gold: 'gold' },
        priorities: { urgent: 'P1' },
        resolution: 'agent_work_time',
      },
    ],
  ],
  eventsFromZendesk: [
    [audits, { tier: 'gold' }],
    [
      audits,
      {
        tier: code('({ channel }) => channel'),
        priorities: { high: 'P2', urgent: 'P1' },
        withoutPriority: 'P2',
        roles: { 8: 'bot' },
        statuses: { 123: { paused: 'vendor' }, closed: 'cancelled' },
      },
    ],
  ],
  eventsFromJira: [
    [
      jiraIssue,
      {
        tier: 'gold',
        statuses: { Open: 'open', Waiting: { paused: 'customer' }, 5: 'resolved' },
        priorities: { High: 'P2', Low: 'P4' },
        roles: { b: 'agent' },
      },
    ],
  ],
}
