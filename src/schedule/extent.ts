import { DAY, LAST_INSTANT } from '../core/time'
import { type Rules, rowsOf } from './rules'

/** How far a schedule's hours reach, in day numbers: what keeps every search bounded (S7). */
export interface Extent {
  /** No date before it has a row; `-Infinity` with weekly hours, `Infinity` without any. */
  readonly firstDay: number
  /** No date after it has a row; `Infinity` when hours go on past the supported time. */
  readonly lastDay: number
  /** After the date after this one the schedule is open without a break; `Infinity` when it never is. */
  readonly lastInterruption: number
}

export function extentOf(rules: Rules): Extent {
  const special = [...rules.special].filter(([, { rows }]) => rows.length > 0).map(([day]) => day)
  const entries = [...rules.special.keys(), ...rules.holidays.keys()]
  const weekly = rules.week.flat()
  // Rows share no time (S8), so that rows as long as a week leave none of it closed.
  const openInWeek = weekly.reduce((sum, { start, end }) => sum + end - start, 0)
  return {
    firstDay: weekly.length > 0 ? Number.NEGATIVE_INFINITY : least(special),
    lastDay: weekly.length > 0 ? lastDayWithRows(rules) : greatest(special),
    lastInterruption: openInWeek === 7 * DAY ? greatest(entries) : Number.POSITIVE_INFINITY,
  }
}

/** Weekly hours go on for ever, unless holidays cover the rest of the supported time. */
function lastDayWithRows(rules: Rules): number {
  let day = LAST_DAY
  while (day > 0 && rowsOf(day, rules).rows.length === 0) day--
  return day > LAST_DAY - 7 ? Number.POSITIVE_INFINITY : day
}

const LAST_DAY = Math.floor(LAST_INSTANT / DAY)

// Not by spreading into Math.min: a long list of dates would overflow the stack.
function least(days: readonly number[]): number {
  return days.reduce((best, day) => Math.min(best, day), Number.POSITIVE_INFINITY)
}

function greatest(days: readonly number[]): number {
  return days.reduce((best, day) => Math.max(best, day), Number.NEGATIVE_INFINITY)
}
