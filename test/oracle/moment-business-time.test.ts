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

// Compares adding and subtracting business time with moment-business-time, for what both support: rows within a day and
// holidays. It uses the process zone, so the tests set the process zone to that of the schedule.

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

/** Further than any result here is from its instant. */
const REACH = 60 * DAY

/** It moves 24:00 to the start of the next date, and then never terminates. */
const endsBeforeMidnight = (row: string): boolean => isWithinDay(row) && !row.endsWith('24:00')

/** Five weeks contain that much open time, and with all holidays they are still within reach. */
const isAnsweredWithinReach = ({ given, minutes }: Case): boolean =>
  Math.abs(minutes) <=
  5 *
    rowsByWeekday(given)
      .flat()
      .reduce((sum, { start, end }) => sum + end - start, 0)

/**
 * moment-business-time treats a skipped or repeated time as a single instant. If a row or a date begins or ends at such
 * a time, it does not follow S1.
 */
const isDecided = ({ given }: Case, { first, end }: ClockChange): boolean =>
  !hasEdgeBetween(given, first, end)

/**
 * It sets the hour before the minute. A gap such as 02:45 to 03:45 then moves it to another hour; a gap of whole hours
 * or of the first half of an hour does not.
 */
const movesHours = ({ kind, first, end }: ClockChange): boolean =>
  kind === 'skipped' && (first % 60 !== 0 || (end % 60 !== 0 && end - first > 30))

/** Going back, it never gets past a skipped date: one day before the next date is the next date again. */
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

/** Going back, it counts the closing before a break as open time, so it ignores a break of one minute. */
const hasBreakOfAMinute = (given: NaiveSchedule): boolean =>
  rowsByWeekday(given)
    .flatMap(breaksOf)
    .some(({ from, to }) => to - from === 1)

/** The midnight of a local time, in minutes, and the rows of its date. */
const dateWith = (minute: number, given: NaiveSchedule): [midnight: number, rows: readonly NaiveRow[]] => {
  const midnight = minute - (minute % MINUTES_OF_DAY)
  return [midnight, rowsOfDate(given, new Date(midnight * MINUTE).toISOString().slice(0, 10))]
}

/**
 * The same applies if a gap leaves one minute of a break. If it leaves nothing, a minute is lost in both directions.
 */
const skipsBreak = ({ given }: Case, { kind, first, end }: ClockChange): boolean => {
  const [midnight, rows] = dateWith(first, given)
  return (
    kind === 'skipped' &&
    breaksOf(rows).some(({ from, to }) => {
      const holdsIt = midnight + from <= first && end <= midnight + to
      return holdsIt && to - from - (end - first) <= 1
    })
  )
}

/** Of a row that begins and ends with the gap nothing is left, but it counts a minute of it. */
const skipsRow = ({ given }: Case, { kind, first, end }: ClockChange): boolean => {
  const [midnight, rows] = dateWith(first, given)
  return (
    kind === 'skipped' && rows.some((row) => midnight + row.start === first && midnight + row.end === end)
  )
}

const isRightAbout = (one: Case): boolean => {
  const changes = changesAround(one, REACH)
  const isWrongAbout = (change: ClockChange): boolean =>
    !isDecided(one, change) || movesHours(change) || skipsBreak(one, change) || skipsRow(one, change)
  if (changes.some(isWrongAbout)) return false
  return one.minutes > 0 || !(hasBreakOfAMinute(one.given) || changes.some(skipsDate))
}

/** Without 0, which it moves to the next opening. */
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
 * Its result is a wall-clock time, so it cannot distinguish the two passes of a repeated time.
 */
function agrees({ given, at, minutes }: Case, theirAnswer: (at: MomentAt) => Date): void {
  const ours = addBusinessTime(at, minutes * MINUTE, defineSchedule(given as ScheduleInput))
  const theirs = inProcessZone(given.timeZone, () => theirAnswer(momentOf(given)))
  expect(theirs).toEqual(new Date(firstPassOf(given.timeZone, ours.getTime())))
}

describe('compiled = moment-business-time', () => {
  // Only a few cases count time in the hour of a clock change.
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

  test('many of these cases are within days of a clock change', () => {
    let near = 0
    let tried = 0
    holds(casesOf(1), (one) => {
      tried++
      if (changesAround(one, 2 * DAY).length > 0) near++
    })
    expect(near).toBeGreaterThan(tried / 4)
  })
})
