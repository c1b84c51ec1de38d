import type { Path } from 'dueby'
import { isRecord } from '../shared/is-record'
import type { Report } from '../shared/report'
import { shown } from '../shared/shown'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const ALL = [0, 1, 2, 3, 4, 5, 6]

/**
 * The weekdays of a `dayOfWeek`, 0 for Sunday: a name, its address at schema.org, or a list of them; every
 * day when there is none. What is no weekday is refused by itself.
 */
export function schemaOrgDays(dayOfWeek: unknown, path: Path, report: Report): readonly number[] {
  if (dayOfWeek === undefined || dayOfWeek === null) return ALL
  if (!Array.isArray(dayOfWeek)) return oneDay(dayOfWeek, path, report)
  if (dayOfWeek.length === 0) report.refused(path, 'the list of weekdays is empty')
  return [...new Set(dayOfWeek.flatMap((day: unknown, index) => oneDay(day, [...path, index], report)))]
}

function oneDay(given: unknown, path: Path, report: Report): number[] {
  const text = isRecord(given) ? given['@id'] : given
  const name = typeof text === 'string' ? text.replace(/^(https?:\/\/schema\.org\/|schema:)/, '') : undefined
  const day = name === undefined ? -1 : DAYS.indexOf(name)
  if (day >= 0) return [day]
  report.refused(
    path,
    name === 'PublicHolidays'
      ? 'PublicHolidays has no dates here: list yours as holidays or special hours of the schedule'
      : `${shown(given)} is not a weekday. Expected 'Monday' or 'https://schema.org/Monday'`,
  )
  return []
}
