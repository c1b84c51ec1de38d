// Small inputs that are made to take much time or memory. `make` builds the input, which is not measured, and `ask`
// hands it to the library.
import { dueby, formats } from '../lib/build.mjs'
import { CALENDAR_INPUTS } from './calendars.mjs'
import { CLOCK_INPUTS } from './clocks.mjs'
import { POLICY_INPUTS } from './policies.mjs'
import { TICKET_INPUTS } from './tickets.mjs'

const AT = '2024-03-05T20:00:00Z'
const EVER = { from: '0001-01-01', to: '9999-12-31' }
// Made afresh each time, as in data out of a file: a shared object would count once.
const office = () => ({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['09:00-17:00'] } })
const always = () => ({ timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } })

const {
  addBusinessTime,
  businessTimeBetween,
  defineCombined,
  definePolicy,
  defineSchedule,
  duePieces,
  firstResponseDue,
  gladly,
  holidayDates,
  nextOpen,
  openingsTable,
  union,
} = await dueby()

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const nested = (levels, innermost, wrap) => {
  let value = innermost
  for (let level = 0; level < levels; level++) value = wrap(value)
  return value
}
const minutes = (total) => new Date(total * 60_000).toISOString().slice(11, 16)
const day = (index, first = Date.UTC(1970, 0, 1)) =>
  new Date(first + index * 86_400_000).toISOString().slice(0, 10)

const askSchedule = (input) => nextOpen(AT, defineSchedule(input))
const askCombined = (input) => nextOpen(AT, defineCombined(input))
const askPolicy = (input) => {
  const policy = definePolicy(input)
  return firstResponseDue(
    { tier: policy.tiers[0], priority: policy.priorities[0].id, receivedAt: AT },
    policy,
  ).dueAt
}

const policyOf = (input) => ({
  name: 'Support',
  schedule: office(),
  tiers: ['gold'],
  priorities: ['P1'],
  targets: { firstResponse: { P1: '1 hour' } },
  ...input,
})

function emptyTargets(count) {
  const priorities = times(count, (index) => `P${index}`)
  return policyOf({
    tiers: times(count, (index) => `T${index}`),
    priorities,
    targets: { firstResponse: Object.fromEntries(priorities.map((priority) => [priority, {}])) },
  })
}

/** Two schedules with so many rows a day that are never open together. */
function disjoint(count) {
  const step = (24 * 60) / count
  const rows = (shift) =>
    times(count, (index) => {
      const start = index * step + shift
      return `${minutes(start)}-${minutes(start + step / 2)}`
    }).map((row) => row.replace('-00:00', '-24:00'))
  const daily = (shift) => ({ timeZone: 'UTC', weekly: { 'mon-sun': rows(shift) } })
  return { intersection: [daily(0), daily(step / 2)] }
}

/** So many rows of a minute each day, on a clock that is set back in autumn. */
function manyRows(count) {
  const step = Math.floor((24 * 60) / count)
  return {
    timeZone: 'Europe/Berlin',
    weekly: {
      'mon-sun': times(count, (index) => `${minutes(index * step)}-${minutes(index * step + 1)}`),
    },
  }
}

const askAllYears = (input) =>
  businessTimeBetween('1972-01-08T00:00Z', '2199-12-30T00:00Z', defineSchedule(input))

/**
 * Schedules that are never open together, but would be without any one of them: each is closed in a minute of its own
 * of every hour. Their clocks change on different dates.
 */
function allNeeded(more = () => ({})) {
  const zones = [
    'America/New_York',
    'America/Santiago',
    'Africa/Cairo',
    'Asia/Gaza',
    'Australia/Sydney',
    'Europe/Berlin',
    'Europe/Chisinau',
    'Pacific/Auckland',
  ]
  const rows = (minute) => [
    ...(minute > 0 ? [`00:00-${minutes(minute)}`] : []),
    ...times(23, (hour) => `${minutes(hour * 60 + minute + 1)}-${minutes((hour + 1) * 60 + minute)}`),
    ...(minute < 59 ? [`${minutes(23 * 60 + minute + 1)}-24:00`] : []),
  ]
  const operand = (index) => ({
    timeZone: zones[index % zones.length],
    weekly: { 'mon-sun': rows(index) },
    ...more(index),
  })
  return { intersection: times(60, operand) }
}

