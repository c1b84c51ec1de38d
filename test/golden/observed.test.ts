import Holidays from 'date-holidays'
import { checkSchedule, type DateText, defineSchedule, type Holiday, holidayDates } from 'dueby'
import { describe, expect, test } from 'vitest'

// Where holidays on a weekend are observed (S14): rows from the published lists of four countries, and every year of them
// beside date-holidays. It also lists the weekend date itself, which is no holiday here (decision 0008).

const HOURS = { timeZone: 'UTC', weekly: { 'mon-sun': ['09:00-17:00'] } } as const

const datesIn = (first: number, last: number, holidays: readonly Holiday[]): string[] =>
  holidayDates(
    `${first}-01-01` as DateText,
    `${last}-12-31` as DateText,
    defineSchedule({ ...HOURS, holidays }),
  ).map(({ date }) => date)

const day = (month: number, day: number, more: object = {}) => ({ every: { month, day }, ...more }) as Holiday
const nth = (month: number, weekday: string, nth: number | 'last', more: object = {}) =>
  ({ every: { month, weekday, nth }, ...more }) as Holiday
const only = (date: string): Holiday => ({ on: date as DateText })
const in_ = (year: number) => ({ since: year, until: year })

const weekday = { observed: 'next free weekday' } as const
const free = { observed: 'sunday to next free day' } as const

// Banking and Financial Dealings Act 1971, and proclamations: gov.uk/bank-holidays.
const ENGLAND: readonly Holiday[] = [
  day(1, 1, weekday),
  { every: { easter: -2 } },
  { every: { easter: 1 } },
  nth(5, 'mon', 1, { until: 2019 }),
  nth(5, 'mon', 1, { since: 2021 }),
  only('2020-05-08'),
  nth(5, 'mon', 'last', { until: 2021 }),
  nth(5, 'mon', 'last', { since: 2023 }),
  ...['2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'].map(only),
  nth(8, 'mon', 'last'),
  day(12, 25, weekday),
  day(12, 26, weekday),
]

// Act on National Holidays (1948), article 3: a Sunday moves to the next day that is no holiday; a day between two
// holidays is one. The dates of the equinoxes are announced each year.
const equinox = (month: number, days: readonly number[]) =>
  days.map((of, index) => day(month, of, { ...free, ...in_(2016 + index) }))
const JAPAN: readonly Holiday[] = [
  day(1, 1, free),
  nth(1, 'mon', 2),
  day(2, 11, free),
  day(2, 23, { ...free, since: 2020 }),
  ...equinox(3, [20, 20, 21, 21, 20, 20, 21, 21, 20, 20, 20, 21, 20, 20, 20]),
  day(4, 29, free),
  day(5, 3, free),
  day(5, 4, free),
  day(5, 5, free),
  ...['2019-04-30', '2019-05-01', '2019-05-02', '2019-10-22', '2026-09-22'].map(only),
  nth(7, 'mon', 3, { until: 2019 }),
  nth(7, 'mon', 3, { since: 2022 }),
  day(8, 11, { ...free, until: 2019 }),
  day(8, 11, { ...free, since: 2022 }),
  // For the Olympic Games.
  ...['2020-07-23', '2020-07-24', '2020-08-10', '2021-07-22', '2021-07-23'].map(only),
  day(8, 8, { ...free, ...in_(2021) }),
  nth(9, 'mon', 3),
  ...equinox(9, [22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23]),
  nth(10, 'mon', 2, { until: 2019 }),
  nth(10, 'mon', 2, { since: 2022 }),
  day(11, 3, free),
  day(11, 23, free),
  day(12, 23, { ...free, until: 2018 }),
]

