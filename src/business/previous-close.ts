import { toDate, toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { FIRST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { closingBefore } from '../timeline/queries'
import { neverTurns } from '../timeline/search-failure'

/**
 * The last instant before `at` at which the schedule closed: strictly before, the mirror of
 * {@link nextClose}. Asked at a closing, it answers the one before it.
 *
 * @throws DuebyError `never-opens` when there is none, be it closed or open all along, `out-of-range` when it lies before the
 *   supported time; `invalid-instant`, `missing-offset`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * previousClose('2023-11-06T07:00:00-08:00', schedule) // => 2023-11-04T01:00:00.000Z
 */
export function previousClose<const At extends Instant>(at: Checked<At>, schedule: Schedule): Date {
  const time = openTimeOf(schedule)
  const closing = closingBefore(toInstant(at), time)
  if (closing === undefined || closing < FIRST_INSTANT) throw neverTurns(time, 'previous closing')
  return toDate(closing)
}
