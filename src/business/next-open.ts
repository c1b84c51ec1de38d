import { toDate, toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { LAST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { openingAfter } from '../timeline/queries'
import { neverTurns } from '../timeline/search-failure'

/**
 * The next opening strictly after `at`. If `at` is itself an opening, the following one is returned. Rows that
 * touch have no opening between them.
 *
 * @param at The instant to search from (T1).
 * @param schedule The schedule.
 * @returns The opening instant, which is open (S2).
 * @throws DuebyError `never-opens` if there is no next opening, because the schedule stays closed or is open
 *   throughout (S7); `out-of-range` if it is after the supported range (T4); `invalid-instant`, `missing` or
 *   `missing-offset` for `at`.
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
