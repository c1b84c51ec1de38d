import {
  businessTimeBetween,
  DuebyError,
  defineSchedule,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  type Schedule,
  type ScheduleInput,
} from 'dueby'
import fc from 'fast-check'
import OpeningHours from 'opening_hours'
import { describe, expect, test } from 'vitest'
import { instantNear, schedule, window } from '../support/arbitraries'
import { clockChangesBetween, hasEdgeBetween } from '../support/clock-changes'
import { isWithinDay, keepRows } from '../support/keep-rows'
import { inProcessZone } from '../support/process-zone'
import { holds } from '../support/property'
import type { NaiveSchedule } from './naive-schedule'
import { openingHoursText } from './opening-hours-text'

// Compares open time with opening_hours, the evaluator of OpenStreetMap, for what both support: rows within a day,
// holidays and special hours by date. It uses the process zone, so the tests set the process zone to that of the
// schedule.

const MINUTE = 60_000
const DAY = 1440 * MINUTE

interface Case {
  readonly given: NaiveSchedule
  readonly from: number
  readonly to: number
}

const changesAround = ({ given, from, to }: Case, reach: number) =>
  clockChangesBetween(given.timeZone, from - reach, to + reach)

/** Further than any result here is from its instant. */
const REACH = 40 * DAY

/**
 * opening_hours treats a skipped or repeated time as a single instant. If a row or a date begins or ends at such a
 * time, it does not follow S1: a row 01:30-02:30 on the day of a gap from 02:00 to 03:00 stays open until 03:30. In
 * the second pass of a repeated time it fails with 'infinite loop in nextChange'.
 */
const isDecided = (one: Case): boolean =>
  changesAround(one, REACH).every(({ first, end }) => !hasEdgeBetween(one.given, first, end))

/** `[at, at)` is empty, but opening_hours returns an open interval of zero length for it. */
const holdsTime = ({ from, to }: Case): boolean => from < to

const wholeMinute = (at: number): number => Math.floor(at / MINUTE) * MINUTE

const cases: fc.Arbitrary<Case> = window
  .chain((near) =>
    schedule(near)
      .map((any) => keepRows(any, isWithinDay))
      .chain((given) => {
        const minute = instantNear(near, given).map(wholeMinute)
        return fc
          .tuple(minute, minute)
          .map(([at, other]) => ({ given, from: Math.min(at, other), to: Math.max(at, other) }))
      }),
  )
  .filter((one) => holdsTime(one) && isDecided(one))

/** Runs both libraries on a schedule, with the process zone set to its zone. */
function compared(given: NaiveSchedule, compare: (ours: Schedule, theirs: OpeningHours) => void): void {
  const ours = defineSchedule(given as ScheduleInput)
  inProcessZone(given.timeZone, () => compare(ours, new OpeningHours(openingHoursText(given))))
}

/** The first two instants after `at` at which it opens or closes, if there are any. */
function theirNextChanges(at: number, theirs: OpeningHours): readonly (Date | undefined)[] {
  const first = theirs.getNextChange(new Date(at))
  return [first, first && theirs.getNextChange(first)]
}

/** The result of a search, or undefined if there is none (S7). */
function orNever(ask: () => Date): Date | undefined {
  try {
    return ask()
  } catch (error) {
    if (error instanceof DuebyError && /^never-(opens|closes)$/.test(error.code)) return undefined
    throw error
  }
}

describe('compiled = opening_hours', () => {
  test('isOpen', () => {
    holds(cases, ({ given, from }) =>
      compared(given, (ours, theirs) => expect(isOpen(from, ours)).toBe(theirs.getState(new Date(from)))),
    )
  })

  test('nextOpen and nextClose', () => {
    holds(cases, ({ given, from }) =>
      compared(given, (ours, theirs) => {
        const found = [orNever(() => nextOpen(from, ours)), orNever(() => nextClose(from, ours))]
        if (isOpen(from, ours)) found.reverse()
        expect(found).toEqual(theirNextChanges(from, theirs))
      }),
    )
  })

  test('openIntervals', () => {
    holds(cases, ({ given, from, to }) =>
      compared(given, (ours, theirs) => {
        const found = [...openIntervals(from, to, ours)].map(({ start, end }) => [start, end])
        const expected = theirs.getOpenIntervals(new Date(from), new Date(to))
        expect(found).toEqual(expected.map(([start, end]) => [start, end]))
      }),
    )
  })

  test('businessTimeBetween', () => {
    holds(cases, ({ given, from, to }) =>
      compared(given, (ours, theirs) => {
        const [open] = theirs.getOpenDuration(new Date(from), new Date(to))
        expect(businessTimeBetween(from, to, ours)).toBe(open)
      }),
    )
  })

  test('many of these cases are within days of a clock change', () => {
    let near = 0
    let tried = 0
    holds(cases, (one) => {
      tried++
      if (changesAround(one, 2 * DAY).length > 0) near++
    })
    expect(near).toBeGreaterThan(tried / 4)
  })
})
