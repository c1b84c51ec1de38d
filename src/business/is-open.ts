import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { isOpenAt } from '../timeline/queries'

/**
 * Whether the wall clock in the schedule's zone shows a time inside that date's hours (S1). Half-open:
 * the opening instant is open, the closing instant is not (S2).
 *
 * @throws DuebyError `invalid-instant`, `missing-offset`, `out-of-range`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * isOpen('2023-11-03T06:00:00-07:00', schedule) // => true
 * isOpen('2023-11-03T18:00:00-07:00', schedule) // => false
 */
export function isOpen<const At extends Instant>(at: Checked<At>, schedule: Schedule): boolean {
  return isOpenAt(toInstant(at), openTimeOf(schedule))
}
