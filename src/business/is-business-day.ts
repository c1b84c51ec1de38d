import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { ordinalThrough } from '../timeline/business-days'
import { dateShownAt } from '../timeline/local-clock'
import { openTimeOf } from '../timeline/open-time'

/**
 * Whether the local date of an instant is a business day: whether its own rows hold any open instant
 * (S6). The tail of the night before does not make it one.
 *
 * @throws DuebyError `invalid-instant`, `missing-offset`, `out-of-range`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * isBusinessDay('2023-11-03T23:00:00-07:00', schedule) // => true
 * isBusinessDay('2023-11-04T10:00:00-07:00', schedule) // => false
 */
export function isBusinessDay<const At extends Instant>(at: Checked<At>, schedule: Schedule): boolean {
  const time = openTimeOf(schedule)
  const day = dateShownAt(toInstant(at), time.clock)
  return ordinalThrough(day, time) > ordinalThrough(day - 1, time)
}
