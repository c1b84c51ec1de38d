import { type DateText, defineSchedule, type Holiday, holidayDates } from 'dueby'
import { describe, expect, test } from 'vitest'

/** The holidays in a span, as `MM-DD name`. */
function found(from: string, through: string, ...holidays: Holiday[]): string[] {
  const schedule = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] }, holidays })
  return holidayDates(from as DateText, through as DateText, schedule).map(({ date, name = '' }) =>
    `${date.slice(5)} ${name}`.trim(),
  )
}

const day = (month: number, day: number, name: string, observed: string): Holiday =>
  ({ name, every: { month, day }, observed }) as Holiday
const closed = (from: string, to: string): Holiday => ({ from, to, name: 'closed' }) as Holiday

const WEEKDAY = 'next free weekday'
const DAY = 'sunday to next free day'
const christmas = (observed: string): readonly Holiday[] => [
  day(12, 25, 'Christmas', observed),
  day(12, 26, 'Boxing', observed),
  day(1, 1, 'New Year', observed),
]

describe('where holidays on a weekend are observed (S14)', () => {
  // given, the year of Christmas, dates, why
  test.each<[string, number, string[], string]>([
    [WEEKDAY, 2024, ['12-25 Christmas', '12-26 Boxing', '01-01 New Year'], 'no weekend'],
    [WEEKDAY, 2021, ['12-27 Christmas', '12-28 Boxing', '01-03 New Year'], 'Saturday and Sunday'],
    [WEEKDAY, 2022, ['12-26 Boxing', '12-27 Christmas', '01-02 New Year'], 'Sunday, and Monday is taken'],
    [WEEKDAY, 2020, ['12-25 Christmas', '12-28 Boxing', '01-01 New Year'], 'Friday, and Saturday'],
    [DAY, 2021, ['12-25 Christmas', '12-27 Boxing', '01-01 New Year'], 'a Saturday stays'],
    [DAY, 2022, ['12-26 Boxing', '12-27 Christmas', '01-02 New Year'], 'a Sunday'],
    ['next weekday', 2021, ['12-27 Christmas', '01-03 New Year'], 'both on one Monday'],
    [
      'nearest weekday',
      2021,
      ['12-24 Christmas', '12-27 Boxing', '12-31 New Year'],
      'a Friday, and a Monday',
    ],
    ['sunday to monday', 2021, ['12-25 Christmas', '12-27 Boxing', '01-01 New Year'], 'a Saturday stays'],
    ['sunday to monday', 2022, ['12-26 Christmas', '01-02 New Year'], 'whether it is free or not'],
    ['none', 2022, ['12-25 Christmas', '12-26 Boxing', '01-01 New Year'], 'each on its own date'],
  ])('%s in %i: %j, %s', (observed, year, dates) => {
    expect(found(`${year}-12-10`, `${year + 1}-01-10`, ...christmas(observed))).toEqual(dates)
  })

  test('of two on one date, the first in the list takes the nearer date', () => {
    const [a, b] = [day(12, 25, 'A', DAY), day(12, 25, 'B', DAY)]
    expect(found('2022-12-20', '2022-12-31', a, b)).toEqual(['12-26 A', '12-27 B'])
    expect(found('2022-12-20', '2022-12-31', b, a)).toEqual(['12-26 B', '12-27 A'])
    const c = day(12, 25, 'C', WEEKDAY)
    expect(found('2022-12-20', '2022-12-31', a, c, b)).toEqual(['12-26 A', '12-27 C', '12-28 B'])
  })

  test('holidays earlier in the year look first, wherever they are in the list', () => {
    const [saturday, sunday] = [day(1, 1, 'Saturday', WEEKDAY), day(1, 2, 'Sunday', WEEKDAY)]
    expect(found('2022-01-01', '2022-01-31', sunday, saturday)).toEqual(['01-03 Saturday', '01-04 Sunday'])
  })

  test('the dates of ranges and of holidays that do not look count as taken', () => {
    expect(
      found('2022-12-20', '2023-01-05', day(12, 25, 'Christmas', DAY), closed('2022-12-26', '2022-12-30')),
    ).toEqual([...['26', '27', '28', '29', '30'].map((date) => `12-${date} closed`), '12-31 Christmas'])
    expect(
      found(
        '2022-12-20',
        '2023-01-05',
        day(12, 25, 'Christmas', WEEKDAY),
        closed('2022-12-26', '2022-12-30'),
      ),
    ).toEqual([...['26', '27', '28', '29', '30'].map((date) => `12-${date} closed`), '01-02 Christmas'])
    const week: Holiday = { name: 'Week', from: { month: 12, day: 26 }, to: { month: 1, day: 3 } }
    expect(found('2022-12-25', '2023-01-31', day(12, 25, 'Christmas', DAY), week).slice(-2)).toEqual([
      '01-03 Week',
      '01-04 Christmas',
    ])
    const moved = day(12, 24, 'Eve', 'next weekday')
    expect(found('2022-12-20', '2022-12-31', day(12, 25, 'Christmas', DAY), moved)).toEqual([
      '12-26 Eve',
      '12-27 Christmas',
    ])
  })

  test('a holiday that is not moved stays on its weekend beside one that looks for a free date', () => {
    const both = [day(12, 25, 'Christmas', 'none'), day(12, 26, 'Boxing', WEEKDAY)]
    expect(found('2021-12-20', '2021-12-31', ...both)).toEqual(['12-25 Christmas', '12-27 Boxing'])
    expect(found('2022-12-20', '2022-12-31', ...both)).toEqual(['12-25 Christmas', '12-26 Boxing'])
  })

  test('dates of the years before and after are not taken either', () => {
    const eve = day(12, 31, 'Eve', DAY)
    expect(found('2023-12-30', '2024-01-05', eve, day(1, 1, 'New Year', 'none'))).toEqual([
      '01-01 New Year',
      '01-02 Eve',
    ])
    // Sunday 26 December 2021 finds 3 January; Saturday 1 January comes after it.
    const [boxing, newYear] = [day(12, 26, 'Boxing', WEEKDAY), day(1, 1, 'New Year', WEEKDAY)]
    expect(found('2022-01-01', '2022-01-10', newYear, boxing, closed('2021-12-27', '2021-12-31'))).toEqual([
      '01-03 Boxing',
      '01-04 New Year',
    ])
    // Saturday 31 December 2022 finds 3 January, and Sunday 1 January the date after it.
    const years = [day(12, 31, 'Eve', WEEKDAY), day(1, 1, 'New Year', WEEKDAY), day(1, 2, 'Second', 'none')]
    expect(found('2022-12-20', '2023-01-10', ...years)).toEqual([
      '01-02 Second',
      '01-03 Eve',
      '01-04 New Year',
    ])
  })

  test('a holiday that finds no date within two weeks stays, and those after it do too', () => {
    const sunday = (through: string) =>
      found(
        '2022-12-25',
        '2023-01-12',
        closed('2022-12-26', through),
        day(12, 25, 'A', DAY),
        day(12, 25, 'B', DAY),
      ).filter((each) => !each.endsWith('closed'))
    expect(sunday('2023-01-06')).toEqual(['01-07 A', '01-08 B'])
    expect(sunday('2023-01-07')).toEqual(['12-25 B', '01-08 A'])
    expect(sunday('2023-01-08')).toEqual(['12-25 A'])
    expect(sunday('2023-12-31')).toEqual(['12-25 A'])
  })
})