const dailyEvent = () =>
  icalText([
    'UID:1',
    'SUMMARY:Closed',
    'DTSTART;VALUE=DATE:00010101',
    'DTEND;VALUE=DATE:99991231',
    'RRULE:FREQ=DAILY',
  ])

const ical = (from, through) => ({
  make: dailyEvent,
  ask: async (text) => {
    const { holidays } = await (await formats()).holidaysFromIcal(text, { from, through })
    return `${holidays.length} holidays`
  },
})

/** An importer that returns a schedule and a report, and then one question. */
const imports =
  (name, ...options) =>
  (make) => ({
    make,
    ask: async (data) => {
      const { schedule, report } = (await formats())[name](data, ...options)
      const entries = `${report.length} ${report.length === 1 ? 'entry' : 'entries'} in the report`
      return schedule ? `${entries}; ${answerOf(schedule)}` : `refused, ${entries}`
    },
  })

const answerOf = (schedule) => {
  try {
    return nextOpen(AT, defineSchedule(schedule)).toISOString()
  } catch (error) {
    return error.code
  }
}

const openingHours = imports('fromOpeningHours', { timeZone: 'UTC' })
const schemaOrg = imports('fromSchemaOrg', { timeZone: 'UTC' })
const zendesk = imports('fromZendesk')
const zendeskWith = (intervals, more) => ({ time_zone: 'UTC', intervals, ...more })

/** Text or items repeated up to a number of bytes, one less for each separator. */
const filled = (bytes, each, separator = '') =>
  times(Math.floor(bytes / (each.length + separator.length)), () => each).join(separator)

const icalText = (...events) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')
const allYears = { from: '1970-01-01', through: '2200-12-31' }
const icalEvents = (make) => ({
  make: () => icalText(...make()),
  ask: async (text) => {
    const { holidays, events } = await (await formats()).holidaysFromIcal(text, allYears)
    return `${holidays.length} holidays, ${events.length} events`
  },
})
const icalEvent = (...lines) => icalEvents(() => [lines])

const written = (options, make) => ({
  make,
  ask: async (schedule) => {
    const text = (await formats()).holidaysToIcal(schedule, { stamp: AT, ...options })
    return `${text.match(/BEGIN:VEVENT/g)?.length ?? 0} events`
  },
})
const supported = { from: '1972-01-08', through: '2199-12-31' }
const daysOfYear = (count) =>
  times(count, (index) => {
    const [, month, date] = day(index, Date.UTC(2024, 0, 1))
      .split('-')
      .map(Number)
    return { name: `${index}`, every: { month, day: date } }
  })

const yearOfDates = (year) => `${year} Jan 1-${year} Dec 31`
/** A list of almost 5,000 dates, the most that one call imports. */
const thirteenYears = times(13, (index) => yearOfDates(2001 + index)).join(',')

const complements = (levels) => ({
  make: () => nested(levels, office(), (inner) => ({ difference: [always(), inner] })),
  ask: askCombined,
})

const manyVersions = (count, schedule) => () => ({
  versions: times(count, (index) =>
    index === 0
      ? { schedule: schedule(0) }
      : { from: day(index, Date.UTC(1980, 0, 1)), schedule: schedule(index) },
  ),
})

const yearlyRules = () =>
  times(100, (index) => ({ every: { month: 1 + (index % 12), day: 1 + (index % 28) } }))

const deepArray = () => nested(100_000, 'x', (inner) => [inner])
const deepObject = () => nested(100_000, 'x', (inner) => ({ inner }))

const longName = 'n'.repeat(1_000_000)

const unionOfUnions = (depth) => ({
  make: () => {
    const rules = (level) =>
      times(12, (month) => ({ name: `${level}`, every: { month: 1 + month, day: 1 + (level % 28) } }))
    let levels = 0
    return nested(depth, office(), (inner) => ({
      union: [inner, { ...office(), holidays: rules(levels++) }],
    }))
  },
  ask: (input) => `${holidayDates(supported.from, supported.through, defineCombined(input)).length} holidays`,
})

