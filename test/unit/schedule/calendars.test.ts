import {
  canonicalSchedule,
  checkSchedule,
  closedDates,
  defineSchedule,
  holidayDates,
  isOpen,
  nextOpen,
  parseSchedule,
} from 'dueby'
import { describe, expect, test } from 'vitest'

const HOURS = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } as const
const NOON = ['09:00-12:00'] as const
const from = (month: number, day: number) => ({ month, day })

const problems = (changes: object): string[] =>
  checkSchedule({ ...HOURS, ...changes })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path.join('.')}`)

const summer = { name: 'Summer', from: from(6, 1), to: from(8, 31), weekly: { 'mon-fri': ['08:00-14:00'] } }
const winter = { from: from(12, 20), to: from(1, 7), weekly: {} }

describe('every issue is reported', () => {
  test.each<[object, string[]]>([
    [{ holidays: [{ from: from(12, 24), to: from(1, 2) }] }, []],
    [
      { holidays: [{ from: from(2, 30), to: from(4, 31) }] },
      ['impossible-rule holidays.0.from.day', 'impossible-rule holidays.0.to.day'],
    ],
    [{ holidays: [{ from: from(2, 29), to: from(2, 29) }] }, []],
    [
      { holidays: [{ from: from(2, 29), to: from(2, 29), since: 2025, until: 2027 }] },
      ['impossible-rule holidays.0.until'],
    ],
    [
      { holidays: [{ from: from(12, 24), to: from(1, 2), since: 2025, until: 2024 }] },
      ['impossible-rule holidays.0.until'],
    ],
    [{ holidays: [{ from: from(12, 24), to: '2024-01-02' }] }, ['wrong-type holidays.0.to']],
    [{ holidays: [{ from: '2023-12-24', to: from(1, 2) }] }, ['wrong-type holidays.0.from']],
    [{ holidays: [{ from: from(12, 24) }] }, ['missing holidays.0.to']],
    [
      { holidays: [{ from: from(12, 24), to: from(1, 2), observed: 'next weekday' }] },
      ['unknown-key holidays.0.observed'],
    ],
    [{ specialHours: [{ every: from(12, 24), hours: NOON }] }, []],
    [
      { specialHours: [{ every: from(12, 24), observed: 'next weekday', hours: NOON }] },
      ['unknown-key specialHours.0.observed'],
    ],
    [
      { specialHours: [{ every: from(13, 24), hours: ['9am'] }] },
      ['unknown-option specialHours.0.every.month', 'invalid-hours specialHours.0.hours.0'],
    ],
    [{ specialHours: [{ every: from(12, 24) }] }, ['missing specialHours.0.hours']],
    [{ specialHours: [{ hours: NOON }] }, ['missing specialHours.0.on']],
    [
      { specialHours: [{ from: '2024-12-27', to: '2024-12-23', hours: NOON }] },
      ['reversed-range specialHours.0.to'],
    ],
    [
      {
        specialHours: [
          { on: '2024-12-24', hours: NOON },
          { from: '2024-12-23', to: '2024-12-27', hours: [] },
          { on: '2024-12-27', hours: [] },
        ],
      },
      ['repeated-date specialHours.1.from', 'repeated-date specialHours.2.on'],
    ],
    [
      {
        specialHours: [
          { on: '2024-12-24', hours: NOON },
          { every: from(12, 24), hours: [] },
          { every: from(12, 24), hours: NOON },
        ],
      },
      [],
    ],
    [
      { specialHours: [{ every: from(12, 24), hours: ['09:00-12:00', '11:00-13:00'] }] },
      ['overlapping-hours specialHours.0.hours.1'],
    ],
    // A Tuesday night into Wednesday's hours; the same every year meets other weekdays.
    [
      { specialHours: [{ on: '2024-12-31', hours: ['20:00-10:00'] }] },
      ['overlapping-hours weekly.mon-fri.0'],
    ],
    [{ specialHours: [{ every: from(12, 31), hours: ['20:00-10:00'] }] }, []],
    // The hours that count are those of the date after.
    [{ specialHours: [{ on: '2024-12-27', hours: ['20:00-10:00'] }] }, []],
    [
      { specialHours: [{ on: '2024-12-29', hours: ['20:00-10:00'] }] },
      ['overlapping-hours weekly.mon-fri.0'],
    ],
    [
      { specialHours: [{ on: '2024-12-31', hours: ['06:00-08:00', '20:00-10:00'] }] },
      ['overlapping-hours weekly.mon-fri.0'],
    ],
    // An overlap in the week is reported once.
    [
      {
        weekly: { mon: ['09:00-12:00', '11:00-13:00'] },
        specialHours: [{ on: '2024-12-29', hours: ['20:00-06:00'] }],
      },
      ['overlapping-hours weekly.mon.1'],
    ],
    [{ seasons: [null, 5] }, ['wrong-type seasons.0', 'wrong-type seasons.1']],
    [{ seasons: [summer, winter] }, []],
    [{ seasons: [summer, { ...winter, to: from(6, 1) }] }, ['overlapping-seasons seasons.1']],
    [{ seasons: [winter, { ...summer, from: from(1, 7) }] }, ['overlapping-seasons seasons.1']],
    [
      {
        seasons: [summer, { ...summer, from: from(8, 31), to: from(9, 1) }, { ...winter, from: from(9, 1) }],
      },
      ['overlapping-seasons seasons.1', 'overlapping-seasons seasons.2'],
    ],
    [
      {
        seasons: [
          { ...summer, until: 2024 },
          { ...summer, since: 2025 },
        ],
      },
      [],
    ],
    [
      {
        seasons: [
          { ...summer, until: 2025 },
          { ...summer, since: 2025 },
        ],
      },
      ['overlapping-seasons seasons.1'],
    ],
    [
      {
        seasons: [
          { ...winter, until: 2024 },
          { ...winter, since: 2025, from: from(1, 7), to: from(2, 1) },
        ],
      },
      ['overlapping-seasons seasons.1'],
    ],
    // Only in the last year that is supported.
    [
      {
        seasons: [
          { ...summer, since: 2199 },
          { ...summer, since: 2199 },
        ],
      },
      ['overlapping-seasons seasons.1'],
    ],
    // The third one shares no date with the first, and none with the second before 2025.
    [
      {
        seasons: [
          summer,
          { ...summer, from: from(8, 31), to: from(9, 10) },
          { ...summer, from: from(9, 10), to: from(9, 20), since: 2025 },
        ],
      },
      ['overlapping-seasons seasons.1', 'overlapping-seasons seasons.2'],
    ],
    // They share 29 February, which only leap years have.
    [
      {
        seasons: [
          { ...summer, from: from(2, 1), to: from(2, 29) },
          { ...summer, from: from(2, 29), to: from(3, 9) },
        ],
      },
      ['overlapping-seasons seasons.1'],
    ],
    [
      {
        seasons: [
          { ...summer, from: from(2, 1), to: from(2, 29), since: 2097, until: 2103 },
          { ...summer, from: from(2, 29), to: from(3, 9) },
        ],
      },
      [],
    ],
    [{ seasons: [{ ...summer, weekly: { mon: ['9-5'] } }] }, ['invalid-hours seasons.0.weekly.mon.0']],
    [
      { seasons: [{ name: 4, from: from(6, 1), until: 'x' }] },
      [
        'wrong-type seasons.0.name',
        'missing seasons.0.to',
        'wrong-type seasons.0.until',
        'missing seasons.0.weekly',
      ],
    ],
    [{ seasons: [{ ...summer, from: '2024-06-01' }] }, ['wrong-type seasons.0.from']],
    [{ weekly: [{ mon: NOON }, {}], firstWeek: '2024-01-01' }, []],
    [{ weekly: [{ mon: NOON }, {}] }, ['missing firstWeek']],
    [{ weekly: [], firstWeek: '2024-01-01' }, ['empty-list weekly']],
    [{ weekly: Array(53).fill({}), firstWeek: '2024-01-01' }, []],
    [{ weekly: Array(54).fill({}), firstWeek: '2024-01-01' }, ['wrong-type weekly']],
    // What is in weeks above the limit is not read.
    [{ weekly: [...Array(53).fill({}), { mon: ['x'] }], firstWeek: '2024-01-01' }, ['wrong-type weekly']],
    [
      { weekly: [{ mon: ['9-5'] }, { dim: [] }], firstWeek: 'monday' },
      ['invalid-hours weekly.0.mon.0', 'invalid-weekday weekly.1.dim', 'invalid-date firstWeek'],
    ],
    [
      { weekly: [{ sun: ['22:00-06:00'] }, { mon: ['05:00-12:00'] }], firstWeek: '2024-01-01' },
      ['overlapping-hours weekly.1.mon.0'],
    ],
    [
      { weekly: [{ mon: ['05:00-12:00'] }, { sun: ['22:00-06:00'] }], firstWeek: '2024-01-01' },
      ['overlapping-hours weekly.0.mon.0'],
    ],
    [{ weekly: [{ sun: ['22:00-06:00'], mon: ['05:00-12:00'] }, {}], firstWeek: '2024-01-01' }, []],
    [{ seasons: [{ ...summer, weekly: [{}, {}] }] }, ['missing firstWeek']],
    [{ firstWeek: '2024-01-01' }, []],
  ])('%j: %j', (changes, expected) => {
    expect(problems(changes)).toEqual(expected)
  })
})

describe('messages say what to write instead', () => {
  const messages = (changes: object) =>
    checkSchedule({ ...HOURS, ...changes } as never).map(({ message }) => message)

  test('of a list of too many weeks', () => {
    expect(messages({ weekly: Array(54).fill({}), firstWeek: '2024-01-01' })).toEqual([
      'weekly: there are 54 entries. Expected 1 to 53 weeks.',
    ])
  })

  test('of seasons that overlap, with the first common date and the other season', () => {
    const autumn = { from: from(8, 31), to: from(9, 30), since: 2024, weekly: {} }
    expect(messages({ seasons: [summer, autumn] })[0]).toMatch(
      /^seasons\[1\]: 2024-08-31 is also in the season 'Summer'\./,
    )
    expect(messages({ seasons: [winter, autumn, { ...autumn, from: from(9, 30) }] })[0]).toMatch(
      /^seasons\[2\]: 2024-09-30 is also in seasons\[1\]\./,
    )
    expect(messages({ seasons: [summer, { ...summer }] })[0]).toMatch(
      /^seasons\[1\]: 2024-06-01 is also in the season 'Summer'\./,
    )
  })

  test('of a date with special hours in two entries, with the other entry', () => {
    const eve = { on: '2024-12-24', hours: NOON }
    const week = { from: '2024-12-20', to: '2024-12-24', hours: NOON }
    expect(messages({ specialHours: [{ ...eve, name: 'Eve' }, eve] })[0]).toMatch(
      /^specialHours\[1\]\.on: '2024-12-24' already has special hours, in the entry 'Eve'\./,
    )
    expect(messages({ specialHours: [week, eve] })[0]).toMatch(
      /^specialHours\[1\]\.on: '2024-12-24' already has special hours, in the entry '2024-12-20'\./,
    )
  })

  test.each([
    ['specialHours', { every: { month: 12, day: 24 }, hours: [] }],
    ['specialHours', { on: '2024-12-24', hours: [] }],
    ['holidays', { on: '2024-12-24' }],
    ['seasons', { from: { month: 6, day: 1 }, to: { month: 6, day: 2 }, weekly: {} }],
  ])('of %s %j that would be observed elsewhere', (list, entry) => {
    expect(messages({ [list]: [{ ...entry, observed: 'next weekday' }] })).toEqual([
      `${list}[0].observed: unknown key 'observed'. Expected 'observed' only in holidays with 'every'. Other entries stay on their dates: list each date.`,
    ])
  })
})

describe('order on a date (S11, S12)', () => {
  const shop = defineSchedule({
    ...HOURS,
    seasons: [
      { from: { month: 12, day: 1 }, to: { month: 12, day: 31 }, weekly: { 'mon-sun': ['00:00-24:00'] } },
    ],
    holidays: [{ name: 'Shutdown', from: '2024-12-20', to: '2024-12-31' }, { every: { month: 12, day: 25 } }],
    specialHours: [
      { every: { month: 12, day: 24 }, hours: ['10:00-12:00'] },
      { every: { month: 12, day: 24 }, hours: ['13:00-14:00'] },
      { on: '2025-12-24', hours: [] },
    ],
  })

  test('special hours by date, then yearly ones in the order of the list, then holidays, then the season', () => {
    const open = (date: string) =>
      [0, 11, 13].map((hour) => isOpen(`${date}T${String(hour).padStart(2, '0')}:30:00Z`, shop))
    expect(open('2023-12-24')).toEqual([false, true, false])
    expect(open('2024-12-24')).toEqual([false, true, false])
    expect(open('2025-12-24')).toEqual([false, false, false])
    expect(open('2024-12-23')).toEqual([false, false, false])
    expect(open('2025-12-25')).toEqual([false, false, false])
    expect(open('2025-12-26')).toEqual([true, true, true])
    expect(closedDates('2024-12-23', '2024-12-25', shop).map(({ date }) => date)).toEqual([
      '2024-12-23',
      '2024-12-25',
    ])
    expect(holidayDates('2024-12-24', '2024-12-24', shop)).toEqual([{ date: '2024-12-24', name: 'Shutdown' }])
  })

  test('has advice for a dated shutdown, and for rules that meet, in a span', () => {
    const advice = checkSchedule(shop, { from: '2025-12-01', through: '2025-12-31' })
    expect(advice.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'special-hours-on-holiday specialHours.0.every',
      'special-hours-on-holiday specialHours.1.every',
      'rules-meet specialHours.1',
    ])
    expect(advice[0]?.received).toBe("'2024-12-24'")
  })
})

test('a month of another type is an issue, whatever the other date is', () => {
  const holidays = [{ from: { month: Symbol.iterator, day: 27 }, to: { day: 2 } }]
  expect(problems({ holidays })).toEqual([
    'unknown-option holidays.0.from.month',
    'missing holidays.0.to.month',
  ])
})

test('searches end where recurring hours end (S7)', () => {
  const kiosk = (years: object) =>
    parseSchedule({ timeZone: 'UTC', weekly: {}, seasons: [{ ...summer, ...years }] })
  expect(nextOpen('2024-09-01T00:00:00Z', kiosk({})).toISOString()).toBe('2025-06-02T08:00:00.000Z')
  expect(() => nextOpen('2024-09-01T00:00:00Z', kiosk({ until: 2024 }))).toThrow(
    'no hours after 2024-08-30T14:00:00.000Z',
  )
  expect(() => nextOpen('2199-09-01T00:00:00Z', kiosk({}))).toThrow('outside the supported range')
  const leap = parseSchedule({
    timeZone: 'UTC',
    weekly: {},
    specialHours: [{ every: from(2, 29), hours: NOON }],
  })
  expect(nextOpen('2097-01-01T00:00:00Z', leap).toISOString()).toBe('2104-02-29T09:00:00.000Z')
  expect(() => nextOpen('2196-03-01T00:00:00Z', leap)).toThrow('outside the supported range')
  const never = parseSchedule({
    ...HOURS,
    weekly: [{ mon: NOON }, {}],
    firstWeek: '2024-01-01',
    holidays: [{ from: '2024-06-01', to: '2300-01-01' }],
  })
  expect(() => nextOpen('2024-06-01T00:00:00Z', never)).toThrow('no hours after 2024-05-20T12:00:00.000Z')
})

test('the canonical form of weeks begins with the one of 2024-01-01, and is as short as can be', () => {
  const [a, b] = [{ mon: ['09:00-17:00'] }, { tue: ['09:00-17:00'] }]
  const form = canonicalSchedule(parseSchedule({ ...HOURS, weekly: [a, b, a, b], firstWeek: '2024-01-10' }))
  expect(form).toEqual({ timeZone: 'UTC', weekly: [b, a], firstWeek: '2024-01-01' })
  const same = canonicalSchedule(parseSchedule({ ...HOURS, weekly: [a, a], firstWeek: '2024-01-10' }))
  expect(same).toEqual({ timeZone: 'UTC', weekly: a })
})
