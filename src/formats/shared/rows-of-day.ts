import type { HoursText } from 'dueby'
import { DAY, type Days, type OpenMinutes, openByAny } from './open-minutes'

/**
 * The rows of a day, no two sharing time or touching. Where hours after midnight meet a row of the day
 * they fall on, they join it; otherwise they stay with the row that brought them (S3).
 */
export function rowsOfDay(day: number, days: Days): HoursText[] {
  const own = ownMinutes(day, days)
  const late = lateMinutes(day, days)
  const rows: HoursText[] = []
  for (let start = own.indexOf(1); start >= 0; ) {
    const closing = own.indexOf(0, start)
    const end = closing < 0 ? DAY : closing
    rows.push(rowText(start, end === DAY ? DAY + late : end))
    start = own.indexOf(1, end)
  }
  return rows
}

/** The minutes of a day that its own rows have to hold. */
export function ownMinutes(day: number, days: Days): OpenMinutes {
  const own = (days(day) ?? new Uint8Array(DAY)).slice(0, DAY)
  const before = days(day - 1)
  for (let minute = lateMinutes(day - 1, days); before && minute < DAY; minute++) {
    if (before[minute + DAY] === 1) own[minute] = 1
  }
  return own
}

/** How long the last row of a day runs past midnight: up to the next day's first row, less than 24 hours in all. */
export function lateMinutes(day: number, days: Days): number {
  const [rows, next] = [days(day), days(day + 1)]
  if (rows?.[DAY] !== 1) return 0
  const isOpen = openByAny(day, days)
  let late = 0
  while (late < DAY && rows?.[DAY + late] === 1 && next?.[late] !== 1) late++
  let start = DAY
  while (start > 0 && isOpen(start - 1)) start--
  return start < DAY && late < start ? late : 0
}

/** A row as text; an end past midnight as the time it shows. */
export function rowText(start: number, end: number): HoursText {
  return `${clock(start)}-${clock(end > DAY ? end - DAY : end)}` as HoursText
}

function clock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