const yearlyHolidays = (schedules, holidays) => ({
  make: () => ({
    union: times(schedules, (index) => ({
      ...office(),
      holidays: times(holidays, (nth) => ({
        every: { month: 1 + ((index + 5 * nth) % 12), day: 1 + ((index + nth) % 28) },
      })),
    })),
  }),
  ask: (input) => addBusinessTime(AT, '450000 hours', defineCombined(input)),
})

export const INPUTS = {
  '1,000 tiers × 1,000 priorities, `{}` as targets': { make: () => emptyTargets(1000), ask: askPolicy },
  '2,200 tiers × 2,200 priorities, `{}` as targets': { make: () => emptyTargets(2200), ask: askPolicy },
  '3,000 misspelt tiers in `alerts`': {
    make: () =>
      policyOf({
        tiers: times(3000, (index) => `tier ${index}`),
        alerts: { P1: times(3000, (index) => `tire ${index}`) },
      }),
    ask: askPolicy,
  },
  'intersection of two disjoint schedules, 48 rows a day': { make: () => disjoint(48), ask: askCombined },
  'intersection of two disjoint schedules, 360 rows a day': { make: () => disjoint(360), ask: askCombined },
  'businessTimeBetween: 3 rows a day, two of them in an hour that comes twice, over all years': {
    make: () => ({
      timeZone: 'Europe/Berlin',
      weekly: { 'mon-sun': ['02:00-02:10', '02:20-02:30', '09:00-17:00'] },
    }),
    ask: askAllYears,
  },
  'businessTimeBetween: 48 rows a day, over all years': { make: () => manyRows(48), ask: askAllYears },
  'businessTimeBetween: 700 rows a day, over all years': { make: () => manyRows(700), ask: askAllYears },
  'businessTimeBetween: union of ten schedules in two zones, 100 rows a day, over all years': {
    make: () => ({
      union: times(10, (index) => ({
        ...manyRows(100 + index),
        timeZone: ['Europe/Berlin', 'America/New_York'][index % 2],
      })),
    }),
    ask: (input) => businessTimeBetween('1972-01-10T00:00Z', '2199-12-30T00:00Z', defineCombined(input)),
  },
  'businessTimeBetween: union of 50 schedules in as many zones, over all years': {
    make: () => ({
      union: Intl.supportedValuesOf('timeZone')
        .slice(0, 50)
        .map((timeZone) => ({ timeZone, weekly: { 'mon-fri': ['09:00-09:10'] } })),
    }),
    ask: (input) => businessTimeBetween('1972-01-10T00:00Z', '2199-12-30T00:00Z', defineCombined(input)),
  },
  'intersection of 60 schedules, each of them needed': { make: allNeeded, ask: askCombined },
  'the same, each with a yearly holiday of its own': {
    make: () =>
      allNeeded((index) => ({ holidays: [{ every: { month: 1 + (index % 12), day: 1 + (index % 28) } }] })),
    ask: askCombined,
  },
  'union of 500 schedules, each with a yearly holiday of its own, over all years': yearlyHolidays(500, 1),
  'union of 250 schedules, each with a yearly holiday, over all years, the most': yearlyHolidays(250, 1),
  'union of 125 schedules, each with three yearly holidays, over all years, the most': yearlyHolidays(125, 3),
  'holidayDates: a union of a union, 38 levels with 12 yearly rules each, the most': unionOfUnions(38),
  'holidayDates: a union of a union, 90 levels with 12 yearly rules each': unionOfUnions(90),
  'a holiday of each day of the year': {
    make: () => ({ ...office(), holidays: daysOfYear(366) }),
    ask: askSchedule,
  },
  '300 holidays from 0001-01-01 to 9999-12-31': {
    make: () => ({ ...office(), holidays: times(300, () => ({ ...EVER })) }),
    ask: askSchedule,
  },
  '1,000 holidays from 0001-01-01 to 9999-12-31': {
    make: () => ({ ...office(), holidays: times(1000, () => ({ ...EVER })) }),
    ask: askSchedule,
  },
  'iCalendar: daily event from 0001 to 9999, read for one year': ical('2024-01-01', '2024-12-31'),
  'iCalendar: daily event from 0001 to 9999, read for 1970 to 2199': ical('1970-01-01', '2199-12-31'),
  'iCalendar: daily event from 0001 to 9999, read for all years': ical('0001-01-01', '9999-12-31'),
  '100 versions × 100 yearly rules': {
    make: manyVersions(100, () => ({ ...office(), holidays: yearlyRules() })),
    ask: askCombined,
  },
  '10,000 versions': { make: manyVersions(10_000, office), ask: askCombined },
  '100,000 unknown keys': {
    make: () => ({ ...office(), ...Object.fromEntries(times(100_000, (index) => [`holiday${index}`, 1])) }),
    ask: askSchedule,
  },
  '70,000 overlapping rows': {
    make: () => ({ ...office(), weekly: { mon: times(70_000, () => '09:00-17:00') } }),
    ask: askSchedule,
  },
  '250 rows of 100 kB of hyphens': {
    make: () => ({
      ...office(),
      weekly: Object.fromEntries(times(250, (index) => [`mon-fri${index}`, ['-'.repeat(100_000)]])),
    }),
    ask: askSchedule,
  },
  'a weekday key of 1 MB': {
    make: () => ({ ...office(), weekly: { [longName]: ['09:00-17:00'] } }),
    ask: askSchedule,
  },
  'opening_hours: `Jan 1-Dec 31 off` 2,000 times': openingHours(() =>
    times(2000, () => 'Jan 1-Dec 31 off').join('; '),
  ),
  'opening_hours: `24/7;` for 1 MB': openingHours(() => '24/7;'.repeat(200_000)),
  'iCalendar: 800,000 days counted from year 1': icalEvent(
    'DTSTART;VALUE=DATE:00010101',
    'RRULE:FREQ=DAILY;COUNT=800000',
  ),
  'iCalendar: 100 events on every second day': icalEvents(() =>
    times(100, () => ['DTSTART:19720101', 'RRULE:FREQ=DAILY;INTERVAL=2']),
  ),
  'iCalendar: 2,000 events of 1,000 years every second day': icalEvents(() =>
    times(2000, () => ['DTSTART:10000101', 'DURATION:P365000D', 'RRULE:FREQ=DAILY;INTERVAL=2']),
  ),
  'iCalendar: 2,000 events outside the range, with a yearly rule': icalEvents(() =>
    times(2000, () => ['DTSTART:99990101', 'RRULE:FREQ=YEARLY;BYYEARDAY=1']),
  ),
  'iCalendar: 20,000 rules of one event outside the range': icalEvents(() => [
    ['DTSTART:99990101', ...times(20_000, () => 'RRULE:FREQ=YEARLY;BYYEARDAY=1')],
  ]),
  'iCalendar: a rule with 30,000 weekdays': icalEvent(
    'DTSTART:19720101',
    `RRULE:FREQ=DAILY;BYDAY=${filled(90_000, 'MO', ',')}`,
  ),
  'iCalendar: a rule with 300,000 weekdays': icalEvent(
    'DTSTART:19720101',
    `RRULE:FREQ=DAILY;BYDAY=${filled(900_000, 'MO', ',')}`,
  ),
  'iCalendar: 50 rules with all numbered weekdays': icalEvents(() => [
    [
      'DTSTART:19720101',
      ...times(
        50,
        (rule) =>
          `RRULE:FREQ=YEARLY;BYDAY=${times(53, (nth) => `${nth + 1}MO,-${nth + 1}TU,${nth + 1}WE,-${nth + 1}TH`).join()};BYSETPOS=${times(366, (at) => at + 1)};UNTIL=${2100 + rule}0101`,
      ),
    ],
  ]),
  'iCalendar: 50 rules with all days of the year': icalEvents(() => [
    [
      'DTSTART:19720101',
      ...times(
        50,
        () => `RRULE:FREQ=YEARLY;BYYEARDAY=${times(366, (at) => at + 1)},${times(366, (at) => -at - 1)}`,
      ),
    ],
  ]),
  'iCalendar: 2,000 events of one date': icalEvents(() => times(2000, () => ['DTSTART:20240101'])),
  'iCalendar: 20,000 events of one date': icalEvents(() => times(20_000, () => ['DTSTART:20240101'])),
  'iCalendar: 50,000 dates left out, each with a time': icalEvent(
    'DTSTART:20240101',
    `EXDATE:${filled(900_000, '20240102T000000', ',')}`,
  ),
  'iCalendar: 100,000 added dates': icalEvents(() => [
    [
      'DTSTART:20240101',
      `RDATE;VALUE=DATE:${times(100_000, (index) => day(index % 80_000).replaceAll('-', ''))}`,
    ],
  ]),
  'iCalendar: 2,000 rules of one event with 20,000 added dates': icalEvents(() => [
    [
      'DTSTART:20240101',
      `RDATE;VALUE=DATE:${times(20_000, (index) => day(index).replaceAll('-', ''))}`,
      ...times(2000, () => 'RRULE:FREQ=YEARLY;COUNT=1'),
    ],
  ]),
  'iCalendar: 50,000 added dates after the range, all left out': icalEvents(() => {
    const later = times(50_000, (index) => day(index, Date.UTC(2300, 0, 1)).replaceAll('-', ''))
    return [
      [
        'DTSTART:20240101',
        `RDATE;VALUE=DATE:${later}`,
        `EXDATE;VALUE=DATE:${[...later].reverse()}`,
        'RRULE:FREQ=YEARLY;COUNT=1',
      ],
    ]
  }),
  'iCalendar: 200,000 lines that cannot be read': icalEvents(() => [
    ['DTSTART:20240101', ...times(200_000, () => 'abc')],
  ]),
  'iCalendar: 9 lines with 2,475 parameters each': icalEvents(() => [
    ['DTSTART:20240101', ...times(9, () => `X${filled(9900, ';a=b')}:1`)],
  ]),
  'iCalendar: 90 lines with 2,475 parameters each': icalEvents(() => [
    ['DTSTART:20240101', ...times(90, () => `X${filled(9900, ';a=b')}:1`)],
  ]),
  'iCalendar: 450,000 categories': icalEvent('DTSTART:20240101', `CATEGORIES:${filled(900_000, 'a', ',')}`),
  'iCalendar: a name of 900 kB': icalEvent('DTSTART:20240101', `SUMMARY:${filled(900_000, '\\,')}`),
  'iCalendar: 7,000 versions of a series, each replaced once': icalEvents(() =>
    times(7000, (index) => [
      'UID:1',
      `SEQUENCE:${index}`,
      'RRULE:FREQ=DAILY',
      'DTSTART:20240101',
      `RECURRENCE-ID:${day(20_000 + index).replaceAll('-', '')}`,
    ]),
  ),
  'iCalendar: 8,000 daily events with the same UID': icalEvents(() =>
    times(8000, () => ['UID:1', 'RRULE:FREQ=DAILY', 'DTSTART:20240101']),
  ),
  'iCalendar: 900 kB of begins': { ...icalEvents(() => []), make: () => filled(900_000, 'BEGIN:VEVENT\n') },
  'iCalendar, written: holidays of 87 days of the year, over all years': written(supported, () => ({
    ...office(),
    holidays: daysOfYear(87),
  })),
  'iCalendar, written: a holiday of each day of the year, over all years': written(supported, () => ({
    ...office(),
    holidays: daysOfYear(366),
  })),
  'iCalendar, written: 3,000 holidays from 0001-01-01 to 9999-12-31': written({}, () => ({
    ...office(),
    holidays: times(3000, () => ({ ...EVER })),
  })),
  'iCalendar, written: closed from 0001-01-01 to 9999-12-30': written({}, () => ({
    ...office(),
    specialHours: [{ ...EVER, to: '9999-12-30', hours: [] }],
  })),
  'iCalendar, written: 19,000 holidays and 10,000 closed dates': written({}, () => ({
    ...office(),
    holidays: times(19_000, (index) => ({ on: day(index) })),
    specialHours: times(10_000, (index) => ({ on: day(index + 20_000), hours: [] })),
  })),
  'iCalendar, written: a union of the same schedule twice, 12 levels': written(supported, () =>
    nested(
      12,
      { ...office(), specialHours: times(100, (index) => ({ on: day(index + 20_000), hours: [] })) },
      (inner) => ({ union: [inner, inner] }),
    ),
  ),
  'openingsTable: a union of the same schedule 5,000 times, with 1,000 holidays': {
    make: () => {
      const shared = { ...office(), holidays: times(1000, (index) => ({ on: day(index) })) }
      return { union: Array(5000).fill(shared) }
    },
    ask: (input) => openingsTable(defineCombined(input), { from: 2024, through: 2024 }).stamp.policy_hash,
  },
  'duePieces: warnings that are not checked, a list of itself twice, 30 levels': {
    make: () => {
      const warnings = nested(30, 'x', (inner) => [inner, inner])
      const targets = { firstResponse: { P1: '1 hour' } }
      return { name: 'Desk', schedule: office(), tiers: ['all'], priorities: ['P1'], targets, warnings }
    },
    ask: (input) => duePieces(input, { from: 2024, through: 2024 }).stamp.policy_hash,
  },
  'opening_hours: `Jan 1-Dec 31 off` 1,000 times': openingHours(() =>
    times(1000, () => 'Jan 1-Dec 31 off').join('; '),
  ),
  'opening_hours: `Jan 1-Dec 31 off` 1,000 times, each with a comment': openingHours(() =>
    times(1000, (index) => `Jan 1-Dec 31 off "${index}"`).join('; '),
  ),
  'opening_hours: 1,000 yearly ranges of half a year, each with a comment': openingHours(() =>
    times(1000, (index) => `Jan ${1 + (index % 31)}-Jul ${1 + (index % 29)} off "${index}"`).join('; '),
  ),
  'opening_hours: all yearly dates, each without a name and then with one': openingHours(() => {
    const ranges = [
      ...['Jan 1-Jul 1', 'Jul 2-Dec 31', 'easter -365 days-easter -150 days'],
      ...['easter -149 days-easter +60 days', 'easter +61 days-easter +200 days'],
      'easter +201 days-easter +365 days',
    ]
    return [...ranges.map((dates) => `${dates} off`), ...ranges.map((dates) => `${dates} off "closed"`)].join(
      '; ',
    )
  }),
  'opening_hours: 13 years of single dates, then yearly ranges': openingHours(() =>
    [`Mo-Su 20:00-04:00; ${thirteenYears} off`, ...times(900, () => 'Jan 1-Nov 30 off')].join('; '),
  ),
  'opening_hours: 13 years of nights, then yearly ranges': openingHours(() =>
    [`Mo-Su 20:00-04:00; ${thirteenYears} 22:00-05:00`, ...times(900, () => 'Jan 1-Nov 30 off')].join('; '),
  ),
  'opening_hours: 5,000 yearly ranges in one rule': openingHours(
    () => `${filled(90_000, 'Jan 1-Dec 31', ',')} off`,
  ),
  'opening_hours: 70,000 yearly ranges in one rule': openingHours(
    () => `${filled(900_000, 'Jan 1-Dec 31', ',')} off`,
  ),
  'opening_hours: 40,000 years of dates in one rule': openingHours(
    () => `${filled(900_000, '2024 Jan 1-2024 Dec 31', ',')} off`,
  ),
  'opening_hours: 9,000 years of dates in one rule': openingHours(
    () => `${times(9000, (index) => yearOfDates(9999 - index))} off`,
  ),
  'opening_hours: 7,000 times on 5,000 dates': openingHours(
    () => `${thirteenYears} ${filled(90_000, '08:00-08:01', ',')}`,
  ),
  'opening_hours: 70,000 times on 5,000 dates': openingHours(
    () => `${thirteenYears} ${filled(900_000, '08:00-08:01', ',')}`,
  ),
  'opening_hours: 70,000 times on every weekday': openingHours(
    () => `Mo-Su ${filled(900_000, '08:00-08:01', ',')}`,
  ),
  'opening_hours: 70,000 times off on every weekday': openingHours(
    () => `Mo-Su 08:00-20:00; Mo-Su ${filled(900_000, '08:00-08:01', ',')} off`,
  ),
  'opening_hours: 300,000 weekdays': openingHours(() => `${filled(900_000, 'Mo', ',')} 08:00-12:00`),
  'opening_hours: 300,000 public holidays': openingHours(() => `${filled(900_000, 'PH', ',')} 08:00-12:00`),
  'opening_hours: 900 kB of spaces': openingHours(() => `Mo-Fr${filled(900_000, ' ')}08:00-12:00`),
  'opening_hours: 900 kB of quotes': openingHours(() => filled(900_000, '"')),
  'opening_hours: 900 kB of `;x`': openingHours(() => filled(900_000, ';x')),
  'opening_hours: 900 rules before a later one of 900 kB': openingHours(() =>
    [...times(900, () => 'Dec 25 off'), `Mo ${filled(900_000, '08:00-08:01', ',')}`].join(';'),
  ),
  'schema.org: 1,800 entries of all weekdays': schemaOrg(() =>
    times(1800, () => ({ opens: '00:00', closes: '24:00' })),
  ),
  'schema.org: 25,000 entries of all weekdays': schemaOrg(() =>
    times(25_000, () => ({ opens: '22:00', closes: '21:59' })),
  ),
  'schema.org: 450,000 entries that cannot be read': schemaOrg(() => times(450_000, () => 0)),
  'schema.org: 100,000 entries without times': schemaOrg(() => times(100_000, () => ({ opens: '' }))),
  'schema.org: 12,000 entries for a year each': schemaOrg(() =>
    times(12_000, () => ({
      validFrom: '2024-01-01',
      validThrough: '2024-12-31',
      opens: '22:00',
      closes: '05:00',
    })),
  ),
  'schema.org: 13 entries for a year of nights each': schemaOrg(() =>
    times(13, (index) => ({
      validFrom: `${2001 + index}-01-01`,
      validThrough: `${2001 + index}-12-31`,
      opens: '22:00',
      closes: '21:59',
    })),
  ),
  'schema.org: 5,000 dates, each with a name': schemaOrg(() =>
    times(5000, (index) => ({
      name: `${index}`,
      validFrom: day(20_000 + index),
      validThrough: day(20_000 + index),
      opens: '22:00',
      closes: '05:00',
    })),
  ),
  'schema.org: 5,000 entries for the same date': schemaOrg(() =>
    times(5000, () => ({
      validFrom: day(20_000),
      validThrough: day(20_000),
      opens: '22:00',
      closes: '05:00',
    })),
  ),
  'schema.org: 90,000 weekdays': schemaOrg(() => [
    { dayOfWeek: times(90_000, () => 'Monday'), opens: '09:00', closes: '17:00' },
  ]),
  'schema.org: 450,000 weekdays that cannot be read': schemaOrg(() => [
    { dayOfWeek: times(450_000, () => 0), opens: '09:00', closes: '17:00' },
  ]),
  'schema.org: 9,000 keys that are not known': schemaOrg(() => [
    { opens: '09:00', ...Object.fromEntries(times(9000, (index) => [`valid${index}`, 1])) },
  ]),
  'schema.org: 80,000 keys that are not known': schemaOrg(() => [
    { opens: '09:00', ...Object.fromEntries(times(80_000, (index) => [`valid${index}`, 1])) },
  ]),
  'schema.org: 30,000 departments with hours': schemaOrg(() => ({
    openingHours: '',
    department: times(30_000, () => ({ openingHours: '' })),
  })),
  'schema.org: a graph in a graph, 50,000 levels': schemaOrg(() =>
    nested(50_000, { opens: '09:00', closes: '17:00' }, (inner) => ({ '@graph': [inner] })),
  ),
  'schema.org: a list of 4,000,000,000 items': schemaOrg(() => Object.assign([], { length: 4e9 })),
  'Zendesk: 2,500 intervals of the whole week': zendesk(() =>
    zendeskWith(times(2500, () => ({ start_time: 0, end_time: 10_080 }))),
  ),
  'Zendesk: 25,000 intervals of the whole week': zendesk(() =>
    zendeskWith(times(25_000, () => ({ start_time: 0, end_time: 10_080 }))),
  ),
  'Zendesk: 450,000 intervals that cannot be read': zendesk(() => zendeskWith(times(450_000, () => 0))),
  'Zendesk: 15,000 holidays from 0001-01-01 to 9999-12-31': zendesk(() =>
    zendeskWith([{ start_time: 540, end_time: 1020 }], {
      holidays: times(15_000, () => ({ start_date: EVER.from, end_date: EVER.to })),
    }),
  ),
  'Zendesk: 450,000 holidays that cannot be read': zendesk(() =>
    zendeskWith([], { holidays: times(450_000, () => 0) }),
  ),
  'Zendesk: 200,000 schedules': zendesk(() => ({ schedules: times(200_000, () => ({})) })),
  'Zendesk: 80,000 keys that are not known': zendesk(() =>
    zendeskWith([], Object.fromEntries(times(80_000, (index) => [`interval${index}`, 1]))),
  ),
  'Zendesk: a list of 4,000,000,000 intervals': zendesk(() =>
    zendeskWith(Object.assign([], { length: 4e9 })),
  ),
  'complement of a complement, 240 levels': complements(240),
  'complement of a complement, 249 levels': complements(249),
  'complement of a complement, 100,000 levels': complements(100_000),
  'union(s, s), repeated 12 times': {
    make: office,
    ask: (input) =>
      nextOpen(
        AT,
        nested(12, defineSchedule(input), (schedule) => union(schedule, schedule)),
      ),
  },
  'union of the same object twice, 18 levels of plain data': {
    make: () => nested(18, office(), (inner) => ({ union: [inner, inner] })),
    ask: askCombined,
  },
  '20,000 distinct schedules, one question each in a synchronous loop': {
    make: () =>
      times(20_000, (index) => {
        const rows = [`${minutes(index % 360)}-${minutes(720 + Math.floor(index / 360))}`]
        return { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': rows } }
      }),
    ask: (inputs) => {
      for (const input of inputs) addBusinessTime(AT, '8 hours', defineSchedule(input))
      return 'answers'
    },
  },
  'a holiday name of 1 MB': {
    make: () => ({ ...office(), holidays: [{ name: longName, on: '2024-13-01' }] }),
    ask: askSchedule,
  },
  'a time zone of 1 MB': { make: () => ({ ...office(), timeZone: longName }), ask: askSchedule },
  'a tier name of 1 MB, and a request with another one': {
    make: () => policyOf({ tiers: [longName] }),
    ask: (input) =>
      firstResponseDue({ tier: `${longName}x`, priority: 'P1', receivedAt: AT }, definePolicy(input)).dueAt,
  },
  '100,000 holidays of one date': {
    make: () => ({ ...office(), holidays: times(100_000, (index) => ({ on: day(index % 80_000) })) }),
    ask: askSchedule,
  },
  'an array 100,000 deep as rows of a weekday': {
    make: () => ({ ...office(), weekly: { mon: deepArray() } }),
    ask: askSchedule,
  },
  'an object 100,000 deep as a holiday': {
    make: () => ({ ...office(), holidays: [deepObject()] }),
    ask: askSchedule,
  },
  'an object 100,000 deep as an unknown key': {
    make: () => ({ ...office(), extra: deepObject() }),
    ask: askSchedule,
  },
  'an array 100,000 deep as targets': {
    make: () => policyOf({ targets: { firstResponse: { P1: deepArray() } } }),
    ask: askPolicy,
  },
  'an object 100,000 deep as `receivedAt`': {
    make: deepObject,
    ask: (receivedAt) => firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt }, gladly).dueAt,
  },
  'an array 100,000 deep as a tier': {
    make: deepArray,
    ask: (tier) => firstResponseDue({ tier, priority: 'P1', receivedAt: AT }, gladly).dueAt,
  },
  'an object 100,000 deep as a duration': {
    make: deepObject,
    ask: (duration) => addBusinessTime(AT, duration, gladly.schedule),
  },
  'an object that contains itself, as a schedule': {
    make: () => {
      const input = { union: [] }
      input.union.push(input)
      return input
    },
    ask: askCombined,
  },
  ...CALENDAR_INPUTS,
  ...CLOCK_INPUTS,
  ...POLICY_INPUTS,
  ...TICKET_INPUTS,
}
