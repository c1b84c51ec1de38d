import type { NamedRange } from '../../core/date-ranges'
import { isRecord } from '../../core/is-record'
import { type Issue, issue, type Path } from '../../core/issue'
import { dayFromText, textFromDay, weekdayOf } from '../../core/local-date'
import { FIRST_DAY, LAST_DAY } from '../../core/time'
import { DATES } from '../holidays/dates'
import { NO_DATES } from '../holidays/named-dates'
import type { ParsedWeekly } from '../parsed-schedule'
import { partAfterMidnight } from '../row'
import type { SpanOfDays } from './advice-span'
import { HOLIDAY_ON_CLOSED_DAY, HOLIDAYS_END, SPECIAL_HOURS_ON_HOLIDAY } from './messages'

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
    const place = [...path, index]
    if (isIdle(entry, parsed)) {
      const key = ['on', 'every'].find((name) => name in entry)
      return key === undefined
        ? issue(HOLIDAY_ON_CLOSED_DAY, place, entry)
        : issue(HOLIDAY_ON_CLOSED_DAY, [...place, key], entry[key])
    }
    if (entry.every === undefined || entry.observed !== undefined) return []
    const idle = idleDay(entry, parsed, span)
    if (idle === undefined) return []
    return issue(HOLIDAY_ON_CLOSED_DAY, [...place, 'every'], entry.every, textFromDay(idle))
  })
}

/** Whether an entry has dates, and all of them are closed anyway. */
function isIdle(entry: unknown, parsed: ParsedWeekly): boolean {
  let hasDates = false
  for (const { first, last } of eachRange(entry, FIRST_DAY, LAST_DAY)) {
    hasDates = true
    // In a long range an open weekday comes within the first week.
    for (let day = first; day <= last; day++) if (!isClosedAnyway(day, parsed)) return false
  }
  return hasDates
}

/** The first date of a yearly rule, which names single dates, in the span that is closed anyway. */
function idleDay(entry: unknown, parsed: ParsedWeekly, { from, through }: SpanOfDays): number | undefined {
  if (from === undefined || through === undefined) return undefined
  for (const { first } of eachRange(entry, from, through)) if (isClosedAnyway(first, parsed)) return first
  return undefined
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

/** Advice about special hours on a date that is also a holiday, listed or by a yearly rule. */
export function adviseSpecialHolidays(
  specialHours: unknown,
  { holidays }: ParsedWeekly,
  path: Path,
): Issue[] {
  if (!Array.isArray(specialHours)) return []
  return specialHours.flatMap((entry: unknown, index) => {
    const on = isRecord(entry) ? entry.on : undefined
    const day = typeof on === 'string' ? dayFromText(on) : undefined
    const holiday = day === undefined ? undefined : holidays.nameOn(day)
    if (holiday === undefined) return []
    const which = holiday === '' ? 'a holiday' : `the holiday '${holiday}'`
    return issue(SPECIAL_HOURS_ON_HOLIDAY, [...path, index, 'on'], on, which)
  })
}

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

/** The ranges of an entry, a few years at a time: most rules need no more (S7). */
function* eachRange(entry: unknown, from: number, through: number): Generator<NamedRange, void> {
  const dates = DATES.read([entry], [], []) ?? NO_DATES
  for (let first = from; first <= through; first += SOME_YEARS)
    yield* dates.between(first, Math.min(first + SOME_YEARS - 1, through))
}

const SOME_YEARS = 3000

/** The dates, as ranges in order, of one entry of `holidays` that was read without an issue. */
export function datesOfEntry(entry: unknown): readonly NamedRange[] {
  return (DATES.read([entry], [], []) ?? NO_DATES).between(FIRST_DAY, LAST_DAY)
}
