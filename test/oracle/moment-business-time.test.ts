import { addBusinessTime, defineSchedule, type ScheduleInput } from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantNear, schedule, window } from '../support/arbitraries'
import { type ClockChange, clockChangesBetween, firstPassOf, hasEdgeBetween } from '../support/clock-changes'
import { isWithinDay, keepRows } from '../support/keep-rows'
import { inProcessZone } from '../support/process-zone'
import { holds } from '../support/property'
import { type MomentAt, momentOf } from './moment-of'
import { type NaiveRow, type NaiveSchedule, rowsByWeekday, rowsOfDate } from './naive-schedule'

// Adding and subtracting business time against moment-business-time, in what both can say: rows within a day
// and holidays. It reads the clock of the process, which is moved to the zone.

const MINUTE = 60_000
const MINUTES_OF_DAY = 1440
const DAY = MINUTES_OF_DAY * MINUTE

interface Case {
  readonly given: NaiveSchedule
  readonly at: number
  readonly minutes: number
}

const changesAround = ({ given, at }: Case, reach: number): ClockChange[] =>
  clockChangesBetween(given.timeZone, at - reach, at + reach)

/** Farther than from any question here to its answer. */
const REACH = 60 * DAY

/** It takes 24:00 for the midnight at which the next date begins, and never gets away from there. */
const endsBeforeMidnight = (row: string): boolean => isWithinDay(row) && !row.endsWith('24:00')

/** Five weeks hold that much open time: with all the holidays between them, they lie within reach. */
const isAnsweredWithinReach = ({ given, minutes }: Case): boolean =>
  Math.abs(minutes) <=
  5 *
    rowsByWeekday(given)
      .flat()
      .reduce((sum, { start, end }) => sum + end - start, 0)

/**
 * moment-business-time takes a time that the clock skips or repeats for one instant, so that where rows or dates
 * begin or end at such a time it leaves S1.
 */
const isDecided = ({ given }: Case, { first, end }: ClockChange): boolean =>
  !hasEdgeBetween(given, first, end)

/**
 * It sets the hour before the minute. A gap such as that from 02:45 to 03:45 moves it on to another hour in
 * between, where whole hours or the first half of one are skipped it does not.
 */
const movesHours = ({ kind, first, end }: ClockChange): boolean =>
  kind === 'skipped' && (first % 60 !== 0 || (end % 60 !== 0 && end - first > 30))

/** It never gets back over a date that the clock skips: the day before the one after it is that one again. */
const skipsDate = ({ kind, first, end }: ClockChange): boolean =>
  kind === 'skipped' && end - first >= MINUTES_OF_DAY

interface Break {
  readonly from: number
  readonly to: number
}

const breaksOf = (rows: readonly NaiveRow[]): Break[] =>
  rows
    .flatMap(({ end: from }) => rows.map(({ start: to }) => ({ from, to })))
    .filter(({ from, to }) => from < to)

/** Going back, it counts the closing before a break as open time, and so loses a break of one minute. */
const hasBreakOfAMinute = (given: NaiveSchedule): boolean =>
  rowsByWeekday(given)
    .flatMap(breaksOf)
    .some(({ from, to }) => to - from === 1)

/** The same with a break of which no more is left; where none is, it loses a minute in either direction. */
const skipsBreak = ({ given }: Case, { kind, first, end }: ClockChange): boolean => {
  const midnight = first - (first % MINUTES_OF_DAY)
  const rows = rowsOfDate(given, new Date(midnight * MINUTE).toISOString().slice(0, 10))
  return (
    kind === 'skipped' &&
    breaksOf(rows).some(({ from, to }) => {
      const holdsIt = midnight + from <= first && end <= midnight + to
      return holdsIt && to - from - (end - first) <= 1
    })
  )
}

const isRightAbout = (one: Case): boolean => {
  const changes = changesAround(one, REACH)
  if (changes.some((change) => !isDecided(one, change) || movesHours(change) || skipsBreak(one, change))) {
    return false
  }
  return one.minutes > 0 || !(hasBreakOfAMinute(one.given) || changes.some(skipsDate))
}

/** Without 0, for which it goes to the next opening. */
const amount: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 24 }).map((halves) => halves * 30) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 * 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 * 60 }) },
)

const casesOf = (sign: 1 | -1): fc.Arbitrary<Case> =>
  window
    .chain((near) =>
      schedule(near)
        .map(({ specialHours, ...given }) => keepRows(given, endsBeforeMidnight))
        .chain((given) =>
          fc.record({
            given: fc.constant(given),
            at: instantNear(near, given).map((at) => Math.floor(at / MINUTE) * MINUTE),
            minutes: amount.map((minutes) => sign * minutes),
          }),
        ),
    )
    .filter((one) => isAnsweredWithinReach(one) && isRightAbout(one))

/**
 * It hands its answer over as what the clock shows, and so cannot tell the second pass of a repeated time
 * from the first.
 */
function agrees({ given, at, minutes }: Case, theirAnswer: (at: MomentAt) => Date): void {
  const ours = addBusinessTime(at, minutes * MINUTE, defineSchedule(given as ScheduleInput))
  const theirs = inProcessZone(given.timeZone, () => theirAnswer(momentOf(given)))
  expect(theirs).toEqual(new Date(firstPassOf(given.timeZone, ours.getTime())))
}

describe('compiled = moment-business-time', () => {
  // Few cases work through the very hour of a change.
  const RUNS = 400

  test('adding business time', () => {
    holds(
      casesOf(1),
      (one) => agrees(one, (moment) => moment(one.at).addWorkingTime(one.minutes, 'minutes').toDate()),
      RUNS,
    )
  })

  test('subtracting business time', () => {
    holds(
      casesOf(-1),
      (one) => agrees(one, (moment) => moment(one.at).subtractWorkingTime(-one.minutes, 'minutes').toDate()),
      RUNS,
    )
  })

  test('many of these cases lie within days of a change of the clock', () => {
    let near = 0
    let tried = 0
    holds(casesOf(1), (one) => {
      tried++
      if (changesAround(one, 2 * DAY).length > 0) near++
    })
    expect(near).toBeGreaterThan(tried / 4)
  })
})
