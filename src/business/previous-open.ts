import { toDate, toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { FIRST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { openingBefore } from '../timeline/queries'
import { neverTurns } from '../timeline/search-failure'

/**
 * The last opening strictly before `at`. If `at` is itself an opening, the one before it is returned. Rows that
 * touch have no opening between them.
 *
 * @param at The instant to search back from (T1).
 * @param schedule The schedule.
 * @returns The opening instant, which is open (S2).
 * @throws DuebyError `never-opens` if there is no previous opening, because the schedule was never open before
 *   or is open throughout (S7); `out-of-range` if it is before the supported range (T4); `invalid-instant`,
 *   `missing` or `missing-offset` for `at`.
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
