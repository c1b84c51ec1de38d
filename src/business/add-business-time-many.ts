import { readColumn } from '../core/column'
import { type Duration, toMilliseconds } from '../core/duration'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { addColumn } from '../timeline/columns/add-column'
import { openTimeOf } from '../timeline/open-time'

/**
 * {@link addBusinessTime} for a column of instants: milliseconds since 1970 in, the same out, a few
 * nanoseconds each. Every instant is checked before anything is written; bad ones are named by
 * their positions, the first hundred of them.
 *
 * @param instants Whole milliseconds, each inside the supported time (T4).
 * @param duration As for `addBusinessTime`; it may be negative.
 * @param out Where to write; may be `instants` itself. A new array when left out.
 * @returns `out`.
 * @throws DuebyError `invalid-instant` or `out-of-range` with the position as path; `never-opens`,
 *   `invalid-duration`, `wrong-type`. What `out` holds then is not said.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * const received = Float64Array.of(Date.parse('2023-11-03T16:00:00-07:00'), Date.parse('2023-11-03T17:30:00-07:00'))
 * const due = addBusinessTimeMany(received, '2 hours', schedule)
 * new Date(due[0]) // => 2023-11-04T01:00:00.000Z
 * new Date(due[1]) // => 2023-11-06T15:30:00.000Z
 */
export function addBusinessTimeMany(
  instants: Float64Array,
  duration: Duration,
  schedule: Schedule,
  out?: Float64Array,
): Float64Array {
  return addColumn(readColumn(instants, out, []), toMilliseconds(duration), openTimeOf(schedule))
}
