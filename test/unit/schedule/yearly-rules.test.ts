import { checkSchedule, defineSchedule, type Holiday, isBusinessDay, isOpen, type ScheduleInput } from 'dueby'
import { describe, expect, test } from 'vitest'

const WEEK: ScheduleInput = { timeZone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } }

/** A schedule that is closed only on its holidays. */
const closedOn = (...holidays: Holiday[]) => defineSchedule({ ...WEEK, holidays })

const isHoliday = (date: string, ...holidays: Holiday[]): boolean => {
  const schedule = closedOn(...holidays)
  const noon = `${date}T12:00:00Z`
  expect(isBusinessDay(noon, schedule)).toBe(isOpen(noon, schedule))
  return !isOpen(noon, schedule)
}

/** The holidays of a year, found by checking each of its dates. */
function datesIn(year: number, ...holidays: Holiday[]): string[] {
  const schedule = closedOn(...holidays)
  const dates: string[] = []
  for (let noon = Date.UTC(year, 0, 1, 12); noon < Date.UTC(year + 1, 0, 1); noon += 86_400_000) {
    if (!isOpen(noon, schedule)) dates.push(new Date(noon).toISOString().slice(0, 10))
  }
  return dates
}

const NEW_YEAR: Holiday = { every: { month: 1, day: 1 }, observed: 'nearest weekday' }
const JUNETEENTH: Holiday = { every: { month: 6, day: 19 }, observed: 'nearest weekday', since: 2021 }
const INDEPENDENCE_DAY: Holiday = { every: { month: 7, day: 4 }, observed: 'nearest weekday' }
const THANKSGIVING: Holiday = { every: { month: 11, weekday: 'thu', nth: 4 } }
const VICTORIA_DAY: Holiday = { every: { weekday: 'mon', before: { month: 5, day: 25 } } }
const MIDSUMMER = { every: { weekday: 'sat', after: { month: 6, day: 19 } } } as const
const DAY_AFTER: Holiday = { every: { month: 11, weekday: 'thu', nth: 4, daysAfter: 1 } }
const MEMORIAL_DAY: Holiday = { every: { month: 5, weekday: 'mon', nth: 'last' } }
const BOXING_DAY: Holiday = { every: { month: 12, day: 26 }, observed: 'next weekday' }
const LEAP_DAY: Holiday = { every: { month: 2, day: 29 } }
const FIFTH_FRIDAY: Holiday = { every: { month: 3, weekday: 'fri', nth: 5 } }

