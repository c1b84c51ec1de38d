import {
  defineCombined,
  defineSchedule,
  difference,
  holidayDates,
  type ScheduleInput,
  succession,
  union,
  usFederalHolidays,
} from 'dueby'
import { describe, expect, test } from 'vitest'
import {
  clippedDates,
  type NamedDates,
  NO_DATES,
  unionOfDates,
} from '../../../src/schedule/holidays/named-dates'

const base = { timeZone: 'America/New_York', weekly: { 'mon-fri': ['09:00-17:00'] } } satisfies ScheduleInput
const federal = defineSchedule({ ...base, holidays: usFederalHolidays })
const winter = defineSchedule({
  ...base,
  holidays: [
    { name: 'Christmas week', from: '2023-12-25', to: '2023-12-27' },
    { name: 'Boxing Day', on: '2023-12-26' },
    { on: '2024-01-02' },
  ],
})
const dates = (found: readonly { readonly date: string }[]) => found.map(({ date }) => date)

describe('holidayDates', () => {
  test('lists dates in order, both ends included, each with its first name', () => {
    expect(holidayDates('2023-12-25', '2024-01-02', winter)).toEqual([
      { date: '2023-12-25', name: 'Christmas week' },
      { date: '2023-12-26', name: 'Christmas week' },
      { date: '2023-12-27', name: 'Christmas week' },
      { date: '2024-01-02' },
    ])
    expect(holidayDates('2023-12-28', '2024-01-01', winter)).toEqual([])
    expect(dates(holidayDates('2023-12-26', '2023-12-26', winter))).toEqual(['2023-12-26'])
  })

  test('lists a rule on the date on which it is observed, also in the year before', () => {
    // New Year's Day 2022 was a Saturday.
    expect(holidayDates('2021-12-31', '2022-01-01', federal)).toEqual([
      { date: '2021-12-31', name: "New Year's Day" },
    ])
    expect(dates(holidayDates('2022-01-01', '2022-01-31', federal))).toEqual(['2022-01-17'])
  })

  test('includes holidays with special hours', () => {
    const open = defineSchedule({ ...winter, specialHours: [{ on: '2023-12-26', hours: ['10:00-12:00'] }] })
    expect(dates(holidayDates('2023-12-26', '2023-12-26', open))).toEqual(['2023-12-26'])
  })

  test('lists the holidays of all operands of a combined schedule, with the first name', () => {
    const christmas = defineSchedule({ ...base, holidays: [{ name: 'Christmas', on: '2023-12-25' }] })
    expect(holidayDates('2023-12-25', '2023-12-26', union(christmas, winter))).toEqual([
      { date: '2023-12-25', name: 'Christmas' },
      { date: '2023-12-26', name: 'Christmas week' },
    ])
    expect(dates(holidayDates('2023-12-25', '2023-12-25', difference(defineSchedule(base), winter)))).toEqual(
      ['2023-12-25'],
    )
  })

  test('lists the holidays of the version in force on each date', () => {
    const changed = succession({ schedule: winter }, { from: '2023-12-26', schedule: federal })
    expect(dates(holidayDates('2023-12-01', '2024-01-02', changed))).toEqual(['2023-12-25', '2024-01-01'])
    const begun = defineCombined({ versions: [{ from: '2024-01-01', schedule: winter }] })
    expect(dates(holidayDates('2023-12-01', '2024-01-02', begun))).toEqual(['2024-01-02'])
  })
})

describe('holidayDates reports all issues of the span together', () => {
  // from, through, codes and paths
  test.each<[unknown, unknown, string[]]>([
    ['2024-02-30', '2024-13-01', ['invalid-date from', 'invalid-date through']],
    ['2024-1-1', '2024-01-31', ['invalid-date from']],
    [new Date('2024-01-01T00:00:00Z'), '2024-01-31', ['wrong-type from']],
    ['2024-01-01', undefined, ['missing through']],
    ['2024-01-02', '2024-01-01', ['reversed-range through']],
    ['1972-01-07', '2200-01-01', ['out-of-range from', 'out-of-range through']],
  ])('from %j through %j: %j', (from, through, expected) => {
    expect(() => holidayDates(from as '2024-01-01', through as '2024-01-01', winter)).toThrow(
      expect.objectContaining({
        issues: expected.map((issue) => {
          const [code, place] = issue.split(' ')
          return expect.objectContaining({ code, path: [place] })
        }),
      }),
    )
  })
})

test('the ranges of a union in a union are merged once, however deep it is (S7)', () => {
  const dates = (name: string, first: number): NamedDates & { asked: number } => ({
    asked: 0,
    nameOn: (day) => (day === first || day === first + 1 ? name : undefined),
    between() {
      this.asked++
      return [{ name, first, last: first + 1 }]
    },
  })
  const lists = Array.from({ length: 50 }, (_, index) => dates(index === 1 ? '' : `${index}`, index))
  const deep = lists.reduceRight<NamedDates>(
    (inner, list) => unionOfDates([list, clippedDates(inner, 0, 99)]),
    NO_DATES,
  )
  expect(deep.lists?.length).toBe(lists.length)
  expect(
    deep
      .between(0, 99)
      .map(({ name, first, last }) => `${name} ${first} ${last}`)
      .slice(0, 3),
  ).toEqual(['0 0 1', '2 2 3', '3 4 4'])
  expect(lists.map(({ asked }) => asked)).toEqual(lists.map(() => 1))
  expect([0, 1, 2, 50, 51].map((day) => deep.nameOn(day))).toEqual(['0', '0', '2', '49', undefined])
})