// General Holidays Ordinance (Cap. 149): a Sunday moves to the next day that is no holiday. Those of the Chinese calendar
// are listed as they were observed: gov.hk/en/about/abouthk/holiday.
const HONG_KONG: readonly Holiday[] = [
  day(1, 1, free),
  ...[-2, -1, 1].map((easter) => ({ every: { easter } })),
  day(5, 1, free),
  day(7, 1, free),
  day(10, 1, free),
  day(12, 25, free),
  day(12, 26, free),
  // Ching Ming on a Sunday, the day before Easter Monday.
  day(4, 4, { ...free, ...in_(2021) }),
  ...['2019-02-05', '2019-02-06', '2019-02-07', '2019-04-05', '2019-05-13', '2019-06-07', '2019-09-14'].map(
    only,
  ),
  ...['2019-10-07', '2020-01-25', '2020-01-27', '2020-01-28', '2020-04-04', '2020-04-30', '2020-06-25'].map(
    only,
  ),
  ...['2020-10-02', '2020-10-26', '2021-02-12', '2021-02-13', '2021-02-15', '2021-05-19', '2021-06-14'].map(
    only,
  ),
  ...['2021-09-22', '2021-10-14', '2022-02-01', '2022-02-02', '2022-02-03', '2022-04-05', '2022-05-09'].map(
    only,
  ),
  ...['2022-06-03', '2022-09-12', '2022-10-04', '2023-01-23', '2023-01-24', '2023-01-25', '2023-04-05'].map(
    only,
  ),
  ...['2023-05-26', '2023-06-22', '2023-09-30', '2023-10-23', '2024-02-10', '2024-02-12', '2024-02-13'].map(
    only,
  ),
  ...['2024-04-04', '2024-05-15', '2024-06-10', '2024-09-18', '2024-10-11'].map(only),
]

// Public Holidays Act 2010 (New South Wales). Anzac Day on a weekend is not observed on another day.
const NEW_SOUTH_WALES: readonly Holiday[] = [
  day(1, 1, weekday),
  day(1, 26, { observed: 'next weekday' }),
  ...[-2, -1, 0, 1].map((easter) => ({ every: { easter } })),
  day(4, 25),
  nth(6, 'mon', 2),
  only('2022-09-22'),
  nth(10, 'mon', 1),
  day(12, 25, weekday),
  day(12, 26, weekday),
]