describe('the dates of a year', () => {
  // given, year, dates, why
  test.each<[Holiday, number, string[], string]>([
    [THANKSGIVING, 2023, ['2023-11-23'], 'the fourth Thursday, not the last'],
    [DAY_AFTER, 2023, ['2023-11-24'], 'the day after Thanksgiving'],
    [
      { every: { month: 11, weekday: 'fri', nth: 4 } },
      2024,
      ['2024-11-22'],
      'the fourth Friday is not always',
    ],
    [DAY_AFTER, 2024, ['2024-11-29'], 'the day after the fourth Thursday'],
    [MEMORIAL_DAY, 2024, ['2024-05-27'], 'the last Monday of four'],
    [MEMORIAL_DAY, 2021, ['2021-05-31'], 'the last Monday of five'],
    [{ every: { month: 9, weekday: 'mon', nth: 1 } }, 2025, ['2025-09-01'], 'the first Monday is the 1st'],
    [{ every: { easter: 0 } }, 2024, ['2024-03-31'], 'Easter Sunday'],
    [{ every: { easter: 1 } }, 2024, ['2024-04-01'], 'Easter Monday'],
    [{ every: { easter: -2 } }, 2024, ['2024-03-29'], 'Good Friday'],
    [{ every: { easter: 60 } }, 2024, ['2024-05-30'], 'Corpus Christi'],
    [NEW_YEAR, 2021, ['2021-01-01', '2021-12-31'], '1 January 2022 is a Saturday: observed in 2021'],
    [NEW_YEAR, 2022, [], 'so 2022 has none'],
    [NEW_YEAR, 2023, ['2023-01-02'], 'a Sunday: Monday after'],
    [JUNETEENTH, 2021, ['2021-06-18'], 'a Saturday: Friday before'],
    [JUNETEENTH, 2020, [], 'not a holiday yet'],
    [INDEPENDENCE_DAY, 2020, ['2020-07-03'], 'a Saturday: Friday before'],
    [INDEPENDENCE_DAY, 2021, ['2021-07-05'], 'a Sunday: Monday after'],
    [{ ...INDEPENDENCE_DAY, observed: 'next weekday' }, 2020, ['2020-07-06'], 'a Saturday: Monday after'],
    [{ ...INDEPENDENCE_DAY, observed: 'next weekday' }, 2021, ['2021-07-05'], 'a Sunday: Monday after'],
    [{ ...INDEPENDENCE_DAY, observed: 'none' }, 2020, ['2020-07-04'], 'stays on the Saturday'],
    [{ every: { month: 7, day: 4 } }, 2020, ['2020-07-04'], 'not moved without `observed`'],
    [BOXING_DAY, 2020, ['2020-12-28'], 'a Saturday: Monday after'],
    [{ every: { month: 12, day: 31 }, observed: 'next weekday' }, 2022, [], 'a Saturday, observed in 2023'],
    [
      { every: { month: 12, day: 31 }, observed: 'next weekday' },
      2023,
      ['2023-01-02'],
      'that of 2022; 31 December 2023 is a Sunday, observed in 2024',
    ],
    [LEAP_DAY, 2023, [], 'no 29 February, and it does not move to 1 March'],
    [LEAP_DAY, 2024, ['2024-02-29'], 'a leap year'],
    [LEAP_DAY, 2100, [], '2100 is not a leap year'],
    [{ every: { month: 2, day: 29, daysAfter: 1 } }, 2023, [], 'no 29 February, so no day after it'],
    [FIFTH_FRIDAY, 2024, ['2024-03-29'], 'five Fridays'],
    [FIFTH_FRIDAY, 2023, ['2023-03-31'], 'five Fridays, the last one on the 31st'],
    [FIFTH_FRIDAY, 2022, [], 'four Fridays'],
    [{ every: { month: 1, day: 1, daysAfter: -1 } }, 2023, ['2023-12-31'], 'the day before New Year'],
    [VICTORIA_DAY, 2024, ['2024-05-20'], 'the Monday before a Saturday'],
    [VICTORIA_DAY, 2026, ['2026-05-18'], '25 May is a Monday, which does not count as before it'],
    [MIDSUMMER, 2024, ['2024-06-22'], 'the Saturday after a Wednesday'],
    [MIDSUMMER, 2021, ['2021-06-26'], '19 June is a Saturday, which does not count as after it'],
    [{ ...MIDSUMMER, every: { ...MIDSUMMER.every, daysAfter: -1 } }, 2024, ['2024-06-21'], 'Midsummer Eve'],
    [
      { every: { weekday: 'mon', before: { month: 1, day: 1 } } },
      2024,
      ['2024-12-30'],
      'before New Year 2025',
    ],
    [{ every: { weekday: 'fri', after: { month: 2, day: 29 } } }, 2023, [], 'no 29 February'],
    [
      { every: { weekday: 'mon', before: { month: 1, day: 3 }, daysAfter: -365 } },
      2020,
      ['2020-12-27'],
      'a year and a week before January 2022',
    ],
    [
      { every: { weekday: 'mon', after: { month: 12, day: 30 } } },
      2024,
      ['2024-01-01'],
      'after a date of the year before',
    ],
    [{ every: { month: 12, day: 31, daysAfter: 1 } }, 2024, ['2024-01-01'], 'a day after the year before'],
  ])('%j in %i: %j, %s', (holiday, year, dates) => {
    expect(datesIn(year, holiday)).toEqual(dates)
  })
})

test('Easter Sunday, among others the earliest, the latest and those of the two exceptions', () => {
  const dates = [
    '1973-04-22',
    '1976-04-18',
    '1981-04-19',
    '2001-04-15',
    '2008-03-23',
    '2023-04-09',
    '2024-03-31',
    // The full moon is a Sunday, so Easter is a week later.
    '2025-04-20',
    '2038-04-25',
    '2049-04-18',
    '2052-04-21',
    '2076-04-19',
    '2100-03-28',
    '2106-04-18',
    '2160-03-23',
    '2199-04-14',
  ]
  expect(dates.map((date) => datesIn(Number(date.slice(0, 4)), { every: { easter: 0 } }))).toEqual(
    dates.map((date) => [date]),
  )
})

