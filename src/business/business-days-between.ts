import type { Checked, Instant } from '../core/instant'
import { argumentsError } from '../core/read-arguments'
import { record } from '../core/reader'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { ANY_SCHEDULE } from '../schedule/define-schedule'
import { ordinalThrough } from '../timeline/business-days'
import { dateShownAt } from '../timeline/local-clock'
import { type OpenTime, openTimeOf } from '../timeline/open-time'
import { INSTANT, instantOf } from '../zone/instant'

const ARGUMENTS = record('', { from: INSTANT, to: INSTANT, schedule: ANY_SCHEDULE })

/**
 * Counts the business days (S6) after the local date of `from`, up to and including the local date of `to`. The
 * result is negative if `to` is before `from`. Counts over adjacent spans add up.
 *
 * @param from The instant to count from (T1). Its own date is not counted.
 * @param to The instant to count to (T1). Its date is counted if it is a business day.
 * @param schedule The schedule whose business days count, as local dates of its zone.
 * @returns A whole number of business days.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `from` and `to`; those of a schedule that has not been checked.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * businessDaysBetween('2023-11-03T10:00:00-07:00', '2023-11-06T08:00:00-08:00', schedule) // => 1
 * businessDaysBetween('2023-11-06T08:00:00-08:00', '2023-11-03T10:00:00-07:00', schedule) // => -1
 */
export function businessDaysBetween<const From extends Instant, const To extends Instant>(
  from: Checked<From>,
  to: Checked<To>,
  schedule: Schedule,
): number {
  const [start, end] = [instantOf(from), instantOf(to)]
  if (Number.isNaN(start + end)) throw argumentsError(ARGUMENTS, { from, to, schedule })
  const time = openTimeOf(schedule)
  return ordinalAt(end, time) - ordinalAt(start, time)
}

function ordinalAt(instant: number, time: OpenTime): number {
  return ordinalThrough(dateShownAt(instant, time.localClock), time)
}
