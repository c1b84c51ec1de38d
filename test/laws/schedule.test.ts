import {
  addBusinessDays,
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  closedDates,
  type DateText,
  defineSchedule,
  isBusinessDay,
  isOpen,
  nextClose,
  nextOpen,
  type OpenInterval,
  openIntervals,
  previousClose,
  previousOpen,
  type Schedule,
  type ScheduleInput,
  scheduleDiff,
  showInZone,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type NaiveSchedule } from '../oracle/naive-schedule'
import { duration, instantNear, schedule, window } from '../support/arbitraries'
import { holds } from '../support/property'

interface Case {
  readonly given: NaiveSchedule
  readonly a: number
  readonly b: number
  readonly c: number
  readonly amount: number
}

const cases: fc.Arbitrary<Case> = window.chain((near) =>
  schedule(near).chain((given) => {
    const instant = instantNear(near, given)
    return fc.record({ given: fc.constant(given), a: instant, b: instant, c: instant, amount: duration })
  }),
)

const defined = (given: NaiveSchedule) => defineSchedule(given as ScheduleInput)

const DAY = 86_400_000
const MONTH = 30 * DAY

/** Whether the schedule closes in the weeks around an instant, and in those far from it, where no entry of a date is. */
const restsAround = (at: number, calendar: Schedule): boolean =>
  [-12 * MONTH, -MONTH, 0, 12 * MONTH].every(
    (distance) => businessTimeBetween(at + distance, at + distance + MONTH, calendar) < MONTH,
  )