describe('`since` and `until`', () => {
  test('are inclusive', () => {
    const rule: Holiday = { every: { month: 5, day: 1 }, since: 2019, until: 2021 }
    const years = [2018, 2019, 2020, 2021, 2022]
    expect(years.map((year) => datesIn(year, rule).length)).toEqual([0, 1, 1, 1, 0])
  })

  test('apply to the date itself, not to the date on which it is observed', () => {
    expect(isHoliday('2021-12-31', { ...NEW_YEAR, since: 2022 })).toBe(true)
    expect(isHoliday('2021-12-31', { ...NEW_YEAR, until: 2021 })).toBe(false)
  })

  test('apply to the date after `daysAfter` is added', () => {
    const eve: Holiday = { every: { month: 1, day: 1, daysAfter: -1 } }
    expect(isHoliday('2023-12-31', { ...eve, since: 2023, until: 2023 })).toBe(true)
    expect(isHoliday('2022-12-31', { ...eve, since: 2023 })).toBe(false)
    const monday: Holiday = { every: { weekday: 'mon', after: { month: 12, day: 30 } } }
    expect(isHoliday('2024-01-01', { ...monday, until: 2023 })).toBe(false)
    expect(isHoliday('2024-01-01', { ...monday, since: 2024 })).toBe(true)
  })

  test('may be outside the supported range (T4)', () => {
    expect(datesIn(2024, { every: { month: 5, day: 1 }, since: 1890, until: 2400 })).toEqual(['2024-05-01'])
    expect(datesIn(2024, { every: { month: 5, day: 1 }, until: 1960 })).toEqual([])
    expect(datesIn(2024, { every: { month: 5, day: 1 }, since: 2300 })).toEqual([])
  })
})

describe('yearly rules in a schedule', () => {
  test('the original date of a moved holiday is open, unless another entry lists it (decision 0008)', () => {
    expect(isHoliday('2020-07-04', INDEPENDENCE_DAY)).toBe(false)
    expect(isHoliday('2020-07-04', INDEPENDENCE_DAY, { every: { month: 7, day: 4 } })).toBe(true)
  })

  test('special hours take precedence over a rule (S3)', () => {
    const schedule = defineSchedule({
      ...WEEK,
      holidays: [THANKSGIVING],
      specialHours: [{ on: '2023-11-23', hours: ['09:00-12:00'] }],
    })
    expect(isOpen('2023-11-23T11:00:00Z', schedule)).toBe(true)
    expect(isOpen('2023-11-23T12:00:00Z', schedule)).toBe(false)
    expect(isOpen('2024-11-28T11:00:00Z', schedule)).toBe(false)
  })

  test('the first and the last year of the supported range have holidays', () => {
    const christmas: Holiday = { every: { month: 12, day: 25 } }
    expect(isHoliday('1972-01-08', { every: { month: 1, day: 8 } })).toBe(true)
    expect(isHoliday('1972-12-25', christmas)).toBe(true)
    expect(datesIn(2199, NEW_YEAR, christmas)).toEqual(['2199-01-01', '2199-12-25'])
  })

  test('a schedule with rules can be stored as JSON', () => {
    const schedule = closedOn(NEW_YEAR, THANKSGIVING)
    expect(JSON.parse(JSON.stringify(schedule))).toEqual({ ...WEEK, holidays: [NEW_YEAR, THANKSGIVING] })
    expect(isOpen('2021-12-31T12:00:00Z', defineSchedule(JSON.parse(JSON.stringify(schedule))))).toBe(false)
  })
})

