import { toDate } from '../core/checked-instant'
import { failure } from '../core/error'
import type { Checked, Instant } from '../core/instant'
import { type Issue, type Message, report } from '../core/issue'
import { argumentsError } from '../core/read-arguments'
import { choice, optional, type Reader, record } from '../core/reader'
import { DAY } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { ANY_SCHEDULE } from '../schedule/define-schedule'
import { businessDayOf, ordinalThrough } from '../timeline/business-days'
import { openTimeOf } from '../timeline/open-time'
import { INSTANT, instantOf } from '../zone/instant'
import { instantOfLocal } from '../zone/wall-time'
import { localAt } from '../zone/zone'

/**
 * What `addBusinessDays` does first if the local date of `at` is not a business day (S6). The names are those
 * of numpy.
 *
 * - `'forward'`: moves to the next business day.
 * - `'backward'`: moves to the previous business day.
 * - `'reject'`: throws `not-a-business-day`.
 */
export type Roll = 'backward' | 'forward' | 'reject'

const A_COUNT = 'a whole number such as 3 or -1'

const INVALID_COUNT: Message = {
  code: 'invalid-count',
  words: (received) => [`${received} is not a whole number of days`, A_COUNT],
}

const COUNT: Reader<number> = {
  expected: A_COUNT,
  read(value, path, issues) {
    if (Number.isSafeInteger(value)) return value as number
    report(issues, INVALID_COUNT, path, value)
    return undefined
  },
}

const NOT_A_BUSINESS_DAY: Message = {
  code: 'not-a-business-day',
  rule: 'S6',
  words: (received) => [
    `${received} is not on a business day`,
    "an instant on a business day, or { roll: 'backward' | 'forward' }",
  ],
}

const OPTIONS = record("an options object such as { roll: 'forward' }", {
  roll: optional(choice<Roll>(['backward', 'forward', 'reject'])),
})
const ARGUMENTS = record('', {
  at: INSTANT,
  count: COUNT,
  schedule: ANY_SCHEDULE,
  options: optional(OPTIONS),
})

/**
 * Adds business days to an instant and keeps the wall-clock time (S6). The result is on the nth business day
 * after the local date of `at`, or before it if `count` is negative. It can be outside the hours of that day.
 * If the wall-clock time does not exist on that day, it moves forward by the length of the gap; if it occurs
 * twice, the first one is used (T5).
 *
 * @param at The instant to start from (T1). Its local date is that of the schedule's zone.
 * @param count A whole number of business days. Zero returns `at` itself, unless `roll` moves it.
 * @param schedule The schedule whose business days count.
 * @param options.roll What to do first if the date of `at` is not a business day. By default nothing: one day
 *   after Saturday is Monday, one day before it is Friday. With `'forward'`, Saturday counts as Monday, so zero
 *   days after it is Monday and one day is Tuesday. With `'backward'`, it counts as Friday, so zero days is
 *   Friday and minus one day is Thursday. `'reject'` throws.
 * @returns The instant on that business day.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; `invalid-count`; `unknown-option`, `unknown-key` and `wrong-type` for `options`; those
 *   of a schedule that has not been checked. `not-a-business-day` with `'reject'`; `never-opens` if there are not
 *   enough business days (S7); `out-of-range` for an answer outside the supported range (T4).
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
  options?: { readonly roll?: Roll | undefined },
): Date {
  const instant = instantOf(at)
  const issues: Issue[] = []
  const { roll } = (options !== undefined && OPTIONS.read(options, ['options'], issues)) || {}
  if (Number.isNaN(instant) || !Number.isSafeInteger(count) || issues.length > 0)
    throw argumentsError(ARGUMENTS, { at, count, schedule, options })
  const time = openTimeOf(schedule)
  const local = localAt(instant, time.localClock.zoneAt(instant))
  const day = Math.floor(local / DAY)
  const [before, through] = [ordinalThrough(day - 1, time), ordinalThrough(day, time)]
  if (roll === 'reject' && before === through)
    throw failure(NOT_A_BUSINESS_DAY, new Date(instant).toISOString(), '', ['at'])
  if (count === 0 && (roll === undefined || before < through)) return toDate(instant)
  // Counting starts at the business day after or before a closed date. For a business day both are the day itself.
  const isAfter = roll === 'forward' || (roll === undefined && count < 0)
  const start = isAfter ? before + 1 : through
  const target = businessDayOf(start + count, time).day
  return toDate(instantOfLocal(local + (target - day) * DAY, time.localClock.zoneOn(target), 'compatible'))
}
