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
  type OpenInterval,
  openIntervals,
  previousClose,
  previousOpen,
  type ScheduleInput,
  scheduleDiff,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NaiveSchedule } from '../oracle/naive-schedule'
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

const MONTH = 30 * 86_400_000

describe('the laws of open time', () => {
  test('measure is monotone: more time never holds less open time', () => {
    holds(cases, ({ given, a, b }) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const between = businessTimeBetween(from, to, defined(given))
      expect(between).toBeGreaterThanOrEqual(0)
      expect(between).toBeLessThanOrEqual(to - from)
    })
  })

  test('earliest inverts it: exactly the amount lies between, and not one millisecond earlier', () => {
    holds(cases, ({ given, a, amount }) => {
      const size = Math.abs(amount) + 1
      const due = addBusinessTime(a, size, defined(given)).getTime()
      expect(businessTimeBetween(a, due, defined(given))).toBe(size)
      expect(businessTimeBetween(a, due - 1, defined(given))).toBe(size - 1)
    })
  })

  test('adding back is the mirror image: the latest instant with that much between', () => {
    holds(cases, ({ given, a, amount }) => {
      const size = Math.abs(amount) + 1
      const start = addBusinessTime(a, 0 - size, defined(given)).getTime()
      expect(businessTimeBetween(start, a, defined(given))).toBe(size)
      expect(businessTimeBetween(start + 1, a, defined(given))).toBe(size - 1)
    })
  })

  test('between is additive over any split point, and antisymmetric', () => {
    holds(cases, ({ given, a, b, c }) => {
      const between = (from: number, to: number) => businessTimeBetween(from, to, defined(given))
      expect(between(a, b) + between(b, c)).toBe(between(a, c))
      expect(between(a, b)).toBe(0 - between(b, a))
    })
  })

  test('add after between comes back, for an end inside an opening or at its close (S5)', () => {
    holds(cases, ({ given, a, b }) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const calendar = defined(given)
      fc.pre(from < to && isOpen(to - 1, calendar))
      expect(addBusinessTime(from, businessTimeBetween(from, to, calendar), calendar).getTime()).toBe(to)
    })
  })

  test('stretches without end begin as those with one: the first fifty', () => {
    holds(
      cases,
      ({ given, a }) => {
        const calendar = defined(given)
        // What never closes has no first stretch.
        fc.pre(businessTimeBetween(a, a + MONTH, calendar) < MONTH)
        const endless: OpenInterval[] = []
        for (const stretch of openIntervals(a, Number.POSITIVE_INFINITY, calendar)) {
          endless.push(stretch)
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

  test('isOpen agrees with openIntervals at every edge, and their sum with between', () => {
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

  test('previous opening and closing mirror the next: none lies between them and the instant', () => {
    holds(cases, ({ given, a }) => {
      const calendar = defined(given)
      // What never closes has not opened within the supported range either.
      fc.pre(
        businessTimeBetween(a - MONTH, a, calendar) < MONTH &&
          businessTimeBetween(a, a + MONTH, calendar) < MONTH,
      )
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

  test('business days between are the count that adding them needs', () => {
    holds(cases, ({ given, a, b, amount }) => {
      const calendar = defined(given)
      const count = (Math.abs(amount) % 9) + 1
      const between = (from: number, to: number | Date) => businessDaysBetween(from, to, calendar)
      expect(between(a, b)).toBe(0 - between(b, a))
      // A time of day in a gap over midnight lands on the date after, which may be closed or count as well.
      const target = addBusinessDays(a, count, calendar)
      fc.pre(isBusinessDay(target, calendar))
      expect(between(a, target)).toBe(count)
    })
  })

  test('what one schedule opens and closes against another adds up', () => {
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
