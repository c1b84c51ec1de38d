import { toDate, toInstant } from '../core/checked-instant'
import { type Duration, toMilliseconds } from '../core/duration'
import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { dueOn } from '../timeline/timeline'

/**
 * The instant at which a length of open time has passed (S4). Forward it is the earliest such instant,
 * so that work which ends exactly at closing ends at closing, not at the next opening. A negative
 * duration goes back, to the latest instant with that much open time between. Zero is `at` itself.
 *
 * @param duration Milliseconds, `'2 hours'`, `'PT2H'` or `{ hours: 2 }`; an hour is always 3,600,000 ms (T3).
 * @throws DuebyError `never-opens` when the schedule has not that much open time left, found at once
 *   (S7); `out-of-range`, `invalid-duration`, `invalid-instant`, `missing-offset`.
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
