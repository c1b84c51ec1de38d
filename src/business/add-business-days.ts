import { toDate, toInstant } from '../core/checked-instant'
import { failure } from '../core/error'
import type { Checked, Instant } from '../core/instant'
import type { Message } from '../core/issue'
import { readOptions } from '../core/read-options'
import { choice, optional, record } from '../core/reader'
import { DAY } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { businessDayOf, ordinalThrough } from '../timeline/business-days'
import { openTimeOf } from '../timeline/open-time'
import { instantOfLocal } from '../zone/wall-time'
import { localAt } from '../zone/zone'

/** What counting business days does first on a date that is none; the names are those of numpy. */
export type Roll = 'backward' | 'forward' | 'reject'

const OPTIONS = record("options, { roll: 'forward' }", {
  roll: optional(choice<Roll>(['backward', 'forward', 'reject'])),
})

const INVALID_COUNT: Message = {
  code: 'invalid-count',
  words: (received) => [`${received} is not a number of days`, 'a whole number'],
}

const NOT_A_BUSINESS_DAY: Message = {
  code: 'not-a-business-day',
  rule: 'S6',
  words: (received) => [
    `${received} is on a date without hours of its own`,
    "an instant on a business day, or { roll: 'backward' | 'forward' }",
  ],
}

/**
 * The same wall-clock time on the nth business day after the local date of `at`, or before it when
 * `count` is negative (S6). A time that does not exist there goes forward over the gap, one that occurs
 * twice is the first (T5). The answer has the time of day of `at`, inside hours or not.
 *
 * @param count A whole number of business days; zero is `at` itself, unless it is rolled.
 * @param options.roll What to do first where the date of `at` is no business day. Nothing is done by default:
 *   Saturday + 1 is Monday, Saturday − 1 is Friday. `'forward'` goes to the next business day, so that
 *   Saturday + 0 is Monday and Saturday + 1 Tuesday; `'backward'` to the one before, so that Saturday + 0 is
 *   Friday and Saturday − 1 Thursday; `'reject'` is an error.
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
  const { roll } = readOptions(options, OPTIONS)
  if (!Number.isSafeInteger(count)) throw failure(INVALID_COUNT, count)
  const time = openTimeOf(schedule)
  const local = localAt(instant, time.clock.zoneAt(instant))
  const day = Math.floor(local / DAY)
  const [before, through] = [ordinalThrough(day - 1, time), ordinalThrough(day, time)]
  if (roll === 'reject' && before === through) throw failure(NOT_A_BUSINESS_DAY, new Date(instant))
  if (count === 0 && (roll === undefined || before < through)) return toDate(instant)
  // A closed date stands for the business day after it or before it; an open one is both.
  const isAfter = roll === 'forward' || (roll === undefined && count < 0)
  const start = isAfter ? before + 1 : through
  const found = businessDayOf(start + count, time).day
  return toDate(instantOfLocal(local + (found - day) * DAY, time.clock.zoneOn(found), 'compatible'))
}
