import { toDate, toInstant } from '../core/checked-instant'
import { type Duration, toMilliseconds } from '../core/duration'
import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { dueOn } from '../timeline/timeline'

/**
 * Adds open time to an instant (S4). Returns the earliest instant by which that much open time has passed, so
 * work that ends exactly at closing is due at closing, not at the next opening. A negative duration goes back
 * to the latest instant with that much open time between the two.
 *
 * @param at The instant to start from (T1), in open time or not.
 * @param duration Milliseconds, `'2 hours'`, `'PT2H'` or `{ hours: 2 }`. An hour is always 3,600,000 ms (T3).
 *   Zero returns `at` itself.
 * @param schedule The schedule whose open time counts.
 * @returns The instant at which the open time has passed.
 * @throws DuebyError `never-opens` if the schedule does not have that much open time left (S7); `out-of-range`;
 *   `invalid-duration`; `invalid-instant`, `missing` or `missing-offset` for `at`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * addBusinessTime('2023-11-03T16:00:00-07:00', '2 hours', schedule) // => 2023-11-04T01:00:00.000Z
 * addBusinessTime('2023-11-03T17:30:00-07:00', '4 hours', schedule) // => 2023-11-06T17:30:00.000Z
 * addBusinessTime('2023-11-06T07:00:00-08:00', '-2 hours', schedule) // => 2023-11-04T00:00:00.000Z
 */
export function addBusinessTime<const At extends Instant>(
  at: Checked<At>,
  duration: Duration,
  schedule: Schedule,
): Date {
  const instant = toInstant(at)
  const amount = toMilliseconds(duration)
  const time = openTimeOf(schedule)
  if (amount > 0) return toDate(dueOn(time, instant, amount))
  return toDate(amount < 0 ? time.latest(time.measure(instant) + amount) : instant)
}
