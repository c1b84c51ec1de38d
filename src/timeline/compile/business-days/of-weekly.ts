import { at } from '../../../core/at'
import { memoized } from '../../../core/memoized'
import { modulo } from '../../../core/modulo'
import { DAY } from '../../../core/time'
import { isEntry, type ParsedWeekly } from '../../../schedule/parsed-schedule'
import type { Week } from '../../../schedule/weekly'
import { forEachShowing } from '../../../zone/showing'
import type { Zone } from '../../../zone/zone'
import { decidedDates } from '../local-hours'
import type { DayRange } from './day-range'
import { dayRangesIn, type Limits } from './day-ranges-in'

/** The business days of weekly hours: the dates with rows, from the first opening to the last closing (S6). */
export function dayRangesOfWeekly(
  firstDay: number,
  endDay: number,
  parsed: ParsedWeekly,
  zone: Zone,
  limits: Limits,
): DayRange[] {
  // One date more, because it can cut off rows of the night before.
  const ranges = decidedDates(firstDay, endDay + 1, parsed)
  let index = 0

  /** The hours of a date, and the latest time at which it can close (S3). */
  function hoursOf(day: number) {
    while (at(ranges, index).end <= day) index++
    const { week, end } = at(ranges, index)
    const next = at(ranges, day + 1 < end ? index : index + 1)
    return {
      week,
      weekday: modulo(day - parsed.origin, week.length),
      end,
      latest: isEntry(next) ? DAY : 2 * DAY,
    }
  }

  return dayRangesIn(
    firstDay,
    endDay,
    {
      length: 2,
      rangeFrom(day, until, offset) {
        const { week, weekday, end, latest } = hoursOf(day)
        const { edges, hasNights } = edgesOf(week)
        // The next range can cut off rows of the last night.
        const last = hasNights && day + 1 < end ? end - 1 : end
        return { first: day, end: Math.min(until, last), edges, weekday, latest, offset }
      },
      forEachInterval(day, visit) {
        const { week, weekday, latest } = hoursOf(day)
        for (const { start, end } of at(week, weekday))
          forEachShowing(day * DAY + start, day * DAY + Math.min(end, latest), zone, visit)
      },
    },
    zone,
    limits,
  )
}

/** For each date of a week, the start of its first row and the end of its last one; equal without rows. */
const edgesOf = memoized((week: Week) => {
  const edges = Int32Array.from(week.flatMap((rows) => [rows[0]?.start ?? 0, rows.at(-1)?.end ?? 0]))
  return { edges, hasNights: edges.some((edge) => edge > DAY) }
}, new WeakMap())
