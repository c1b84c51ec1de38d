import {
  addBusinessDays,
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  defineSchedule,
  isBusinessDay,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  type ScheduleInput,
  wallTime,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  correctedSchedule,
  duration,
  instantNear,
  schedule,
  type Window,
  window,
} from '../support/arbitraries'
import { holds } from '../support/property'
import {
  addOpenTime,
  businessDay,
  countDates,
  isOpenAt,
  localDateAt,
  minuteShownAt,
  type NaiveSchedule,
  nextClosing,
  nextOpening,
  nthDate,
  openIntervalsBetween,
  openTimeBetween,
  wallTimeCompatible,
} from './naive-schedule'

// Compares the library with the naive minute walk, on random schedules and at instants near changes.

interface Case {
  readonly given: NaiveSchedule
  readonly at: number
  readonly to: number
  readonly amount: number
}

const cases: fc.Arbitrary<Case> = window.chain((near) =>
  schedule(near).chain((given) => fc.record({ ...queryNear(near, given), amount: duration })),
)

interface DayCase {
  readonly given: NaiveSchedule
  readonly at: number
  readonly to: number
  readonly count: number
}

const queryNear = (near: Window, given: NaiveSchedule) => ({
  given: fc.constant(given),
  at: instantNear(near, given),
  to: instantNear(near, given),
})

const daysNear = (near: Window, given: NaiveSchedule): fc.Arbitrary<DayCase> =>
  fc.record({ ...queryNear(near, given), count: fc.integer({ min: -4, max: 4 }) })

const dayCases = window.chain((near) => schedule(near).chain((given) => daysNear(near, given)))

const correctedDayCases = window.chain((near) =>
  correctedSchedule(near).chain((given) => daysNear(near, given)),
)

const correctedCases: fc.Arbitrary<Case> = window.chain((near) =>
  correctedSchedule(near).chain((given) => fc.record({ ...queryNear(near, given), amount: duration })),
)

// The walk stops after this many minutes, which is enough for a week between two rows.
const LIMIT = 12 * 24 * 60
const DAYS = 30

const defined = (given: NaiveSchedule) => defineSchedule(given as ScheduleInput)

/** Compares business days with a walk over the dates, one by one (S6). */
function countsDays({ given, at, to, count }: DayCase): void {
  const calendar = defined(given)
  const counts = (date: string) => businessDay(given, date) !== undefined
  const [date, last] = [localDateAt(given, at), localDateAt(given, to)]
  expect(isBusinessDay(at, calendar)).toBe(counts(date))
  expect(businessDaysBetween(at, to, calendar)).toBe(countDates(counts, date, last))
  const found = count === 0 ? undefined : nthDate(counts, date, count, DAYS)
  if (count !== 0 && found === undefined) return
  // A time in a gap at the end of a date moves to the next date; the walk finds the instant.
  const minute = found === undefined ? at : wallTimeCompatible(given, found, minuteShownAt(given, at))
  const expected = found === undefined ? at : minute + (at - Math.floor(at / 60_000) * 60_000)
  expect(addBusinessDays(at, count, calendar).getTime()).toBe(expected)
}

describe('compiled = naive minute walk', () => {
  test('isOpen', () => {
    holds(cases, ({ given, at }) => expect(isOpen(at, defined(given))).toBe(isOpenAt(given, at)), 300)
  })

  test('businessTimeBetween', () => {
    holds(cases, ({ given, at, to }) => {
      expect(businessTimeBetween(at, to, defined(given))).toBe(openTimeBetween(given, at, to))
    })
  })

  test('openIntervals', () => {
    holds(cases, ({ given, at, to }) => {
      const found = [...openIntervals(at, to, defined(given))]
      const walked = openIntervalsBetween(given, at, to)
      expect(found).toEqual(walked.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) })))
    })
  })

  test('addBusinessTime, in both directions', () => {
    holds(
      cases,
      ({ given, at, amount }) => {
        const walked = addOpenTime(given, at, amount, LIMIT)
        if (walked === undefined) return
        expect(addBusinessTime(at, amount, defined(given)).getTime()).toBe(walked)
      },
      200,
    )
  })

  test('nextOpen and nextClose', () => {
    holds(cases, ({ given, at }) => {
      const opening = nextOpening(given, at, LIMIT)
      const closing = nextClosing(given, at, LIMIT)
      if (opening !== undefined) expect(nextOpen(at, defined(given)).getTime()).toBe(opening)
      if (closing !== undefined) expect(nextClose(at, defined(given)).getTime()).toBe(closing)
    })
  })

  test('isBusinessDay, addBusinessDays and businessDaysBetween', () => {
    holds(dayCases, countsDays)
  })
})

describe('compiled = naive minute walk, in a zone whose rules were corrected (T6)', () => {
  test('open time', () => {
    holds(correctedCases, ({ given, at, to, amount }) => {
      const calendar = defined(given)
      expect(isOpen(at, calendar)).toBe(isOpenAt(given, at))
      expect(businessTimeBetween(at, to, calendar)).toBe(openTimeBetween(given, at, to))
      const walked = openIntervalsBetween(given, at, to)
      expect([...openIntervals(at, to, calendar)]).toEqual(
        walked.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) })),
      )
      const due = addOpenTime(given, at, amount, LIMIT)
      if (due !== undefined) expect(addBusinessTime(at, amount, calendar).getTime()).toBe(due)
      const opening = nextOpening(given, at, LIMIT)
      if (opening !== undefined) expect(nextOpen(at, calendar).getTime()).toBe(opening)
    })
  })

  test('business days', () => {
    holds(correctedDayCases, countsDays)
  })
})

describe('wallTime = naive search', () => {
  test('compatible, near clock changes', () => {
    holds(cases, ({ given: { timeZone }, at }) => {
      const date = localDateAt(timeZone, at)
      const minuteOfDay = minuteShownAt(timeZone, at)
      const text = `${date}T${clock(minuteOfDay)}` as '2024-01-01T00:00'
      expect(wallTime(text, timeZone).getTime()).toBe(wallTimeCompatible(timeZone, date, minuteOfDay))
    })
  })
})

function clock(minuteOfDay: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`
}
