import { DAY, LAST_INSTANT } from '../core/time'
import { operandsOf, type ParsedSchedule, type ParsedWeekly, rowsOn } from './parsed-schedule'

/** How far a schedule's hours reach, in day numbers: what keeps every search bounded (S7). */
export interface DayRange {
  /** No date before it has a row; `-Infinity` with weekly hours, `Infinity` without any. */
  readonly firstDay: number
  /** No date after it has a row; `Infinity` when hours go on past the supported time. */
  readonly lastDay: number
}

export function dayRangeWithHours(parsed: ParsedSchedule): DayRange {
  if (parsed.kind === 'weekly') return extentOfWeekly(parsed)
  const parts = operandsOf(parsed).map(dayRangeWithHours)
  const firstDays = parts.map(({ firstDay }) => firstDay)
  const lastDays = parts.map(({ lastDay }) => lastDay)
  switch (parsed.kind) {
    case 'union':
      return { firstDay: least(firstDays), lastDay: greatest(lastDays) }
    case 'intersection':
      return { firstDay: greatest(firstDays), lastDay: least(lastDays) }
    case 'difference':
      return parts[0] ?? NEVER
    case 'versions':
      return {
        firstDay: least(
          parts.map((part, index) => Math.max(part.firstDay, (parsed.versions[index]?.from ?? 0) - 1)),
        ),
        lastDay: greatest(lastDays),
      }
  }
}

const NEVER: DayRange = { firstDay: Number.POSITIVE_INFINITY, lastDay: Number.NEGATIVE_INFINITY }

function extentOfWeekly(parsed: ParsedWeekly): DayRange {
  const special = [...parsed.special].filter(([, { rows }]) => rows.length > 0).map(([day]) => day)
  if (parsed.week.every((rows) => rows.length === 0))
    return { firstDay: least(special), lastDay: greatest(special) }
  return { firstDay: Number.NEGATIVE_INFINITY, lastDay: lastDayWithRows(parsed) }
}

/** Weekly hours go on for ever, unless holidays cover the rest of the supported time. */
function lastDayWithRows(parsed: ParsedWeekly): number {
  const last = Math.floor(LAST_INSTANT / DAY)
  let day = last
  while (day > 0 && rowsOn(day, parsed).length === 0) day--
  return day > last - 7 ? Number.POSITIVE_INFINITY : day
}

// Not by spreading into Math.min: a long list of dates would overflow the stack.
function least(days: readonly number[]): number {
  return days.reduce((best, day) => Math.min(best, day), Number.POSITIVE_INFINITY)
}

function greatest(days: readonly number[]): number {
  return days.reduce((best, day) => Math.max(best, day), Number.NEGATIVE_INFINITY)
}