describe('a range that recurs every year (S11)', () => {
  const range = (
    from: readonly [number, number],
    to: readonly [number, number],
    more: object = {},
  ): Holiday =>
    ({ from: { month: from[0], day: from[1] }, to: { month: to[0], day: to[1] }, ...more }) as Holiday

  test.each<[Holiday, string, string, string[], string]>([
    [
      range([12, 30], [1, 2]),
      '2023-12-01',
      '2024-01-31',
      ['12-30', '12-31', '01-01', '01-02'],
      'over New Year',
    ],
    [range([12, 30], [1, 2]), '2024-01-02', '2024-01-31', ['01-02'], 'of the year before'],
    [range([12, 30], [1, 2], { since: 2024 }), '2024-01-01', '2024-12-30', ['12-30'], 'by its first date'],
    [
      range([12, 30], [1, 2], { until: 2023 }),
      '2024-01-01',
      '2024-12-31',
      ['01-01', '01-02'],
      'the last one',
    ],
    [range([5, 1], [5, 1]), '2024-01-01', '2024-12-31', ['05-01'], 'one date'],
    [range([2, 27], [2, 29]), '2023-02-01', '2023-03-31', ['02-27', '02-28'], 'up to the last of February'],
    [range([2, 27], [2, 29]), '2024-02-01', '2024-03-31', ['02-27', '02-28', '02-29'], 'in a leap year'],
    [range([2, 29], [3, 2]), '2023-02-01', '2023-03-31', ['03-01', '03-02'], 'from 1 March'],
    [range([2, 29], [2, 29]), '2023-01-01', '2024-12-31', ['02-29'], 'only in leap years'],
    [range([3, 2], [3, 1]), '2023-03-01', '2023-03-03', ['03-01', '03-02', '03-03'], 'all year'],
  ])('%j from %s through %s: %j, %s', (holiday, from, through, dates) => {
    expect(found(from, through, holiday)).toEqual(dates)
  })
})
