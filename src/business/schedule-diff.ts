import type { Checked, Instant } from '../core/instant'
import { differenceOf } from '../core/intervals'
import { readArguments } from '../core/read-arguments'
import { record } from '../core/reader'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { ANY_SCHEDULE } from '../schedule/define-schedule'
import { openTimeOfParsed } from '../timeline/open-time'
import { intervalsIn } from '../timeline/queries'
import { INSTANT } from '../zone/instant'
import type { OpenInterval } from './open-intervals'

/** The changes in open time when one schedule replaces another. */
export interface ScheduleDiff {
  /** The intervals that were closed and are now open, in order of time. */
  readonly opens: readonly OpenInterval[]
  /** The intervals that were open and are now closed, in order of time. */
  readonly closes: readonly OpenInterval[]
}

const ARGUMENTS = record('', { before: ANY_SCHEDULE, after: ANY_SCHEDULE, from: INSTANT, to: INSTANT })

/**
 * Compares two schedules: which instants in `[from, to)` become open and which become closed when the second
 * replaces the first (S1).
 *
 * @param before The schedule that is replaced.
 * @param after The schedule that replaces it.
 * @param from The start of the comparison, included (T1).
 * @param to The end of the comparison, excluded (T1).
 * @returns Two lists of intervals; both are empty if the schedules do not differ, or if `to` is not after
 *   `from`.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `from` and `to`; those of schedules that have not been checked.
 *
 * @example
 * const before = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const after = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['10:00-17:00'], sat: ['10:00-12:00'] } })
 * const { opens, closes } = scheduleDiff(before, after, '2024-01-05T00:00:00Z', '2024-01-07T00:00:00Z')
 * opens // => [{ start: 2024-01-06T10:00:00.000Z, end: 2024-01-06T12:00:00.000Z }]
 * closes // => [{ start: 2024-01-05T09:00:00.000Z, end: 2024-01-05T10:00:00.000Z }]
 */
export function scheduleDiff<const From extends Instant, const To extends Instant>(
  before: Schedule,
  after: Schedule,
  from: Checked<From>,
  to: Checked<To>,
): ScheduleDiff {
  const { from: start, to: end, ...parsed } = readArguments(ARGUMENTS, { before, after, from, to })
  const openBefore = intervalsIn(start, end, openTimeOfParsed(parsed.before))
  const openAfter = intervalsIn(start, end, openTimeOfParsed(parsed.after))
  return {
    opens: asIntervals(differenceOf(openAfter, openBefore)),
    closes: asIntervals(differenceOf(openBefore, openAfter)),
  }
}

function asIntervals(intervals: readonly number[]): OpenInterval[] {
  return Array.from({ length: intervals.length / 2 }, (_, i) => ({
    start: new Date(intervals[2 * i] as number),
    end: new Date(intervals[2 * i + 1] as number),
  }))
}