describe('a holiday that is observed on the next free date', () => {
  // country, from, through, observed, why
  test.each<[string, readonly Holiday[], string, string, string[], string]>([
    ['England', ENGLAND, '2015-12-21', '2016-01-03', ['12-25', '12-28', '01-01'], 'Boxing Day is a Saturday'],
    [
      'England',
      ENGLAND,
      '2016-12-21',
      '2017-01-05',
      ['12-26', '12-27', '01-02'],
      'Christmas Day is a Sunday, the 26th a holiday',
    ],
    [
      'England',
      ENGLAND,
      '2021-12-21',
      '2022-01-05',
      ['12-27', '12-28', '01-03'],
      'both are on the weekend, and so is New Year',
    ],
    ['England', ENGLAND, '2022-12-21', '2023-01-05', ['12-26', '12-27', '01-02'], 'Sundays'],
    ['England', ENGLAND, '2027-12-21', '2028-01-05', ['12-27', '12-28', '01-03'], 'as in 2021'],
    [
      'Japan',
      JAPAN,
      '2020-05-01',
      '2020-05-10',
      ['05-04', '05-05', '05-06'],
      'Sunday 3 May, with holidays on the two days after',
    ],
    [
      'Japan',
      JAPAN,
      '2019-04-28',
      '2019-05-08',
      ['04-29', '04-30', '05-01', '05-02', '05-03', '05-04', '05-06'],
      'a Saturday stays',
    ],
    ['Japan', JAPAN, '2015-05-01', '2015-05-10', ['05-04', '05-05', '05-06'], 'as in 2020'],
    [
      'Hong Kong',
      HONG_KONG,
      '2021-04-01',
      '2021-04-10',
      ['04-02', '04-03', '04-05', '04-06'],
      'Easter Monday is the day after Ching Ming',
    ],
    ['Hong Kong', HONG_KONG, '2022-12-20', '2023-01-05', ['12-26', '12-27', '01-02'], 'Sundays'],
    ['Hong Kong', HONG_KONG, '2021-12-20', '2022-01-05', ['12-25', '12-27', '01-01'], 'Saturdays stay'],
    [
      'New South Wales',
      NEW_SOUTH_WALES,
      '2021-12-20',
      '2022-01-05',
      ['12-27', '12-28', '01-03'],
      'both are on the weekend',
    ],
    [
      'New South Wales',
      NEW_SOUTH_WALES,
      '2020-04-20',
      '2020-04-30',
      ['04-25'],
      'Anzac Day stays on a Saturday',
    ],
  ])('%s, %#', (_, holidays, from, through, expected) => {
    const [first, last] = [Number(from.slice(0, 4)), Number(through.slice(0, 4))]
    const found = datesIn(first, last, holidays).filter((date) => date >= from && date <= through)
    expect(found.map((date) => date.slice(5))).toEqual(expected)
  })

  test('never takes a day from a rule or from another year', () => {
    const eve = day(12, 24, { name: 'Christmas Eve', observed: 'next weekday' })
    const christmas = day(12, 25, { name: 'Christmas Day' })
    const freed = day(12, 24, { name: 'Christmas Eve', ...weekday })
    // Two rules met on Monday 25 December 2017: one day off, and advice.
    expect(datesIn(2017, 2017, [eve, christmas])).toEqual(['2017-12-25'])
    const [advice] = checkSchedule({ ...HOURS, holidays: [eve, christmas] }, { from: '2017-01-01' })
    expect(advice?.message).toContain("'Christmas Day' is on 2017-12-25, a date of 'Christmas Eve'")
    expect(datesIn(2017, 2017, [freed, christmas])).toEqual(['2017-12-25', '2017-12-26'])
    expect(checkSchedule({ ...HOURS, holidays: [freed, christmas] }, { from: '2017-01-01' })).toEqual([])
    // Sunday 31 December 2023, and New Year's Day on Monday.
    expect(datesIn(2023, 2024, [day(12, 31, { ...weekday, ...in_(2023) }), day(1, 1, in_(2024))])).toEqual([
      '2024-01-01',
      '2024-01-02',
    ])
    // Sunday 26 December 2021, observed in 2022 after a closed week, before Saturday 1 January 2022 is placed.
    const closed: Holiday = { from: '2021-12-27', to: '2021-12-31' }
    expect(
      datesIn(2022, 2022, [
        day(1, 1, { ...weekday, ...in_(2022) }),
        day(12, 26, { ...weekday, ...in_(2021) }),
        closed,
      ]),
    ).toEqual(['2022-01-03', '2022-01-04'])
  })
})

describe('all years, beside date-holidays', () => {
  // What date-holidays does otherwise: dates that it lacks, and dates that only it has.
  const gaps: Readonly<Record<string, { readonly lacks?: string[]; readonly adds?: string[] }>> = {
    England: {},
    Japan: {},
    'Hong Kong': {},
    'New South Wales': { adds: ['2015-04-27', '2020-04-27'] },
  }

  test.each<[string, readonly Holiday[], [string, string?], number, number, (weekday: number) => boolean]>([
    ['England', ENGLAND, ['GB', 'ENG'], 2015, 2030, (weekday) => weekday % 6 !== 0],
    ['Japan', JAPAN, ['JP'], 2016, 2030, (weekday) => weekday !== 0],
    ['Hong Kong', HONG_KONG, ['HK'], 2019, 2024, (weekday) => weekday !== 0],
    ['New South Wales', NEW_SOUTH_WALES, ['AU', 'NSW'], 2015, 2025, (weekday) => weekday % 6 !== 0],
  ])('%s', (name, holidays, [country, state], first, last, counts) => {
    const calendar = state ? new Holidays(country, state) : new Holidays(country)
    const theirs = new Set<string>()
    for (let year = first; year <= last; year++)
      for (const { date, type } of calendar.getHolidays(year))
        if (type === 'public') theirs.add(date.slice(0, 10))
    const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()
    const ours = new Set(datesIn(first, last, holidays).filter((date) => counts(weekdayOf(date))))
    const { lacks = [], adds = [] } = gaps[name] ?? {}
    expect([...ours].filter((date) => !theirs.has(date))).toEqual(lacks)
    expect([...theirs].filter((date) => counts(weekdayOf(date)) && !ours.has(date)).sort()).toEqual(adds)
  })
})
