import {
  addBusinessDays,
  addBusinessTime,
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
import { duration, instantNear, schedule, window } from '../support/arbitraries'
import { holds } from '../support/property'
import {
  addOpenTime,
  businessDay,
  isOpenAt,
  localDateAt,
  type NaiveSchedule,
  nextClosing,
  nextOpening,
  nthBusinessDayAfter,
  openIntervalsBetween,
  openTimeBetween,
  wallTimeCompatible,
} from './naive-schedule'

// The library against the naive minute walk, on random schedules at instants near where things change.

interface Case {
  readonly given: NaiveSchedule
  readonly at: number
  readonly to: number
  readonly amount: number
}

const cases: fc.Arbitrary<Case> = window.chain((near) =>
  schedule(near).chain((given) =>
    fc.record({
      given: fc.constant(given),
      at: instantNear(near, given),
      to: instantNear(near, given),
      amount: duration,
    }),
  ),
)

// The walk gives up after this many minutes: long enough for a week between two rows.
const LIMIT = 12 * 24 * 60

const defined = (given: NaiveSchedule) => defineSchedule(given as ScheduleInput)

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

  test('isBusinessDay and addBusinessDays', () => {
    holds(cases, ({ given, at }) => {
      const date = localDateAt(given.timeZone, at)
      expect(isBusinessDay(at, defined(given))).toBe(businessDay(given, date) !== undefined)
      const next = nthBusinessDayAfter(given, date, 2)
      if (next === undefined) return
      const found = addBusinessDays(at, 2, defined(given)).getTime()
      // A time in a gap at the very end of the date goes over into the next; the walk says where to.
      const minuteOfDay = Math.floor(minutesShown(given.timeZone, at))
      expect(Math.floor(found / 60_000) * 60_000).toBe(wallTimeCompatible(given.timeZone, next, minuteOfDay))
    })
  })
})

describe('wallTime = naive search', () => {
  test('compatible, near transitions', () => {
    holds(cases, ({ given: { timeZone }, at }) => {
      const date = localDateAt(timeZone, at)
      const minuteOfDay = minutesShown(timeZone, at)
      const text = `${date}T${clock(minuteOfDay)}` as '2024-01-01T00:00'
      expect(wallTime(text, timeZone).getTime()).toBe(wallTimeCompatible(timeZone, date, minuteOfDay))
    })
  })
})

function minutesShown(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return part('hour') * 60 + part('minute')
}

function clock(minuteOfDay: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`
}
