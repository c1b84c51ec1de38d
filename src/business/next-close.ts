import { toDate, toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { LAST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { closingAfter } from '../timeline/queries'
import { neverCloses } from '../timeline/search-failure'

/**
 * The next closing strictly after `at`. If `at` is itself a closing, the following one is returned. The
 * schedule is closed at the closing instant (S2). Rows that touch have no closing between them.
 *
 * @param at The instant to search from (T1).
 * @param schedule The schedule.
 * @returns The closing instant.
 * @throws DuebyError `never-closes` if the schedule stays open, `never-opens` if it stays closed (S7);
 *   `out-of-range` if the next closing is after the supported range (T4); `invalid-instant`, `missing` or
 *   `missing-offset` for `at`.
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
