import { isRecord } from '../../core/is-record'
import { type Issue, issue, type Path } from '../../core/issue'
import { textFromDay, weekdayOf } from '../../core/local-date'
import type { ParsedWeekly } from '../parsed-schedule'
import { partAfterMidnight } from '../row'
import type { SpanOfDays } from './advice-span'
import { datesOfEntry } from './dates-of-entry'
import { HOLIDAY_ON_CLOSED_DAY } from './messages'

/**
 * Advice about holidays that close nothing: an entry whose dates are all closed anyway, or a rule without
 * `observed` with such a date in the span. A schedule without weekly hours gets no such advice, because its
 * holidays must have another purpose.
 */
export function adviseIdleHolidays(
  holidays: unknown,
  parsed: ParsedWeekly,
  path: Path,
  span: SpanOfDays,
): Issue[] {
  if (!Array.isArray(holidays) || parsed.week.every((rows) => rows.length === 0)) return []
  return holidays.filter(isRecord).flatMap((entry, index) => {
    const dates = datesOfEntry(entry)
    const place = [...path, index]
    if (dates.length > 0 && !dates.some(hasOpenDay(parsed))) {
      const key = ['on', 'every'].find((name) => name in entry)
      return key === undefined
        ? issue(HOLIDAY_ON_CLOSED_DAY, place, entry)
        : issue(HOLIDAY_ON_CLOSED_DAY, [...place, key], entry[key])
    }
    if (entry.every === undefined || entry.observed !== undefined) return []
    // A yearly rule names single dates.
    const idle = dates.find(({ first }) => isOfInterest(first, span) && isClosedAnyway(first, parsed))?.first
    if (idle === undefined) return []
    return issue(HOLIDAY_ON_CLOSED_DAY, [...place, 'every'], entry.every, textFromDay(idle))
  })
}

/** Whether a holiday closes anything: in a long range an open weekday comes within the first week. */
function hasOpenDay(
  parsed: ParsedWeekly,
): (range: { readonly first: number; readonly last: number }) => boolean {
  return ({ first, last }) => {
    for (let day = first; day <= last; day++) if (!isClosedAnyway(day, parsed)) return true
    return false
  }
}

function isOfInterest(day: number, { from, through }: SpanOfDays): boolean {
  return from !== undefined && day >= from && through !== undefined && day <= through
}

/**
 * Whether a date has no rows, not even the end of a row from the night before. Special hours have their own
 * advice.
 */
function isClosedAnyway(day: number, { week, special }: ParsedWeekly): boolean {
  if (special.has(day)) return false
  const before = special.get(day - 1)?.rows ?? week[weekdayOf(day - 1)] ?? []
  return (week[weekdayOf(day)] ?? []).length === 0 && !before.some(partAfterMidnight)
}
