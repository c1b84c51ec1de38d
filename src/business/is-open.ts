import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'

/**
 * Whether a schedule is open at an instant: whether its wall clock shows a time in the hours of that date (S1).
 * Hours are half-open: the opening instant is open, the closing instant is closed (S2).
 *
 * @param at The instant (T1).
 * @param schedule The schedule.
 * @returns `true` if it is open.
 * @throws DuebyError `invalid-instant`, `missing`, `missing-offset` or `out-of-range` for `at`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * isOpen('2023-11-03T06:00:00-07:00', schedule) // => true
 * isOpen('2023-11-03T18:00:00-07:00', schedule) // => false
 */
export function isOpen<const At extends Instant>(at: Checked<At>, schedule: Schedule): boolean {
  return openTimeOf(schedule).isOpenAt(toInstant(at))
}
