import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { ordinalThrough } from '../timeline/business-days'
import { dateShownAt } from '../timeline/local-clock'
import { type OpenTime, openTimeOf } from '../timeline/open-time'

/**
 * How many business days (S6) lie after the local date of `from`, up to and including that of `to`: the
 * count that {@link addBusinessDays} would need. Negative when `to` lies before `from`, additive over
 * any date between them.
 *
 * @throws DuebyError `invalid-instant`, `missing-offset`, `out-of-range`.
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
  const [start, end] = [toInstant(from), toInstant(to)]
  const time = openTimeOf(schedule)
  return ordinalAt(end, time) - ordinalAt(start, time)
}

function ordinalAt(instant: number, time: OpenTime): number {
  return ordinalThrough(dateShownAt(instant, time.clock), time)
}
