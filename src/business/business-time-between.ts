import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { openTimeOf } from '../timeline/open-time'

/**
 * Measures the open time in `[from, to)` (S5). The result is negative if `to` is before `from`. Measures over
 * adjacent spans add up.
 *
 * @param from The start, included (T1).
 * @param to The end, excluded (T1).
 * @param schedule The schedule whose open time counts.
 * @returns Milliseconds of open time.
 * @throws DuebyError `invalid-instant`, `missing`, `missing-offset` or `out-of-range` for `from` or `to`.
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
  // The second call may compile more years, but their origin stays the same.
  return measure(end) - measure(start)
}
