/** Random schedules with yearly entries (S11), seasons (S12), alternating weeks (S13) and observed holidays (S14). */

import { checkSchedule } from 'dueby'
import fc from 'fast-check'
import type { NaiveEntry, NaiveSeason, NaiveWeek } from '../oracle/naive-calendar'
import { addDays, localDateAt, type NaiveCalendar } from '../oracle/naive-schedule'
import { layRow, rows, rowText, schedule, type Window, week } from './arbitraries'

const monthDayOf = (date: string) => ({ month: Number(date.slice(5, 7)), day: Number(date.slice(8)) })
const yearOf = (date: string): number => Number(date.slice(0, 4))

const OBSERVED = [
  'none',
  'nearest weekday',
  'next weekday',
  'sunday to monday',
  'next free weekday',
  'next free weekday',
  'sunday to next free day',
] as const

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const years = (date: string) =>
  fc.constantFrom(
    {},
    {},
    { since: yearOf(date) },
    { until: yearOf(date) },
    { since: yearOf(date) - 1, until: yearOf(date) + 1 },
    { since: yearOf(date) + 1 },
  )

/** Dates near a date, once or every year. */
const datesNear = (date: string, isHoliday: boolean): fc.Arbitrary<NaiveEntry> => {
  const near = fc.integer({ min: -6, max: 9 }).map((offset) => addDays(date, offset))
  const rule = fc
    .record({
      on: near,
      years: years(date),
      observed: fc.constantFrom(...OBSERVED),
      form: fc.constantFrom('day', 'day', 'day', 'nth', 'shifted', 'monthly'),
    })
    .map(({ on, years, observed, form }) => {
      const weekday = WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()]
      const nth = Math.ceil(Number(on.slice(8)) / 7)
      const every = {
        day: monthDayOf(on),
        nth: { month: monthDayOf(on).month, weekday, nth },
        shifted: { ...monthDayOf(addDays(on, -3)), daysAfter: 3 },
        monthly: { weekday, nth },
      }[form]
      return { every, ...years, ...(isHoliday && { observed }) } as NaiveEntry
    })
  const range = fc
    .record({ on: near, days: fc.integer({ min: 0, max: 6 }), years: years(date) })
    .map(({ on, days, years }) => ({ from: monthDayOf(on), to: monthDayOf(addDays(on, days)), ...years }))
  return fc.oneof({ weight: 4, arbitrary: rule }, { weight: 2, arbitrary: range })
}

const named = (entries: readonly NaiveEntry[], name: string): NaiveEntry[] =>
  entries.map((entry, index) => ({ name: `${name} ${index + 1}`, ...entry }))

const hours = rows.map((drawn) => {
  const taken = new Uint8Array(2880)
  return drawn.filter((row) => layRow(taken, row, [0])).map(rowText)
})

const weeks: fc.Arbitrary<NaiveWeek | NaiveWeek[]> = fc.oneof(
  { weight: 2, arbitrary: week.map(({ weekly }) => weekly) },
  {
    weight: 1,
    arbitrary: fc.array(week, { minLength: 1, maxLength: 4 }).map((all) => all.map(({ weekly }) => weekly)),
  },
)

/** One season near a date, and perhaps a second one that begins on the date after it. */
const seasonsNear = (date: string): fc.Arbitrary<NaiveSeason[]> =>
  fc
    .record({
      first: fc.integer({ min: -9, max: 9 }),
      days: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 200 })),
      weeks: fc.tuple(weeks, weeks),
      years: years(date),
      count: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ first, days, weeks: [weekly, next], years, count }) => {
      const [from, to] = [addDays(date, first), addDays(date, first + days)]
      const season = { name: 'Season', from: monthDayOf(from), to: monthDayOf(to), weekly, ...years }
      const after = { from: monthDayOf(addDays(to, 1)), to: monthDayOf(addDays(to, 40)), weekly: next }
      return [season, after].slice(0, count)
    })

/** A valid schedule in the window's zone, whose calendar has what recurs. */
export const calendar = (window: Window): fc.Arbitrary<NaiveCalendar> => {
  const date = localDateAt(window.zone, window.focus)
  return (
    fc
      .record({
        given: schedule(window),
        weekly: weeks,
        isListed: fc.boolean(),
        offset: fc.integer({ min: -30, max: 30 }),
        seasons: seasonsNear(date),
        yearly: fc.array(datesNear(date, true), { maxLength: 4 }),
        special: fc.array(fc.tuple(datesNear(date, false), hours), { maxLength: 2 }),
      })
      .map(({ given, weekly, isListed, offset, seasons, yearly, special }) => {
        const { holidays = [], specialHours = [] } = given
        return {
          ...given,
          ...(isListed && { weekly }),
          firstWeek: addDays(date, offset),
          ...(seasons.length > 0 && { seasons }),
          holidays: [...named(yearly, 'Yearly'), ...holidays],
          specialHours: [
            ...special.map(([dates, hours], index) => ({ name: `Special ${index + 1}`, ...dates, hours })),
            ...specialHours,
          ],
        }
      })
      // Nights of different weeks and of special hours can meet (S8).
      .filter((given) => checkSchedule(given).every(({ severity }) => severity !== 'error'))
  )
}
