import { toDate } from '../core/checked-instant'
import { type CheckedDuration, DURATION, durationOf } from '../core/duration'
import type { Checked, Instant } from '../core/instant'
import { argumentsError } from '../core/read-arguments'
import { record } from '../core/reader'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { ANY_SCHEDULE } from '../schedule/define-schedule'
import { openTimeOf } from '../timeline/open-time'
import { dueOn } from '../timeline/timeline'
import { INSTANT, instantOf } from '../zone/instant'

const ARGUMENTS = record('', { at: INSTANT, duration: DURATION, schedule: ANY_SCHEDULE })

/**
 * Adds open time to an instant (S4). Returns the earliest instant by which that much open time has passed, so
 * work that ends exactly at closing is due at closing, not at the next opening. A negative duration goes back
 * to the latest instant with that much open time between the two.
 *
 * @param at The instant to start from (T1), in open time or not.
 * @param duration Milliseconds, `'2 hours'`, `'PT2H'`, `{ hours: 2 }` or a `Temporal.Duration`. An hour is always
 *   3,600,000 ms (T3). Zero returns `at` itself.
 * @param schedule The schedule whose open time counts.
 * @returns The instant at which the open time has passed.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; `invalid-duration`; those of a schedule that has not been checked. `never-opens` if
 *   the schedule does not have that much open time left (S7); `out-of-range` for an answer outside the supported
 *   range (T4).
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * addBusinessTime('2023-11-03T16:00:00-07:00', '2 hours', schedule) // => 2023-11-04T01:00:00.000Z
 * addBusinessTime('2023-11-03T17:30:00-07:00', '4 hours', schedule) // => 2023-11-06T17:30:00.000Z
 * addBusinessTime('2023-11-06T07:00:00-08:00', '-2 hours', schedule) // => 2023-11-04T00:00:00.000Z
 */
export function addBusinessTime<const At extends Instant, const Text extends string>(
  at: Checked<At>,
  duration: CheckedDuration<Text>,
  schedule: Schedule,
): Date {
  const instant = instantOf(at)
  const amount = durationOf(duration)
  if (Number.isNaN(instant + amount)) throw argumentsError(ARGUMENTS, { at, duration, schedule })
  const time = openTimeOf(schedule)
  if (amount > 0) return toDate(dueOn(time, instant, amount))
  return toDate(amount < 0 ? time.latest(time.measure(instant) + amount) : instant)
}
