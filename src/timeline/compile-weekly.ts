import { DAY } from '../core/time'
import { hasEntry, rowsOf, type WeeklyRules } from '../schedule/rules'
import { forEachShowing } from '../zone/showing'
import type { Zone } from '../zone/zone'
import { type CompiledYear, firstDayOf } from './compiled-year'

/** Turns one year of local rows into instants: each row is cut to the zone's segments and shifted (S1). */
export function compileWeekly(year: number, rules: WeeklyRules, zone: Zone): CompiledYear {
  const stretches: number[] = []
  const businessDays: number[] = []
  const [firstDay, endDay] = [firstDayOf(year), firstDayOf(year + 1)]
  zone.segments.cover((firstDay - 3) * DAY, (endDay + 3) * DAY)

  for (let day = firstDay; day < endDay; day++) {
    const { rows } = rowsOf(day, rules)
    if (rows.length === 0) continue
    const limit = hasEntry(day + 1, rules) ? DAY : 2 * DAY
    let opening = Number.POSITIVE_INFINITY
    let closing = Number.NEGATIVE_INFINITY
    for (const row of rows) {
      const midnight = day * DAY
      forEachShowing(midnight + row.start, midnight + Math.min(row.end, limit), zone, (start, end) => {
        stretches.push(start, end)
        opening = Math.min(opening, start)
        closing = Math.max(closing, end)
      })
    }
    if (opening < closing) businessDays.push(day, opening, closing)
  }
  return { stretches, businessDays }
}
