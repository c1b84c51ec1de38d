import { type Issue, issue, type Path } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import { HOLIDAYS_END } from '../../core/messages'
import type { WeeklyRules } from '../rules'
import type { SpanOfDays } from './advice-span'
import { type ListedDates, listedDates } from './listed-dates'

// Longer than holidays are apart in most countries: a list that is silent for half a year has probably ended.
const LONGEST_BREAK = 183

/**
 * Advises about holidays that stop before the last date of interest: by `holidaysThrough`, or else when the
 * last one listed lies more than half a year before it. Yearly rules go on, and nothing is listed by nobody.
 */
export function adviseHolidaysEnd(
  data: Readonly<Record<string, unknown>>,
  { coveredThrough }: WeeklyRules,
  path: Path,
  { through }: SpanOfDays,
): Issue[] {
  if (through === undefined) return []
  const until = `'${textFromDay(through)}'`
  if (coveredThrough !== undefined) {
    const place = [...path, 'holidaysThrough']
    return coveredThrough < through ? [issue(HOLIDAYS_END, place, data.holidaysThrough, until)] : []
  }
  const last = lastListed(data.holidays)
  if (!last || through - last.day <= LONGEST_BREAK) return []
  return [issue(HOLIDAYS_END, [...path, 'holidays', last.index], textFromDay(last.day), until)]
}

function lastListed(holidays: unknown): { readonly day: number; readonly index: number } | undefined {
  const dates: readonly (ListedDates | undefined)[] = Array.isArray(holidays) ? holidays.map(listedDates) : []
  if (dates.includes(undefined)) return undefined
  const days = dates.map((entry) => entry?.last ?? Number.NEGATIVE_INFINITY)
  const day = days.reduce((latest, each) => Math.max(latest, each), Number.NEGATIVE_INFINITY)
  return days.length === 0 ? undefined : { day, index: days.indexOf(day) }
}