describe('invalid rules', () => {
  const problems = (entry: unknown): string[] =>
    checkSchedule({ ...WEEK, holidays: [entry] }).map(({ code, path }) =>
      `${code} ${path.slice(2).join('.')}`.trim(),
    )

  // given, problems
  test.each<[unknown, string[]]>([
    [{ every: { month: 13, day: 1 } }, ['unknown-option every.month']],
    [{ every: { month: 'july', day: 4 } }, ['unknown-option every.month']],
    [{ every: { month: 7, day: 0 } }, ['unknown-option every.day']],
    [{ every: { month: 7, day: 32 } }, ['unknown-option every.day']],
    [{ every: { month: 6, day: 31 } }, ['impossible-rule every.day']],
    [{ every: { month: 2, day: 30 } }, ['impossible-rule every.day']],
    [{ every: { month: 7 } }, ['missing every.day']],
    [{ every: { month: 2 } }, ['missing every.day']],
    [{ every: { day: 31 } }, ['missing every.month']],
    [{ every: {} }, ['missing every.month', 'missing every.day']],
    [{ every: { month: 7, day: 4, dayAfter: 1 } }, ['unknown-key every.dayAfter']],
    [{ every: { month: 7, day: 4, daysAfter: 1.5 } }, ['wrong-type every.daysAfter']],
    [{ every: { month: 7, day: 4, daysAfter: 366 } }, ['wrong-type every.daysAfter']],
    [{ every: { month: 11, weekday: 'thu', nth: 0 } }, ['unknown-option every.nth']],
    [{ every: { month: 11, weekday: 'thu', nth: 6 } }, ['unknown-option every.nth']],
    [{ every: { month: 11, weekday: 'thu', nth: '4' } }, ['unknown-option every.nth']],
    [{ every: { month: 11, weekday: 'thursday', nth: 4 } }, ['unknown-option every.weekday']],
    [{ every: { month: 11, weekday: 'mon-fri', nth: 4 } }, ['unknown-option every.weekday']],
    [{ every: { month: 11, weekday: 'thu' } }, ['missing every.nth']],
    [{ every: { month: 11, nth: 4 } }, ['missing every.weekday']],
    [{ every: { weekday: 'thu', nth: 4 } }, []],
    [{ every: { weekday: 'thu', month: 0, nth: 4 } }, ['unknown-option every.month']],
    [{ every: { month: 11, day: 4, weekday: 'thu', nth: 4 } }, ['unknown-key every.day']],
    [{ every: { weekday: 'mon', before: { month: 2, day: 30 } } }, ['impossible-rule every.before.day']],
    [{ every: { weekday: 'mon', before: { month: 5 } } }, ['missing every.before.day']],
    [
      { every: { weekday: 'moon', after: { month: 5, days: 3 } } },
      ['unknown-option every.weekday', 'missing every.after.day', 'unknown-key every.after.days'],
    ],
    [{ every: { weekday: 'mon', before: '05-25' } }, ['wrong-type every.before']],
    [{ every: { before: { month: 5, day: 25 } } }, ['missing every.weekday']],
    [
      { every: { weekday: 'mon', before: { month: 5, day: 25 }, after: { month: 5, day: 1 } } },
      ['unknown-key every.after'],
    ],
    [{ every: { weekday: 'mon', before: { month: 5, day: 25 }, nth: 1 } }, ['unknown-key every.nth']],
    [{ every: { easter: 'monday' } }, ['wrong-type every.easter']],
    [{ every: { easter: 0.5 } }, ['wrong-type every.easter']],
    [{ every: { easter: 1, month: 4 } }, ['unknown-key every.month']],
    [{ every: 'year' }, ['wrong-type every']],
    [{ every: [7, 4] }, ['wrong-type every']],
    [{ every: { month: 7, day: 4 }, observed: 'monday' }, ['unknown-option observed']],
    [{ every: { month: 7, day: 4 }, since: '2024' }, ['wrong-type since']],
    [{ every: { month: 7, day: 4 }, since: 24 }, ['wrong-type since']],
    [{ every: { month: 7, day: 4 }, until: 2024.5 }, ['wrong-type until']],
    [{ every: { month: 7, day: 4 }, since: 2024, until: 2023 }, ['impossible-rule until']],
    [{ every: { month: 2, day: 29 }, since: 2025, until: 2027 }, ['impossible-rule until']],
    [{ every: { month: 2, day: 29 }, since: 2025, until: 2028 }, []],
    [{ every: { month: 1, day: 1, daysAfter: -1 }, since: 2024, until: 2024 }, []],
    [{ every: { month: 7, day: 4 }, on: '2024-07-04' }, ['unknown-key on']],
    [{ on: '2024-07-04', observed: 'nearest weekday' }, ['unknown-key observed']],
    [{ name: 4, every: { month: 7, day: 4 } }, ['wrong-type name']],
    [
      { name: 4, every: { month: 13, day: 40 }, since: 'ever' },
      ['wrong-type name', 'unknown-option every.month', 'unknown-option every.day', 'wrong-type since'],
    ],
    [JSON.parse('{"every":{"month":7,"day":4,"__proto__":1}}'), ['unknown-key every.__proto__']],
  ])('%j: %j', (entry, expected) => {
    expect(problems(entry)).toEqual(expected)
  })

  test('a message names the path, the value and what is expected', () => {
    const messages = (month: number, day: number) =>
      checkSchedule({ ...WEEK, holidays: [{ every: { month, day } }] }).map(({ message }) => message)
    // month, its days in the longest year
    for (const [month, days] of [
      [2, 29],
      [4, 30],
      [6, 30],
      [9, 30],
      [11, 30],
    ] as const) {
      expect(messages(month, days)).toEqual([])
      expect(messages(month, days + 1)).toEqual([
        `holidays[0].every.day: the month has no day ${days + 1}. Expected a day from 1 to ${days}.`,
      ])
    }
    for (const month of [1, 3, 5, 7, 8, 10, 12]) expect(messages(month, 31)).toEqual([])
  })

  test('a rule that cannot be read is an issue, whatever is in it', () => {
    const years = { since: 2024, until: 2025 }
    expect(problems({ every: { month: 7n, day: 4 }, ...years })).toEqual(['unknown-option every.month'])
    expect(problems({ every: { month: Symbol.iterator, day: 4 }, ...years })).toEqual([
      'unknown-option every.month',
    ])
  })
})