describe('laws of open time', () => {
  test('open time never decreases, and is never more than the elapsed time', () => {
    holds(cases, ({ given, a, b }) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const between = businessTimeBetween(from, to, defined(given))
      expect(between).toBeGreaterThanOrEqual(0)
      expect(between).toBeLessThanOrEqual(to - from)
    })
  })

  test('adding finds the earliest instant with exactly that amount before it', () => {
    holds(cases, ({ given, a, amount }) => {
      const size = Math.abs(amount) + 1
      const due = addBusinessTime(a, size, defined(given)).getTime()
      expect(businessTimeBetween(a, due, defined(given))).toBe(size)
      expect(businessTimeBetween(a, due - 1, defined(given))).toBe(size - 1)
    })
  })

  test('subtracting finds the latest instant with exactly that amount after it', () => {
    holds(cases, ({ given, a, amount }) => {
      const size = Math.abs(amount) + 1
      const start = addBusinessTime(a, 0 - size, defined(given)).getTime()
      expect(businessTimeBetween(start, a, defined(given))).toBe(size)
      expect(businessTimeBetween(start + 1, a, defined(given))).toBe(size - 1)
    })
  })

  test('businessTimeBetween is additive over any split point, and antisymmetric', () => {
    holds(cases, ({ given, a, b, c }) => {
      const between = (from: number, to: number) => businessTimeBetween(from, to, defined(given))
      expect(between(a, b) + between(b, c)).toBe(between(a, c))
      expect(between(a, b)).toBe(0 - between(b, a))
    })
  })

  test('adding the time between returns to the end, if the end is open or a closing (S5)', () => {
    holds(cases, ({ given, a, b }) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const calendar = defined(given)
      fc.pre(from < to && isOpen(to - 1, calendar))
      expect(addBusinessTime(from, businessTimeBetween(from, to, calendar), calendar).getTime()).toBe(to)
    })
  })

  test('the first fifty unbounded intervals are the same as the bounded ones', () => {
    holds(
      cases,
      ({ given, a }) => {
        const calendar = defined(given)
        // A schedule that stays open has an interval without an end.
        fc.pre(restsAround(a, calendar))
        const endless: OpenInterval[] = []
        for (const interval of openIntervals(a, Number.POSITIVE_INFINITY, calendar)) {
          endless.push(interval)
          if (endless.length === 50) break
        }
        const last = endless.at(-1)
        expect(endless).toHaveLength(50)
        expect([...openIntervals(a, last?.end ?? a, calendar)]).toEqual(endless)
        expect([...openIntervals(a, last?.start ?? a, calendar)]).toEqual(endless.slice(0, -1))
      },
      60,
    )
  })

  test('isOpen agrees with openIntervals at every edge, and their sum is businessTimeBetween', () => {
    holds(cases, ({ given, a, b }) => {
      const calendar = defined(given)
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      let sum = 0
      let last = from
      for (const { start, end } of openIntervals(from, to, calendar)) {
        const [opens, closes] = [start.getTime(), end.getTime()]
        expect(opens).toBeLessThan(closes)
        expect(isOpen(opens, calendar)).toBe(true)
        expect(isOpen(closes - 1, calendar)).toBe(true)
        if (opens > from) {
          expect(isOpen(opens - 1, calendar)).toBe(false)
          expect(opens).toBeGreaterThan(last)
          expect(nextOpen(last - (last === from ? 0 : 1), calendar)).toEqual(start)
        }
        if (closes < to) {
          expect(isOpen(closes, calendar)).toBe(false)
          expect(nextClose(opens, calendar)).toEqual(end)
        }
        sum += closes - opens
        last = closes
      }
      expect(sum).toBe(businessTimeBetween(from, to, calendar))
    })
  })

  test('there is no other opening or closing between the previous one and the instant', () => {
    holds(cases, ({ given, a }) => {
      const calendar = defined(given)
      // A schedule that stays open has no opening in the supported range either.
      fc.pre(restsAround(a, calendar))
      const opened = previousOpen(a, calendar).getTime()
      expect(opened).toBeLessThan(a)
      expect([isOpen(opened, calendar), isOpen(opened - 1, calendar)]).toEqual([true, false])
      expect(nextOpen(opened, calendar).getTime()).toBeGreaterThanOrEqual(a)
      const closed = previousClose(a, calendar).getTime()
      expect(closed).toBeLessThan(a)
      expect([isOpen(closed, calendar), isOpen(closed - 1, calendar)]).toEqual([false, true])
      expect(nextClose(closed, calendar).getTime()).toBeGreaterThanOrEqual(a)
    })
  })

  test('businessDaysBetween counts the days that addBusinessDays added', () => {
    holds(cases, ({ given, a, b, amount }) => {
      const calendar = defined(given)
      const count = (Math.abs(amount) % 9) + 1
      const between = (from: number, to: number | Date) => businessDaysBetween(from, to, calendar)
      expect(between(a, b)).toBe(0 - between(b, a))
      // A time of day in a gap over midnight, or on a date that the clock skips, moves to the next date, which may be closed
      // or a business day.
      const target = addBusinessDays(a, count, calendar)
      const dates = [target.getTime() - DAY, target].map((at) => showInZone(at, given.timeZone).slice(4, 14))
      fc.pre(isBusinessDay(target, calendar) && addDays(dates[0] ?? '', 1) === dates[1])
      expect(between(a, target)).toBe(count)
    })
  })

  test('nothing is open on a closed date (S3)', () => {
    holds(cases, ({ given, a }) => {
      const calendar = defined(given)
      const dateOf = (at: number) => showInZone(at, given.timeZone).slice(4, 14) as DateText
      const [from, to] = [a - MONTH, a + MONTH]
      const closed = new Set(closedDates(dateOf(from), dateOf(to), calendar).map(({ date }) => date))
      for (const { start, end } of openIntervals(from, to, calendar))
        for (const at of [start.getTime(), end.getTime() - 1]) expect(closed).not.toContain(dateOf(at))
    })
  })

  test('scheduleDiff accounts for the whole difference in open time', () => {
    holds(cases, ({ given, a, b }) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const { specialHours: _, holidays: __, ...week } = given
      const [was, is] = [defined(given), defined(week)]
      const { opens, closes } = scheduleDiff(was, is, from, to)
      const sum = (list: typeof opens) =>
        list.reduce((all, { start, end }) => all + end.getTime() - start.getTime(), 0)
      expect(sum(opens) - sum(closes)).toBe(
        businessTimeBetween(from, to, is) - businessTimeBetween(from, to, was),
      )
      for (const { start } of opens) expect([isOpen(start, was), isOpen(start, is)]).toEqual([false, true])
      for (const { start } of closes) expect([isOpen(start, was), isOpen(start, is)]).toEqual([true, false])
    })
  })
})
