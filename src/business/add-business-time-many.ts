import { type Duration, toMilliseconds } from '../core/duration'
import { failure } from '../core/error'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { addMany } from '../timeline/add-many'
import { openTimeOf } from '../timeline/open-time-of'

/**
 * {@link addBusinessTime} for a column of instants: milliseconds since 1970 in, the same out, a few
 * nanoseconds each. Every instant is checked, and the first bad one is named by its position.
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
  out: Float64Array = new Float64Array(instants.length),
): Float64Array {
  if (!(instants instanceof Float64Array))
    throw failure('wrong-type', instants, 'a Float64Array', ['instants'])
  if (!(out instanceof Float64Array)) throw failure('wrong-type', out, 'a Float64Array', ['out'])
  if (out.length < instants.length) {
    throw failure('wrong-type', out.length, `room for ${instants.length} instants`, ['out'])
  }
  // A view that is shifted against the column would be written before it is read.
  const isShifted = out.buffer === instants.buffer && out.byteOffset !== instants.byteOffset
  const column = isShifted ? instants.slice() : instants
  addMany(column, toMilliseconds(duration), out, openTimeOf(schedule))
  return out
}
