import { failure } from '../core/error'
import { type Checked, type Instant, toDate, toInstant } from '../core/instant'
import { DAY } from '../core/time'
import type { Schedule } from '../schedule/schedule'
import { openTimeOf } from '../timeline/open-time-of'
import { instantOfLocal } from '../zone/wall-time'
import { localAt } from '../zone/zone'

/**
 * The same wall-clock time on the nth business day after the local date of `at`, or before it when
 * `count` is negative (S6). A time that does not exist there goes forward over the gap, one that occurs
 * twice is the first (T5). The answer has the time of day of `at`, inside hours or not. Zero is `at` itself.
 *
 * @param count A whole number of business days.
 * @throws DuebyError `invalid-count`, `never-opens` when there are not that many, `out-of-range`,
 *   `invalid-instant`, `missing-offset`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * addBusinessDays('2023-11-03T10:00:00-07:00', 1, schedule) // => 2023-11-06T18:00:00.000Z
 * addBusinessDays('2023-11-04T10:00:00-07:00', 1, schedule) // => 2023-11-06T18:00:00.000Z
 * addBusinessDays('2023-11-04T10:00:00-07:00', -1, schedule) // => 2023-11-03T17:00:00.000Z
 */
export function addBusinessDays<const At extends Instant>(
  at: Checked<At>,
  count: number,
  schedule: Schedule,
): Date {
  const instant = toInstant(at)
  if (!Number.isSafeInteger(count)) throw failure('invalid-count', count)
  if (count === 0) return toDate(instant)
  const time = openTimeOf(schedule)
  const local = localAt(instant, time.zone)
  const day = Math.floor(local / DAY)
  const ordinal = count > 0 ? time.ordinalThrough(day) + count : time.ordinalThrough(day - 1) + count + 1
  const found = time.businessDay(ordinal).day
  return toDate(instantOfLocal(local + (found - day) * DAY, time.zone, 'compatible'))
}
