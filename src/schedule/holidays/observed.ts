import { weekdayOf } from '../../core/local-date'

/**
 * The date on which a holiday is observed if it falls on a Saturday or Sunday.
 *
 * - `'nearest weekday'`: on Friday for a Saturday, on Monday for a Sunday.
 * - `'next weekday'`: on the following Monday.
 * - `'none'`: on its own date.
 *
 * The observed date replaces the original one. It can be in the previous or next year.
 */
export type Observed = 'nearest weekday' | 'next weekday' | 'none'

/** The day number on which a holiday with this day number is observed. */
export function observedDay(day: number, observed: Observed): number {
  const weekday = weekdayOf(day)
  if (observed === 'none' || (weekday !== SATURDAY && weekday !== SUNDAY)) return day
  if (weekday === SUNDAY) return day + 1
  return observed === 'nearest weekday' ? day - 1 : day + 2
}

const SUNDAY = 0
const SATURDAY = 6
