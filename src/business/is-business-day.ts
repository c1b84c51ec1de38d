import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { ordinalThrough } from '../timeline/business-days'
import { dateShownAt } from '../timeline/local-clock'
import { openTimeOf } from '../timeline/open-time'
import { checkedAt } from './checked-at'

/**
 * Whether the local date of an instant is a business day: a date whose own rows of hours contain open time
 * (S6). The end of a row from the night before does not make a date a business day. For a union, an
 * intersection or a difference, a business day is any local date with open time; for a succession, the version
 * in force decides.
 *
 * @param at The instant (T1). Its time of day does not matter.
 * @param schedule The schedule, whose zone determines the local date.
 * @returns `true` on a business day, even if the schedule is closed at that instant.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; those of a schedule that has not been checked.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * isBusinessDay('2023-11-03T23:00:00-07:00', schedule) // => true
 * isBusinessDay('2023-11-04T10:00:00-07:00', schedule) // => false
 */
export function isBusinessDay<const At extends Instant>(at: Checked<At>, schedule: Schedule): boolean {
  const instant = checkedAt(at, schedule)
  const time = openTimeOf(schedule)
  const day = dateShownAt(instant, time.localClock)
  return ordinalThrough(day, time) > ordinalThrough(day - 1, time)
}
