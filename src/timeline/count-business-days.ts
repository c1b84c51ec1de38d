import { DAY } from '../core/time'
import { type BusinessDay, type BusinessDays, businessDayAt } from './business-days'
import { countUpTo } from './lookup/search'
import type { OpenTime } from './open-time'
import { neverOpens } from './search-failure'

/** How many business days there are up to and including a date, from an origin of the schedule's own. */
export function ordinalThrough(day: number, time: OpenTime): number {
  const { days, firstOrdinal } = time.businessDays().covering(day * DAY)
  return firstOrdinal + countUpTo(day, days)
}

/** The business day with that ordinal. */
export function businessDayOf(ordinal: number, time: OpenTime): BusinessDay {
  const years = time.businessDays()
  for (let known: BusinessDays | undefined = years.current(), step = 1; ; step *= 2) {
    const index = ordinal - known.firstOrdinal - 1
    const found = businessDayAt(index, known)
    if (found) return found
    const direction = index < 0 ? 'earlier' : 'later'
    known = years.grown(direction, step)
    if (!known) throw neverOpens(time, direction)
  }
}
