import { isRecord } from '../../core/is-record'
import { type Issue, issue, type Path } from '../../core/issue'
import { weekdayOf } from '../../core/local-date'
import { HOLIDAY_ON_CLOSED_DAY } from '../../core/messages'
import { partAfterMidnight } from '../row'
import type { WeeklyRules } from '../rules'
import { listedDates } from './listed-dates'

/**
 * Advises about listed holidays that close nothing. A yearly rule is meant to meet weekends now and then,
 * and a schedule without weekly hours has its holidays for another reason: neither is looked at.
 */
export function adviseIdleHolidays(holidays: unknown, rules: WeeklyRules, path: Path): Issue[] {
  if (!Array.isArray(holidays) || rules.week.every((rows) => rows.length === 0)) return []
  return holidays.flatMap((entry: unknown, index) => {
    const dates = listedDates(entry)
    if (!dates || dates.last - dates.first >= 6) return []
    for (let day = dates.first; day <= dates.last; day++) if (!isClosedAnyway(day, rules)) return []
    const place = [...path, index]
    const on = isRecord(entry) ? entry.on : undefined
    return on === undefined
      ? issue(HOLIDAY_ON_CLOSED_DAY, place, entry)
      : issue(HOLIDAY_ON_CLOSED_DAY, [...place, 'on'], on)
  })
}

/** Neither rows of its own nor part of a night before it. Special hours are other advice. */
function isClosedAnyway(day: number, { week, special }: WeeklyRules): boolean {
  if (special.has(day)) return false
  const before = special.get(day - 1)?.rows ?? week[weekdayOf(day - 1)] ?? []
  return (week[weekdayOf(day)] ?? []).length === 0 && !before.some(partAfterMidnight)
}
