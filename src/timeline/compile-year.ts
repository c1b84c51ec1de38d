import { DAY, LAST_INSTANT } from '../core/time'
import { hasEntry, type Rules, rowsOf } from '../schedule/rules'
import { forEachShowing } from '../zone/showing'
import type { Zone } from '../zone/zone'

/** What a schedule promises on the local dates of one year, as instants. */
export interface CompiledYear {
  /** Open stretches, `start, end, start, end, …`; nearly always in order, touching ones not yet joined. */
  readonly stretches: readonly number[]
  /** Business days (S6), `day number, opening, closing, …`, in order of date. */
  readonly businessDays: readonly number[]
}

/** The first local date of a year, or the end of what is compiled: a few dates past the supported time. */
export function firstDayOf(year: number): number {
  return Math.min(Date.UTC(year, 0, 1), LAST_INSTANT + 1 + 4 * DAY) / DAY
}

/** Turns one year of local rows into instants: each row is cut to the zone's segments and shifted (S1). */
export function compileYear(year: number, rules: Rules, zone: Zone): CompiledYear {
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
