import { checkSchedule, defineSchedule, type Holiday, isOpen } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../support/property'
import { type NaiveYearlyRule, naiveEaster, naiveHolidays } from './naive-yearly-rule'

// Compares yearly rules with a naive walk over the dates of a year, on random rules and years.

const shift = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: fc.integer({ min: -8, max: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: -365, max: 365 }) },
)

const dayOfMonth = fc
  .oneof(
    fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }),
    // Dates that can be observed in another year, and the leap day.
    fc.constantFrom({ month: 1, day: 1 }, { month: 12, day: 31 }, { month: 2, day: 29 }),
  )
  .filter(({ month, day }) => day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31))

const nthWeekday = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  weekday: fc.constantFrom('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'),
  nth: fc.constantFrom<number | 'last'>(1, 2, 3, 4, 5, 'last'),
})

const weekdayNear = fc
  .record({
    weekday: fc.constantFrom('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'),
    side: fc.constantFrom('before', 'after'),
    day: dayOfMonth,
  })
  .map(({ weekday, side, day }) => ({ weekday, [side]: day }))

const fromEaster = fc.record({
  easter: fc.oneof(fc.integer({ min: -63, max: 68 }), fc.integer({ min: -365, max: 365 })),
})

const every: fc.Arbitrary<NaiveYearlyRule['every']> = fc.oneof(
  fc
    .tuple(fc.oneof(dayOfMonth, nthWeekday, weekdayNear), shift)
    .map(([date, daysAfter]) => (daysAfter === undefined ? date : { ...date, daysAfter })),
  fromEaster,
)

interface Case {
  readonly rule: NaiveYearlyRule
  readonly year: number
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    every,
    observed: fc.constantFrom(undefined, 'nearest weekday', 'next weekday', 'none'),
    since: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
    years: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    year: fc.integer({ min: 1973, max: 2198 }),
  })
  .map(({ every, observed, since, years, year }) => ({
    rule: {
      every,
      ...(observed !== undefined && { observed }),
      ...(since !== undefined && { since: year + since }),
      ...(years !== undefined && { until: year + (since ?? 0) + years }),
    },
    year,
  }))

// The supported range begins on 1972-01-08 (T4).
const FIRST_NOON = Date.UTC(1972, 0, 8, 12)

/** The dates of a year on which a schedule is closed that is otherwise always open. */
function closedDates(holidays: readonly NaiveYearlyRule[], year: number): Set<string> {
  const schedule = defineSchedule({
    timeZone: 'UTC',
    weekly: { 'mon-sun': ['00:00-24:00'] },
    holidays: holidays as readonly Holiday[],
  })
  const closed = new Set<string>()
  const first = Math.max(Date.UTC(year, 0, 1, 12), FIRST_NOON)
  for (let noon = first; noon < Date.UTC(year + 1, 0, 1); noon += 86_400_000) {
    if (!isOpen(noon, schedule)) closed.add(new Date(noon).toISOString().slice(0, 10))
  }
  return closed
}

const isImpossible = (rule: NaiveYearlyRule): boolean =>
  checkSchedule({ timeZone: 'UTC', weekly: {}, holidays: [rule] }).some(
    ({ code }) => code === 'impossible-rule',
  )

describe('compiled = naive walk over the dates', () => {
  test('the holidays of a year', () => {
    let dates = 0
    let tried = 0
    holds(
      cases,
      ({ rule, year }) => {
        const walked = naiveHolidays(rule, year)
        dates += walked.size
        tried++
        if (isImpossible(rule)) expect([...walked]).toEqual([])
        else expect(closedDates([rule], year)).toEqual(walked)
      },
      200,
    )
    // Enough cases have a holiday; comparing empty sets would prove nothing.
    expect(dates).toBeGreaterThan(tried / 3)
  })

  test('a rule is impossible if and only if it has no date in any year from `since` to `until`', () => {
    const unobserved = cases.map(({ rule: { observed, ...rule } }) => rule)
    holds(
      unobserved,
      (rule) => {
        const { since, until } = rule
        if (since === undefined || until === undefined) return expect(isImpossible(rule)).toBe(false)
        const span = Array.from({ length: until - since + 1 }, (_, index) => since + index)
        const dates = span.flatMap((year) => [...naiveHolidays(rule, year)])
        return expect(isImpossible(rule)).toBe(dates.length === 0)
      },
      100,
    )
  })
})

// Ten years per line, from 1972, from dateutil.easter of python-dateutil 2.9.0 (Oudin's algorithm).
const EASTERS = `
04-02 04-22 04-14 03-30 04-18 04-10 03-26 04-15 04-06 04-19
04-11 04-03 04-22 04-07 03-30 04-19 04-03 03-26 04-15 03-31
04-19 04-11 04-03 04-16 04-07 03-30 04-12 04-04 04-23 04-15
03-31 04-20 04-11 03-27 04-16 04-08 03-23 04-12 04-04 04-24
04-08 03-31 04-20 04-05 03-27 04-16 04-01 04-21 04-12 04-04
04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01 04-21 04-13
03-28 04-17 04-09 03-25 04-13 04-05 04-25 04-10 04-01
`.match(/\d\d-\d\d/g)

describe('Easter', () => {
  const sunday: NaiveYearlyRule = { every: { easter: 0 } }

  test('matches a table from 1972 to 2040', () => {
    const listed = (EASTERS ?? []).map((date, index) => `${1972 + index}-${date}`)
    expect(listed).toHaveLength(69)
    expect(listed.map((_, index) => [...closedDates([sunday], 1972 + index)])).toEqual(
      listed.map((date) => [date]),
    )
    expect(listed.map((_, index) => naiveEaster(1972 + index))).toEqual(listed)
  })

  test('matches the church tables in every year of the supported range, exceptions included', () => {
    const years = Array.from({ length: 2199 - 1972 + 1 }, (_, index) => 1972 + index)
    for (const year of years) expect([...closedDates([sunday], year)]).toEqual([naiveEaster(year)])
    // Never on 26 April, and never twice on 25 April in 19 years; it is then a week earlier.
    expect([naiveEaster(1981), naiveEaster(2076), naiveEaster(2049), naiveEaster(2038)]).toEqual([
      '1981-04-19',
      '2076-04-19',
      '2049-04-18',
      '2038-04-25',
    ])
  })
})
