import { toDate, toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { LAST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { openingAfter } from '../timeline/queries'
import { neverTurns } from '../timeline/search-failure'

/**
 * The first instant after `at` at which the schedule opens: strictly after, so that asked at an opening
 * it answers the one that follows. Rows that touch are one opening.
 *
 * @throws DuebyError `never-opens` when there is none, found at once (S7), be it closed for ever or open all along; `out-of-range`,
 *   `invalid-instant`, `missing-offset`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * nextOpen('2023-11-03T17:00:00-07:00', schedule) // => 2023-11-06T14:00:00.000Z
 */
export function nextOpen<const At extends Instant>(at: Checked<At>, schedule: Schedule): Date {
  const time = openTimeOf(schedule)
  const opening = openingAfter(toInstant(at), time)
  if (opening === undefined || opening > LAST_INSTANT) throw neverTurns(time, 'next opening')
  return toDate(opening)
}
