import type { HoursText } from 'dueby'
import { clockTextOf } from '../../core/clock-text'
import { MINUTE } from '../../core/time'
import { type Days, MINUTES_IN_DAY, type OpenMinutes, openByAny, type Span } from './open-minutes'

/**
 * The rows of a day; no two of them overlap or touch. Hours after midnight that touch a row of the next day become
 * part of that row. Otherwise they stay with the row of the evening before.
 */
export function rowsOfDay(day: number, days: Days): HoursText[] {
  const own = ownMinutes(day, days)
  const late = lateMinutes(day, days)
  const rows: HoursText[] = []
  for (let start = own.indexOf(1); start >= 0; ) {
    const closing = own.indexOf(0, start)
    const end = closing < 0 ? MINUTES_IN_DAY : closing
    rows.push(rowText({ start, end: end === MINUTES_IN_DAY ? end + late : end }) as HoursText)
    start = own.indexOf(1, end)
  }
  return rows
}

/** The 1440 minutes of a day, with those open that its own rows have to cover. */
export function ownMinutes(day: number, days: Days): OpenMinutes {
  const own = (days(day) ?? new Uint8Array(MINUTES_IN_DAY)).slice(0, MINUTES_IN_DAY)
  const before = days(day - 1)
  for (let minute = lateMinutes(day - 1, days); before && minute < MINUTES_IN_DAY; minute++) {
    if (before[minute + MINUTES_IN_DAY] === 1) own[minute] = 1
  }
  return own
}

/**
 * How many minutes the last row of a day runs past midnight: up to the first row of the next day. A row is shorter
 * than 24 hours; 0 if it would not be.
 */
export function lateMinutes(day: number, days: Days): number {
  const [rows, next] = [days(day), days(day + 1)]
  if (rows?.[MINUTES_IN_DAY] !== 1) return 0
  const isOpen = openByAny(day, days)
  let late = 0
  while (late < MINUTES_IN_DAY && rows?.[MINUTES_IN_DAY + late] === 1 && next?.[late] !== 1) late++
  let start = MINUTES_IN_DAY
  while (start > 0 && isOpen(start - 1)) start--
  return start < MINUTES_IN_DAY && late < start ? late : 0
}

/** A row as text, `22:00-06:00`. An end after midnight is written as the time of the next day. */
export function rowText({ start, end }: Span): string {
  const shown = end > MINUTES_IN_DAY ? end - MINUTES_IN_DAY : end
  return `${clockTextOf(start * MINUTE)}-${clockTextOf(shown * MINUTE)}`
}
