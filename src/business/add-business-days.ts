import { failure } from '../core/error'
import { type Checked, type Instant, toDate, toInstant } from '../core/instant'
import { INVALID_COUNT, NOT_A_BUSINESS_DAY } from '../core/messages'
import { readOptions } from '../core/read-options'
import { choice, optional, record } from '../core/reader'
import { DAY } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time-of'
import { instantOfLocal } from '../zone/wall-time'
import { localAt } from '../zone/zone'

/** What counting business days does first on a date that is none; the names are those of numpy. */
export type Roll = 'backward' | 'forward' | 'reject'

const OPTIONS = record("options, { roll: 'forward' }", {
  roll: optional(choice<Roll>(['backward', 'forward', 'reject'])),
})

/**
 * The same wall-clock time on the nth business day after the local date of `at`, or before it when
 * `count` is negative (S6). A time that does not exist there goes forward over the gap, one that occurs
 * twice is the first (T5). The answer has the time of day of `at`, inside hours or not.
 *
 * @param count A whole number of business days. Zero is `at` itself, rolled first where `roll` says so.
 * @param options.roll Where the date of `at` is no business day: `'backward'` (the default) counts from
 *   the business day before it when going forward, so that Saturday + 1 is Monday (and from the one
 *   after it when going back); `'forward'` goes to the next business day first, so that Saturday + 1
 *   is Tuesday and Saturday + 0 is Monday; `'reject'` is an error.
 * @throws DuebyError `invalid-count`, `not-a-business-day`, `never-opens` when there are not that many,
 *   `out-of-range`, `unknown-option`, `invalid-instant`, `missing-offset`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * addBusinessDays('2023-11-03T10:00:00-07:00', 1, schedule) // => 2023-11-06T18:00:00.000Z
 * addBusinessDays('2023-11-04T10:00:00-07:00', 1, schedule) // => 2023-11-06T18:00:00.000Z
 * addBusinessDays('2023-11-04T10:00:00-07:00', -1, schedule) // => 2023-11-03T17:00:00.000Z
 * addBusinessDays('2023-11-04T10:00:00-07:00', 1, schedule, { roll: 'forward' }) // => 2023-11-07T18:00:00.000Z
 */
export function addBusinessDays<const At extends Instant>(
  at: Checked<At>,
  count: number,
  schedule: Schedule,
  options?: { readonly roll?: Roll },
): Date {
  const instant = toInstant(at)
  const { roll = 'backward' } = readOptions(options, OPTIONS)
  if (!Number.isSafeInteger(count)) throw failure(INVALID_COUNT, count)
  const time = openTimeOf(schedule)
  const local = localAt(instant, time.zone)
  const day = Math.floor(local / DAY)
  const [before, through] = [time.ordinalThrough(day - 1), time.ordinalThrough(day)]
  if (roll === 'reject' && before === through) throw failure(NOT_A_BUSINESS_DAY, new Date(instant))
  // Rolling forward, a closed date stands for the business day after it.
  const start = roll === 'forward' ? before + 1 : count > 0 ? through : before + 1
  if (count === 0 && (roll !== 'forward' || before < through)) return toDate(instant)
  const found = time.businessDay(start + count).day
  return toDate(instantOfLocal(local + (found - day) * DAY, time.zone, 'compatible'))
}
