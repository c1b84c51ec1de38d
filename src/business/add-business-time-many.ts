import { readColumn } from '../core/column'
import { type CheckedDuration, DURATION } from '../core/duration'
import type { Issue } from '../core/issue'
import { record } from '../core/reader'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { ANY_SCHEDULE } from '../schedule/define-schedule'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import { addColumn } from '../timeline/columns/add-column'
import { openTimeOfParsed } from '../timeline/open-time'

const OTHERS = record('', { duration: DURATION, schedule: ANY_SCHEDULE })

/**
 * {@link addBusinessTime} for a column of instants: numbers in, numbers out.
 *
 * @param instants Whole milliseconds since 1970, each in the supported range (T4).
 * @param duration As in `addBusinessTime`, negative or zero included.
 * @param schedule The schedule whose open time counts.
 * @param out The array for the answers, at least as long as `instants`; it can be `instants` itself. A new array by
 *   default.
 * @returns `out`: for each instant, the answer of `addBusinessTime` in milliseconds since 1970.
 * @throws DuebyError with the issues of all arguments: `invalid-instant` or `out-of-range` for up to 100 bad
 *   instants, with paths such as `['instants', 3]`; `invalid-duration`; `wrong-type` for an array of the wrong type or
 *   an `out` that is too short; `missing`; those of a schedule that has not been checked. `out-of-range` or
 *   `never-opens` for the first instant without an answer, with its path. The contents of `out` are then unspecified.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * const received = Float64Array.of(Date.parse('2023-11-03T16:00:00-07:00'), Date.parse('2023-11-03T17:30:00-07:00'))
 * const due = addBusinessTimeMany(received, '2 hours', schedule)
 * new Date(due[0]) // => 2023-11-04T01:00:00.000Z
 * new Date(due[1]) // => 2023-11-06T15:30:00.000Z
 */
export function addBusinessTimeMany<const Text extends string>(
  instants: Float64Array,
  duration: CheckedDuration<Text>,
  schedule: Schedule,
  out?: Float64Array,
): Float64Array {
  const issues: Issue[] = []
  const others = OTHERS.read({ duration, schedule }, [], issues)
  // This throws all issues, so the other arguments are valid from here on.
  const column = readColumn(instants, out, ['instants'], issues)
  const { duration: amount, schedule: parsed } = others as { duration: number; schedule: ParsedSchedule }
  return addColumn(column, amount, openTimeOfParsed(parsed))
}
