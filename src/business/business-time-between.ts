import type { Checked, Instant } from '../core/instant'
import { argumentsError } from '../core/read-arguments'
import { record } from '../core/reader'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { ANY_SCHEDULE } from '../schedule/define-schedule'
import { openTimeOf } from '../timeline/open-time'
import { INSTANT, instantOf } from '../zone/instant'

const ARGUMENTS = record('', { from: INSTANT, to: INSTANT, schedule: ANY_SCHEDULE })

/**
 * Measures the open time in `[from, to)` (S5). The result is negative if `to` is before `from`. Measures over
 * adjacent spans add up.
 *
 * @param from The start, included (T1).
 * @param to The end, excluded (T1).
 * @param schedule The schedule whose open time counts.
 * @returns Milliseconds of open time.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `from` and `to`; those of a schedule that has not been checked.
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
  const start = instantOf(from)
  const end = instantOf(to)
  if (Number.isNaN(start + end)) throw argumentsError(ARGUMENTS, { from, to, schedule })
  const { measure } = openTimeOf(schedule)
  // The second call may compile more years, but their origin stays the same.
  return measure(end) - measure(start)
}
