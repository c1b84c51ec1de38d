import { isRecord } from '../../core/is-record'
import { type Issue, issue, type Path } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import type { ParsedWeekly } from '../parsed-schedule'
import type { SpanOfDays } from './advice-span'
import { datesOfEntry } from './dates-of-entry'
import { HOLIDAYS_END } from './messages'

// In most countries, holidays are closer together. A list without an entry for half a year is probably outdated.
const LONGEST_BREAK = 183

/**
 * Advice about holidays that end before the last date of the span: `holidaysThrough` is earlier, or, without
 * it, the last holiday is more than half a year earlier. Yearly rules without `until` do not end.
 */
export function adviseHolidaysEnd(
  data: Readonly<Record<string, unknown>>,
  { coveredThrough }: ParsedWeekly,
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
  const entries: readonly unknown[] = Array.isArray(holidays) ? holidays : []
  const days = entries.map(lastDayOf)
  const day = days.reduce((latest, each) => Math.max(latest, each), Number.NEGATIVE_INFINITY)
  return Number.isFinite(day) ? { day, index: days.indexOf(day) } : undefined
}

function lastDayOf(entry: unknown): number {
  const goesOn = isRecord(entry) && entry.every !== undefined && entry.until === undefined
  return goesOn ? Number.POSITIVE_INFINITY : (datesOfEntry(entry).at(-1)?.last ?? Number.NEGATIVE_INFINITY)
}
