import { memoized } from '../../../core/memoized'
import { modulo } from '../../../core/modulo'
import { DAY } from '../../../core/time'
import { isEntry, type ParsedWeekly } from '../../../schedule/parsed-schedule'
import type { SourceRow } from '../../../schedule/source-row'
import type { Week } from '../../../schedule/weekly'
import { at, type Segment } from '../../../zone/segments'
import { forEachShowing } from '../../../zone/showing'
import type { Zone } from '../../../zone/zone'
import { decidedDates } from '../local-hours'
import { segmentsAround } from './segments-around'

/** The business days of weekly hours: the dates with rows, from the first opening to the last closing (S6). */
export function businessDaysOfWeekly(
  firstDay: number,
  endDay: number,
  parsed: ParsedWeekly,
  zone: Zone,
): Int32Array {
  const found = new Int32Array(3 * (endDay - firstDay))
  let length = 0
  const around = segmentsAround(zone)
  const extentsOf = memoized(extentsIn)
  // One date more, because it can cut the night before it short.
  const ranges = decidedDates(firstDay, endDay + 1, parsed)
  for (let index = 0; index < ranges.length; index++) {
    const range = at(ranges, index)
    const { first, week } = range
    const end = Math.min(range.end, endDay)
    const extents = extentsOf(week)
    // The last of these dates is before the next range.
    const [within, last] = [range, ranges[index + 1] ?? range].map((next) => (isEntry(next) ? DAY : 2 * DAY))
    let weekday = modulo(first - parsed.origin, week.length)
    for (let day = first; day < end; day++, weekday = weekday + 1 < week.length ? weekday + 1 : 0) {
      const opening = extents[2 * weekday] as number
      const closing = extents[2 * weekday + 1] as number
      if (opening >= closing) continue
      const latest = (day + 1 < range.end ? within : last) as number
      const near = around(day)
      found[length] = day
      if (near.length === 1) {
        const { offset } = at(near, 0)
        found[length + 1] = opening - offset
        found[length + 2] = Math.min(closing, latest) - offset
      } else found.set(shownIn(near, day, at(week, weekday), latest, zone), length + 1)
      // A clock can skip all hours of a date.
      if ((found[length + 1] as number) < (found[length + 2] as number)) length += 3
    }
  }
  return found.slice(0, length)
}

/** For each date of a week, the start of its first row and the end of its last one; the same without rows. */
function extentsIn(week: Week): Int32Array {
  return Int32Array.from(week.flatMap((rows) => [rows[0]?.start ?? 0, rows.at(-1)?.end ?? 0]))
}

/** The first opening and the last closing of a date, in milliseconds from midnight UTC, where the clock is changed. */
function shownIn(
  near: readonly Segment[],
  day: number,
  rows: readonly SourceRow[],
  latest: number,
  zone: Zone,
): readonly [opening: number, closing: number] {
  let [opening, closing] = [3 * DAY, -3 * DAY]
  for (const { start, end } of rows)
    forEachShowing(
      day * DAY + start,
      day * DAY + Math.min(end, latest),
      zone,
      (from, to) => {
        opening = Math.min(opening, from - day * DAY)
        closing = Math.max(closing, to - day * DAY)
      },
      near,
    )
  return [opening, closing]
}
