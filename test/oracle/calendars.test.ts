import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  closedDates,
  type DateText,
  holidayDates,
  isBusinessDay,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  parseSchedule,
  type Schedule,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duration, instantNear, window } from '../support/arbitraries'
import { calendar, monthDayOf, OBSERVED } from '../support/calendars'
import { holds } from '../support/property'
import { hasOwnDate, holidaysOn, type NaiveEntry, specialOn } from './naive-calendar'
import {
  addDays,
  addOpenTime,
  isOpenAt,
  localDateAt,
  type NaiveCalendar,
  type NaiveSchedule,
  nextClosing,
  nextOpening,
  openIntervalsBetween,
  openTimeBetween,
  rowsOfDate,
} from './naive-schedule'

// Compares schedules with yearly entries, seasons, alternating weeks and observed holidays with the walk by minutes.

interface Case {
  readonly given: NaiveCalendar
  readonly at: number
  readonly to: number
  readonly amount: number
}

const LIMIT = 21 * 1440

const cases: fc.Arbitrary<Case> = window.chain((near) =>
  calendar(near).chain((given) => {
    // Instants only need the clock and the hours.
    const instant = instantNear(near, given as NaiveSchedule)
    return fc.record({ given: fc.constant(given), at: instant, to: instant, amount: duration })
  }),
)

const defined = (given: NaiveCalendar): Schedule => parseSchedule(given)

describe('compiled = naive minute walk, with what comes back every year (S11 to S14)', () => {
  test('open time', () => {
    holds(cases, ({ given, at, to, amount }) => {
      const schedule = defined(given)
      expect(isOpen(at, schedule)).toBe(isOpenAt(given, at))
      expect(businessTimeBetween(at, to, schedule)).toBe(openTimeBetween(given, at, to))
      expect([...openIntervals(at, to, schedule)]).toEqual(
        openIntervalsBetween(given, at, to).map(({ start, end }) => ({
          start: new Date(start),
          end: new Date(end),
        })),
      )
      const due = addOpenTime(given, at, amount, LIMIT)
      if (due !== undefined) expect(addBusinessTime(at, amount, schedule).getTime()).toBe(due)
      const [opening, closing] = [nextOpening(given, at, LIMIT), nextClosing(given, at, LIMIT)]
      if (opening !== undefined) expect(nextOpen(at, schedule).getTime()).toBe(opening)
      if (closing !== undefined) expect(nextClose(at, schedule).getTime()).toBe(closing)
    })
  })

  test('business days', () => {
    holds(cases, ({ given, at }) => {
      const schedule = defined(given)
      const date = localDateAt(given, at)
      // Whether rows in a gap of the clock hold an instant is tested with other schedules.
      fc.pre(given.timeZone === 'UTC' || given.timeZone === 'Asia/Tokyo' || given.timeZone === 'Asia/Kolkata')
      expect(isBusinessDay(at, schedule)).toBe(rowsOfDate(given, date).length > 0)
      let next = addDays(date, 1)
      for (let days = 0; days < 400 && rowsOfDate(given, next).length === 0; days++) next = addDays(next, 1)
      const shown = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
      const found = addBusinessDays(at, 1, schedule)
      const text = new Intl.DateTimeFormat('en-CA', { timeZone: given.timeZone, ...shown }).format(found)
      expect(text).toBe(next)
    })
  })

  test('holidayDates and closedDates, with their names', () => {
    holds(
      cases,
      ({ given, at }) => {
        const from = addDays(localDateAt(given, at), -200)
        const through = addDays(from, 400)
        const schedule = defined(given)
        const { holidays = [], specialHours = [] } = given
        const days: { date: string; name: string }[] = []
        const closed: { date: string; name: string }[] = []
        for (let date = from; date <= through; date = addDays(date, 1)) {
          const [position] = holidaysOn(holidays, date)
          const name = holidays[position ?? -1]?.name ?? ''
          if (position !== undefined) days.push({ date, name })
          const special = specialOn(specialHours, date)
          if (special?.hours.length === 0) closed.push({ date, name: special.name ?? '' })
          if (!special && position !== undefined) closed.push({ date, name })
        }
        expect(holidayDates(from as DateText, through as DateText, schedule)).toEqual(days)
        expect(closedDates(from as DateText, through as DateText, schedule)).toEqual(closed)
      },
      60,
    )
  })
})

// Dates that meet, around New Year and the leap day.
const crowded = fc
  .record({
    start: fc.constantFrom('12-22', '12-29', '02-25'),
    drawn: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 9 }),
        days: fc.constantFrom(0, 0, 0, 1, 4),
        observed: fc.constantFrom(...OBSERVED),
        kind: fc.constantFrom('rule', 'rule', 'rule', 'rule', 'range', 'date'),
        bound: fc.constantFrom({}, {}, {}, { since: 0 }, { until: 0 }),
      }),
      { minLength: 2, maxLength: 8 },
    ),
    year: fc.integer({ min: 1974, max: 2196 }),
  })
  .map(({ start, drawn, year }) => ({
    year,
    holidays: drawn.map(({ day, days, observed, kind, bound }, index): NaiveEntry => {
      const name = `Day ${index + 1}`
      const bounds = Object.fromEntries(Object.keys(bound).map((key) => [key, year]))
      // In a leap year, so that 29 February occurs.
      const [first, last] = [addDays(`2024-${start}`, day), addDays(`2024-${start}`, day + days)]
      const [from, to] = [monthDayOf(first), monthDayOf(last)]
      if (kind === 'range') return { name, from, to, ...bounds }
      if (kind === 'date') return { name, on: addDays(`${year}-${start}`, day) }
      return { name, every: from, observed, ...bounds }
    }),
  }))

describe('placed = naive placement (S14)', () => {
  test('of holidays that are close together', () => {
    let moved = 0
    holds(
      crowded,
      ({ holidays, year }) => {
        const schedule = parseSchedule({ timeZone: 'UTC', weekly: {}, holidays })
        for (const of of [year - 1, year, year + 1]) {
          const days: { date: string; name: string | undefined }[] = []
          for (let date = `${of}-01-01`; date <= `${of}-12-31`; date = addDays(date, 1)) {
            const [position] = holidaysOn(holidays, date)
            if (position === undefined) continue
            const holiday = holidays[position]
            days.push({ date, name: holiday?.name })
            if (holiday && !hasOwnDate(holiday, date)) moved++
          }
          expect(holidayDates(`${of}-01-01`, `${of}-12-31`, schedule)).toEqual(days)
        }
      },
      300,
    )
    expect(moved).toBeGreaterThan(50)
  })
})
