import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'

/**
 * The open milliseconds in `[from, to)`; negative when `to` lies before `from`, and additive over any
 * instant between them (S5).
 *
 * @throws DuebyError `invalid-instant`, `missing-offset`, `out-of-range`.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * businessTimeBetween('2023-11-03T17:00:00-07:00', '2023-11-06T07:00:00-08:00', schedule) / 3_600_000 // => 2
 */
export function businessTimeBetween<const From extends Instant, const To extends Instant>(
  from: Checked<From>,
  to: Checked<To>,
  schedule: Schedule,
): number {
  const { measure } = openTimeOf(schedule)
  const [start, end] = [toInstant(from), toInstant(to)]
  // The compiled years may grow for the second reading, but their origin stays.
  return measure(end) - measure(start)
}
