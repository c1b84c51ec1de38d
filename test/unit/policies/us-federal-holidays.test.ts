import Holidays from 'date-holidays'
import { defineSchedule, isBusinessDay, usFederalHolidays } from 'dueby'
import { describe, expect, test } from 'vitest'

const EVERY_DAY = { timeZone: 'America/New_York', weekly: { 'mon-sun': ['00:00-24:00'] } } as const
const schedule = defineSchedule({ ...EVERY_DAY, holidays: usFederalHolidays })

/** The holidays from one date through another, found by checking each date. */
function datesFrom(first: string, last: string): string[] {
  const dates: string[] = []
  const end = Date.parse(`${last}T17:00:00Z`)
  for (let noon = Date.parse(`${first}T17:00:00Z`); noon <= end; noon += 86_400_000) {
    if (!isBusinessDay(noon, schedule)) dates.push(new Date(noon).toISOString().slice(0, 10))
  }
  return dates
}

describe('the holidays published by the Office of Personnel Management', () => {
  // year, dates
  test.each<[number, string]>([
    [2021, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
    [2022, '01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26'],
    [2023, '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
    [2024, '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25'],
  ])('%i, on the observed dates', (year, dates) => {
    expect(datesFrom(`${year}-01-01`, `${year}-12-31`)).toEqual(
      dates.split(' ').map((date) => `${year}-${date}`),
    )
  })

  test('each rule starts in its first year', () => {
    const count = (year: number) => datesFrom(`${year}-01-08`, `${year}-12-30`).length
    expect([1977, 1978].map(count)).toEqual([7, 8]) // Veterans Day
    expect([1985, 1987].map(count)).toEqual([8, 9]) // Martin Luther King; New Year's Day is not counted
    expect([2019, 2020, 2021].map(count)).toEqual([9, 9, 10]) // Juneteenth
  })
})

describe('compared with date-holidays 3.37.0, 2000 to 2040', () => {
  const [first, last] = ['2000-01-01', '2040-12-31']
  // A holiday that is observed in another year can be listed with either year, so one year more is read on each side.
  const theirs = Array.from({ length: 2041 - 1999 + 1 }, (_, index) => 1999 + index)
    .flatMap((year) => new Holidays('US').getHolidays(year))
    .map(({ date, name, type }) => ({ date: date.slice(0, 10), name, type }))
    .filter(({ date }) => date >= first && date <= last)
  const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

  // It lists the weekend date and the observed date; here the observed date replaces it (decision 0008).
  const publicDays = new Set(
    theirs.filter(({ date, type }) => type === 'public' && !isWeekend(date)).map(({ date }) => date),
  )

  // It lists the observed dates of Veterans Day as bank holidays, although 5 U.S.C. 6103 (b) and Executive Order 11582
  // treat it like the others.
  const VETERANS_DAY_OBSERVED = [
    '2000-11-10',
    '2001-11-12',
    '2006-11-10',
    '2007-11-12',
    '2012-11-12',
    '2017-11-10',
    '2018-11-12',
    '2023-11-10',
    '2028-11-10',
    '2029-11-12',
    '2034-11-10',
    '2035-11-12',
    '2040-11-12',
  ]

  test('the dates are the same, except for its one gap', () => {
    const ours = datesFrom(first, last)
    expect(ours.filter((date) => !publicDays.has(date))).toEqual(VETERANS_DAY_OBSERVED)
    expect([...publicDays].filter((date) => !ours.includes(date))).toEqual([])
    expect(ours.length).toBeGreaterThan(41 * 10)
  })

  test('date-holidays still has the gap', () => {
    const bankDays = theirs.filter(({ type }) => type === 'bank')
    expect(new Set(bankDays.map(({ name }) => name))).toEqual(new Set(['Veterans Day (substitute day)']))
    expect(bankDays.map(({ date }) => date)).toEqual(VETERANS_DAY_OBSERVED)
  })
})

test('the list is frozen plain data', () => {
  expect(usFederalHolidays).toHaveLength(11)
  expect(Object.isFrozen(usFederalHolidays)).toBe(true)
  for (const holiday of usFederalHolidays) expect(Object.isFrozen(holiday.every)).toBe(true)
  expect(JSON.parse(JSON.stringify(usFederalHolidays))).toEqual(usFederalHolidays)
})
