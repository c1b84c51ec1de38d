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
  const firstDay = firstDayOf(year)
  const endDay = firstDayOf(year + 1)
  zone.segments.cover((firstDay - 3) * DAY, (endDay + 3) * DAY)

  let calm: Segment | undefined
  let opening = 0
  let closing = 0
  const take = (start: number, end: number): void => {
    stretches.push(start, end)
    opening = Math.min(opening, start)
    closing = Math.max(closing, end)
  }
  for (let day = firstDay; day < endDay; day++) {
    const { rows } = rowsOf(day, rules)
    if (rows.length === 0) continue
    const limit = hasEntry(day + 1, rules) ? DAY : 2 * DAY
    opening = Number.POSITIVE_INFINITY
    closing = Number.NEGATIVE_INFINITY
    for (const row of rows) {
      const from = day * DAY + row.start
      const to = day * DAY + Math.min(row.end, limit)
      if (!calm || from - calm.offset >= calm.end - DAY) calm = segmentAt(from, zone)
      // A day or more from any change of the clock, the row shows once and whole.
      const isCalm = from - calm.offset >= calm.start + DAY && to - calm.offset <= calm.end - DAY
      if (isCalm) take(from - calm.offset, to - calm.offset)
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
