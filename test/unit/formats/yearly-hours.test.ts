import { defineSchedule, openIntervals, type YearlyDate } from 'dueby'
import { describe, expect, test } from 'vitest'
import {
  newYearlyHours,
  nthDates,
  nthHolidays,
  yearlyHoursProblem,
} from '../../../src/formats/opening-hours/yearly-hours'

const dayOf = (date: string): number => Date.parse(date) / 86_400_000
const span = { start: 600, end: 720 }
const christmas: YearlyDate = { month: 12, day: 25 }
const secondSaturday: YearlyDate = { weekday: 'sat', nth: 2 }
const lastFriday: YearlyDate = { month: 11, weekday: 'fri', nth: 'last' }

// The Easter Sundays of 2023 and 2024.
const easters = new Map([
  [2023, dayOf('2023-04-09')],
  [2024, dayOf('2024-03-31')],
])

function hoursOn(...dates: YearlyDate[]) {
  const hours = newYearlyHours(easters)
  hours.add(dates, [span], undefined)
  return hours
}

describe('the hours of yearly dates', () => {
  test('a later rule counts on a date that two of them name (S11)', () => {
    const hours = newYearlyHours(easters)
    hours.add([christmas], [span], 'first')
    hours.add([christmas], [{ start: 780, end: 840 }], undefined)
    expect(hours.entries()).toEqual([
      { every: christmas, hours: ['13:00-14:00'] },
      { name: 'first', every: christmas, hours: ['10:00-12:00'] },
    ])
    const schedule = defineSchedule({ timeZone: 'UTC', weekly: {}, specialHours: hours.entries() })
    const [open] = openIntervals('2024-12-25T00:00Z', '2024-12-26T00:00Z', schedule)
    expect(open?.start).toEqual(new Date('2024-12-25T13:00Z'))
  })

  test('without times it is the whole day; times that touch are one row', () => {
    const hours = newYearlyHours(easters)
    hours.add([christmas], undefined, undefined)
    hours.add([christmas], [span, { start: 720, end: 780 }], undefined)
    expect(hours.entries().map(({ hours }) => hours)).toEqual([['10:00-13:00'], ['00:00-24:00']])
  })

  test.each<[YearlyDate, string, boolean]>([
    [christmas, '2024-12-25', true],
    [christmas, '2024-12-24', false],
    [secondSaturday, '2024-06-08', true],
    [secondSaturday, '2024-06-09', false],
    [secondSaturday, '2024-06-15', false],
    [lastFriday, '2024-11-29', true],
    [lastFriday, '2024-11-28', false],
    [lastFriday, '2024-10-25', false],
    [lastFriday, '2024-11-22', false],
    [{ weekday: 'fri', nth: 5 }, '2024-11-29', true],
    [{ easter: 1 }, '2024-04-01', true],
    [{ easter: 1 }, '2024-04-02', false],
    [{ easter: 267 }, '2024-01-01', true],
  ])('%j is on %s: %s', (date, day, isThere) => {
    expect(hoursOn(date).includes(dayOf(day))).toBe(isThere)
  })

  test.each<[YearlyDate, string, boolean]>([
    [christmas, '2024-12-25', true],
    [christmas, '2024-12-26', false],
    [secondSaturday, '2024-06-14', true],
    [secondSaturday, '2024-06-15', false],
    [lastFriday, '2024-11-22', true],
    [lastFriday, '2024-11-21', false],
    [lastFriday, '2024-12-27', false],
    [{ easter: 1 }, '2024-12-25', true],
  ])('%j can be on the yearly date of %s in some year: %s', (date, day, canBe) => {
    expect(hoursOn(date).mayMeet(dayOf(day))).toBe(canBe)
  })

  test('are empty at first', () => {
    expect(newYearlyHours(easters).isEmpty()).toBe(true)
    expect(hoursOn(christmas).isEmpty()).toBe(false)
    expect(newYearlyHours(easters).includes(dayOf('2024-12-25'))).toBe(false)
  })
})

describe('weekdays counted within the month', () => {
  const nth = [{ weekday: 1, nths: [1, 'last'] }] as const

  test('of every month are one rule each', () => {
    expect(nthDates(nth, undefined)).toEqual([
      { weekday: 'mon', nth: 1 },
      { weekday: 'mon', nth: 'last' },
    ])
  })

  test('of some months are a rule for each', () => {
    expect(nthDates([{ weekday: 0, nths: [2] }], [3, 11])).toEqual([
      { month: 4, weekday: 'sun', nth: 2 },
      { month: 12, weekday: 'sun', nth: 2 },
    ])
  })

  test('that are closed are holidays', () => {
    expect(nthHolidays(nthDates(nth, undefined), 'Market')).toEqual([
      { name: 'Market', every: { weekday: 'mon', nth: 1 } },
      { name: 'Market', every: { weekday: 'mon', nth: 'last' } },
    ])
  })
})

test.each([
  [[span], ';', 60, undefined],
  [undefined, ';', 1, undefined],
  [[span], ';', 61, 'its 61 yearly dates are too many'],
  [[{ start: 1320, end: 1560 }], ';', 1, 'hours past midnight'],
  [[span], ',', 1, "',' adds to the hours"],
] as const)('%j after %s on %d dates', (spans, joinedBy, count, problem) => {
  const found = yearlyHoursProblem({ spans, joinedBy }, count)
  if (problem === undefined) expect(found).toBeUndefined()
  else expect(found).toContain(problem)
})
