import { weekdayOf } from '../../core/local-date'

/**
 * On which date a holiday is kept when its own falls on a weekend. `'nearest weekday'`: on the Friday before
 * a Saturday, on the Monday after a Sunday. `'next weekday'`: on the Monday after either. `'none'`: on its
 * own date. The observed date takes the place of the other; it may lie in the neighbouring year.
 */
export type Observed = 'nearest weekday' | 'next weekday' | 'none'

/** The date on which a holiday of this date is kept, both as day numbers. */
export function observedDay(day: number, observed: Observed): number {
  const weekday = weekdayOf(day)
  if (observed === 'none' || (weekday !== SATURDAY && weekday !== SUNDAY)) return day
  if (weekday === SUNDAY) return day + 1
  return observed === 'nearest weekday' ? day - 1 : day + 2
}

const SUNDAY = 0
const SATURDAY = 6
