import { toDate, toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { LAST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { closingAfter } from '../timeline/queries'
import { neverCloses } from '../timeline/search-failure'

/**
 * The first instant after `at` at which the schedule closes: strictly after, so that asked at a closing
 * it answers the one that follows. The closing instant itself is no longer open (S2).
 *
 * @throws DuebyError `never-closes` when it stays open for ever, `never-opens` when it stays closed;
 *   `out-of-range`, `invalid-instant`, `missing-offset`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * nextClose('2023-11-03T17:00:00-07:00', schedule) // => 2023-11-04T01:00:00.000Z
 */
export function nextClose<const At extends Instant>(at: Checked<At>, schedule: Schedule): Date {
  const time = openTimeOf(schedule)
  const closing = closingAfter(toInstant(at), time)
  if (closing === undefined || closing > LAST_INSTANT) throw neverCloses(time)
  return toDate(closing)
}
