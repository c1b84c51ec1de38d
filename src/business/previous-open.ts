import { toDate, toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { FIRST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { openingBefore } from '../timeline/queries'
import { neverTurns } from '../timeline/search-failure'

/**
 * The last instant before `at` at which the schedule opened: strictly before, the mirror of
 * {@link nextOpen}. Rows that touch are one opening.
 *
 * @throws DuebyError `never-opens` when there is none, be it closed or open all along, `out-of-range` when it lies before the
 *   supported time; `invalid-instant`, `missing-offset`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * previousOpen('2023-11-06T06:00:00-08:00', schedule) // => 2023-11-03T13:00:00.000Z
 */
export function previousOpen<const At extends Instant>(at: Checked<At>, schedule: Schedule): Date {
  const time = openTimeOf(schedule)
  const opening = openingBefore(toInstant(at), time)
  if (opening === undefined || opening < FIRST_INSTANT) throw neverTurns(time, 'previous opening')
  return toDate(opening)
}
