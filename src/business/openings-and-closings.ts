import { toDate } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'
import { closingAfter, closingBefore, openingAfter, openingBefore } from '../timeline/queries'
import { neverChanges, neverCloses } from '../timeline/search-failure'
import { checkedAt } from './checked-at'

/**
 * The next opening strictly after `at`. If `at` is itself an opening, the following one is returned. Rows that
 * touch have no opening between them.
 *
 * @param at The instant to search from (T1).
 * @param schedule The schedule.
 * @returns The opening instant, which is open (S2).
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; those of a schedule that has not been checked. `never-opens` if there is no next
 *   opening, because the schedule stays closed or is open throughout (S7); `out-of-range` if it is after the
 *   supported range (T4).
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * nextOpen('2023-11-03T17:00:00-07:00', schedule) // => 2023-11-06T14:00:00.000Z
 */
export function nextOpen<const At extends Instant>(at: Checked<At>, schedule: Schedule): Date {
  const instant = checkedAt(at, schedule)
  const time = openTimeOf(schedule)
  const opening = openingAfter(instant, time)
  if (opening === undefined) throw neverChanges(time, 'next opening')
  return toDate(opening)
}

/**
 * The next closing strictly after `at`. If `at` is itself a closing, the following one is returned. The
 * schedule is closed at the closing instant (S2). Rows that touch have no closing between them.
 *
 * @param at The instant to search from (T1).
 * @param schedule The schedule.
 * @returns The closing instant.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; those of a schedule that has not been checked. `never-closes` if the schedule stays
 *   open, `never-opens` if it stays closed (S7); `out-of-range` if the next closing is after the supported range
 *   (T4).
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * nextClose('2023-11-03T17:00:00-07:00', schedule) // => 2023-11-04T01:00:00.000Z
 */
export function nextClose<const At extends Instant>(at: Checked<At>, schedule: Schedule): Date {
  const instant = checkedAt(at, schedule)
  const time = openTimeOf(schedule)
  const closing = closingAfter(instant, time)
  if (closing === undefined || closing > LAST_INSTANT) throw neverCloses(time)
  return toDate(closing)
}

/**
 * The last opening strictly before `at`. If `at` is itself an opening, the one before it is returned. Rows that
 * touch have no opening between them.
 *
 * @param at The instant to search back from (T1).
 * @param schedule The schedule.
 * @returns The opening instant, which is open (S2).
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; those of a schedule that has not been checked. `never-opens` if there is no previous
 *   opening, because the schedule was never open before or is open throughout (S7); `out-of-range` if it is
 *   before the supported range (T4).
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * previousOpen('2023-11-06T06:00:00-08:00', schedule) // => 2023-11-03T13:00:00.000Z
 */
export function previousOpen<const At extends Instant>(at: Checked<At>, schedule: Schedule): Date {
  const instant = checkedAt(at, schedule)
  const time = openTimeOf(schedule)
  const opening = openingBefore(instant, time)
  if (opening === undefined || opening < FIRST_INSTANT) throw neverChanges(time, 'previous opening', opening)
  return toDate(opening)
}

/**
 * The last closing strictly before `at`. If `at` is itself a closing, the one before it is returned. Rows that
 * touch have no closing between them.
 *
 * @param at The instant to search back from (T1).
 * @param schedule The schedule.
 * @returns The closing instant, which is closed (S2).
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; those of a schedule that has not been checked. `never-opens` if there is no previous
 *   closing, because the schedule was never open before or is open throughout (S7); `out-of-range` if it is
 *   before the supported range (T4).
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * previousClose('2023-11-06T07:00:00-08:00', schedule) // => 2023-11-04T01:00:00.000Z
 */
export function previousClose<const At extends Instant>(at: Checked<At>, schedule: Schedule): Date {
  const instant = checkedAt(at, schedule)
  const time = openTimeOf(schedule)
  const closing = closingBefore(instant, time)
  if (closing === undefined) throw neverChanges(time, 'previous closing')
  return toDate(closing)
}
