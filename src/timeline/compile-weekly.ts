import { unionOf } from '../core/stretches'
import { DAY } from '../core/time'
import { hasEntry, rowsOf, type WeeklyRules } from '../schedule/rules'
import { at, type Segment } from '../zone/segments'
import { forEachShowing } from '../zone/showing'
import type { Zone } from '../zone/zone'
import { type CompiledYear, firstDayOf } from './compiled-year'

/** Turns one year of local rows into instants: each row is cut to the zone's segments and shifted (S1). */
export function compileWeekly(year: number, rules: WeeklyRules, zone: Zone): CompiledYear {
  const stretches: number[] = []
  const businessDays: number[] = []
  const [firstDay, endDay] = [firstDayOf(year), firstDayOf(year + 1)]
  zone.segments.cover((firstDay - 3) * DAY, (endDay + 3) * DAY)

  let calm: Segment | undefined
  for (let day = firstDay; day < endDay; day++) {
    const { rows } = rowsOf(day, rules)
    if (rows.length === 0) continue
    const limit = hasEntry(day + 1, rules) ? DAY : 2 * DAY
    let opening = Number.POSITIVE_INFINITY
    let closing = Number.NEGATIVE_INFINITY
    const take = (start: number, end: number) => {
      stretches.push(start, end)
      opening = Math.min(opening, start)
      closing = Math.max(closing, end)
    }
    for (const row of rows) {
      const [from, to] = [day * DAY + row.start, day * DAY + Math.min(row.end, limit)]
      if (!calm || from - calm.offset >= calm.end - DAY) calm = segmentAt(from, zone)
      const [start, end] = [from - calm.offset, to - calm.offset]
      // A day or more from any change of the clock, the row shows once and whole.
      if (start >= calm.start + DAY && end <= calm.end - DAY) take(start, end)
      else forEachShowing(from, to, zone, take)
    }
    if (opening < closing) businessDays.push(day, opening, closing)
  }
  // Rows may touch, and where the clock falls back a later row can begin before an earlier one ends.
  return { stretches: unionOf([stretches]), businessDays }
}

/** The segment in force about when the clock shows a reading. */
function segmentAt(local: number, { segments }: Zone): Segment {
  const index = segments.indexAt(local)
  return at(segments.list, index)
}
