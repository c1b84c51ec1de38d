import { DAY, LAST_INSTANT } from '../core/time'
import { partsOf, type Rules, rowsOn, type WeeklyRules } from './rules'

/** How far a schedule's hours reach, in day numbers: what keeps every search bounded (S7). */
export interface Extent {
  /** No date before it has a row; `-Infinity` with weekly hours, `Infinity` without any. */
  readonly firstDay: number
  /** No date after it has a row; `Infinity` when hours go on past the supported time. */
  readonly lastDay: number
}

export function extentOf(rules: Rules): Extent {
  if (rules.kind === 'weekly') return extentOfWeekly(rules)
  const parts = partsOf(rules).map(extentOf)
  const firstDays = parts.map(({ firstDay }) => firstDay)
  const lastDays = parts.map(({ lastDay }) => lastDay)
  switch (rules.kind) {
    case 'union':
      return { firstDay: least(firstDays), lastDay: greatest(lastDays) }
    case 'intersection':
      return { firstDay: greatest(firstDays), lastDay: least(lastDays) }
    case 'difference':
      return parts[0] ?? NEVER
    case 'versions':
      return {
        firstDay: least(
          parts.map((part, index) => Math.max(part.firstDay, (rules.versions[index]?.from ?? 0) - 1)),
        ),
        lastDay: greatest(lastDays),
      }
  }
}

const NEVER: Extent = { firstDay: Number.POSITIVE_INFINITY, lastDay: Number.NEGATIVE_INFINITY }

function extentOfWeekly(rules: WeeklyRules): Extent {
  const special = [...rules.special].filter(([, { rows }]) => rows.length > 0).map(([day]) => day)
  if (rules.week.every((rows) => rows.length === 0))
    return { firstDay: least(special), lastDay: greatest(special) }
  return { firstDay: Number.NEGATIVE_INFINITY, lastDay: lastDayWithRows(rules) }
}

/** Weekly hours go on for ever, unless holidays cover the rest of the supported time. */
function lastDayWithRows(rules: WeeklyRules): number {
  const last = Math.floor(LAST_INSTANT / DAY)
  let day = last
  while (day > 0 && rowsOn(day, rules).length === 0) day--
  return day > last - 7 ? Number.POSITIVE_INFINITY : day
}

// Not by spreading into Math.min: a long list of dates would overflow the stack.
function least(days: readonly number[]): number {
  return days.reduce((best, day) => Math.min(best, day), Number.POSITIVE_INFINITY)
}

function greatest(days: readonly number[]): number {
  return days.reduce((best, day) => Math.max(best, day), Number.NEGATIVE_INFINITY)
}
