import type { NamedRange } from '../../core/date-ranges'
import { isRecord } from '../../core/is-record'
import { type Issue, issue, type Path } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import { FIRST_DAY, LAST_DAY } from '../../core/time'
import { isNoneKnown } from '../covered-through'
import { isByDate } from '../holidays/dated-entry'
import { DATES } from '../holidays/dates'
import { type NamedDates, NO_DATES } from '../holidays/named-dates'
import { looksForFreeDate } from '../holidays/placed-in'
import type { Observed } from '../holidays/yearly-rule'
import { NO_ENTRIES } from '../listed'
import { type ParsedWeekly, rowsOn } from '../parsed-schedule'
import { partAfterMidnight } from '../row'
import { hasRows } from '../weekly'
import type { SpanOfDays } from './advice-span'
import { fallsOnClosedDay, HOLIDAY_ON_CLOSED_DAY, HOLIDAYS_END, SPECIAL_HOURS_ON_HOLIDAY } from './messages'

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
  const weeks = [parsed, ...parsed.seasons.items]
  if (!Array.isArray(holidays) || !weeks.some(({ week }) => hasRows(week))) return []
  const open = { ...parsed, holidays: NO_ENTRIES }
  return holidays.filter(isRecord).flatMap((entry, index) => {
    // Where it is observed depends on all holidays.
    if (looksForFreeDate(entry.observed as Observed | undefined)) return []
    const place = [...path, index]
    if (isIdle(entry, open)) {
      const key = ['on', 'every'].find((name) => name in entry)
      return key === undefined
        ? issue(HOLIDAY_ON_CLOSED_DAY, place, entry)
        : issue(HOLIDAY_ON_CLOSED_DAY, [...place, key], entry[key])
    }
    if (entry.every === undefined || entry.observed !== undefined) return []
    const idle = idleDay(entry, open, span)
    if (idle === undefined) return []
    const effective = ['nearest weekday', 'next weekday'].filter((observed) => {
      const around = { from: idle - MAX_SHIFT, through: idle + MAX_SHIFT }
      return idleDay({ ...entry, observed }, open, around) === undefined
    })
    return issue(fallsOnClosedDay(effective), [...place, 'every'], entry.every, textFromDay(idle))
  })
}

// Days: a Saturday is observed on the Monday after it.
const MAX_SHIFT = 2

const MAX_IDLE_DAYS = 371

/** Whether an entry has dates, and all of them are closed anyway. */
function isIdle(entry: unknown, parsed: ParsedWeekly): boolean {
  let hasDates = false
  for (const { first, last } of eachRange(entry, FIRST_DAY, LAST_DAY)) {
    hasDates = true
    // A holiday of more than a year closes something in every season, and in every week of a list.
    if (last - first > MAX_IDLE_DAYS) return false
    for (let day = first; day <= last; day++) if (!isClosedAnyway(day, parsed)) return false
  }
  return hasDates
}

/** The first date of the span on which a yearly rule falls, and which is closed anyway. A rule names single dates. */
function idleDay(entry: unknown, parsed: ParsedWeekly, { from, through }: SpanOfDays): number | undefined {
  if (from === undefined || through === undefined) return undefined
  for (const { first } of eachRange(entry, from, through)) if (isClosedAnyway(first, parsed)) return first
  return undefined
}

/**
 * Whether a date has no rows, not even the end of a row from the night before. Special hours have their own
 * advice.
 */
function isClosedAnyway(day: number, parsed: ParsedWeekly): boolean {
  if (parsed.special.rangeOn(day)) return false
  return rowsOn(day, parsed).length === 0 && !rowsOn(day - 1, parsed).some(partAfterMidnight)
}

/**
 * Advice about special hours on a date that is also a holiday. Yearly ones are compared with holidays by date, and on the
 * dates of the span with all holidays.
 */
export function adviseSpecialHolidays(
  data: Readonly<Record<string, unknown>>,
  parsed: ParsedWeekly,
  path: Path,
  { from, through }: SpanOfDays,
): Issue[] {
  const { holidays, specialHours } = data
  if (!Array.isArray(specialHours)) return []
  const listed = DATES.read(Array.isArray(holidays) ? holidays.filter(isByDate) : [], [], []) ?? NO_DATES
  return specialHours.flatMap((entry: unknown, index) => {
    if (!isRecord(entry)) return []
    const dates = DATES.read([entry], [], []) ?? NO_DATES
    const day = isByDate(entry)
      ? commonDay(dates.between(FIRST_DAY, LAST_DAY), parsed.holidays)
      : (commonDay(listed.between(FIRST_DAY, LAST_DAY), dates) ??
        (from === undefined || through === undefined
          ? undefined
          : commonDay(dates.between(from, through), parsed.holidays)))
    if (day === undefined) return []
    const name = parsed.holidays.nameOn(day)
    const which = name ? `the holiday '${name}'` : 'a holiday'
    const key = ['on', 'every'].find((name) => name in entry) ?? 'from'
    return issue(SPECIAL_HOURS_ON_HOLIDAY, [...path, index, key], textFromDay(day), which)
  })
}

/** The first date that is in both sets. */
function commonDay(ranges: readonly NamedRange[], dates: NamedDates): number | undefined {
  for (const { first, last } of ranges) {
    const [found] = dates.between(first, last)
    if (found) return found.first
  }
  return undefined
}

// In most countries, holidays are closer together. A list without an entry for half a year is probably outdated.
const MAX_GAP = 183

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
  const needed = `but they are needed through '${textFromDay(through)}'`
  if (coveredThrough !== undefined) {
    if (coveredThrough >= through) return []
    const known = isNoneKnown(coveredThrough)
      ? 'not known yet'
      : `known only through '${textFromDay(coveredThrough)}'`
    const problem = `the holidays are ${known}, ${needed}`
    return [issue(HOLIDAYS_END, [...path, 'holidaysThrough'], data.holidaysThrough, problem)]
  }
  const last = lastListed(data.holidays)
  if (!last || through - last.day <= MAX_GAP) return []
  const listed = textFromDay(last.day)
  const problem = `no holidays are listed after '${listed}', ${needed}`
  return [issue(HOLIDAYS_END, [...path, 'holidays', last.index], listed, problem)]
}

function lastListed(holidays: unknown): { readonly day: number; readonly index: number } | undefined {
  const entries: readonly unknown[] = Array.isArray(holidays) ? holidays : []
  const days = entries.map(lastDayOf)
  const day = days.reduce((latest, each) => Math.max(latest, each), Number.NEGATIVE_INFINITY)
  return Number.isFinite(day) ? { day, index: days.indexOf(day) } : undefined
}

function lastDayOf(entry: unknown): number {
  const isEndless = isRecord(entry) && !isByDate(entry) && entry.until === undefined
  return isEndless ? Number.POSITIVE_INFINITY : (datesOfEntry(entry).at(-1)?.last ?? Number.NEGATIVE_INFINITY)
}

/** The ranges of an entry, found a few years at a time, because most searches stop early (S7). */
function* eachRange(entry: unknown, from: number, through: number): Generator<NamedRange, void> {
  const dates = DATES.read([entry], [], []) ?? NO_DATES
  for (let first = from; first <= through; first += CHUNK_DAYS)
    yield* dates.between(first, Math.min(first + CHUNK_DAYS - 1, through))
}

const CHUNK_DAYS = 3000

/** The dates, as ranges in order, of one entry of `holidays` that was read without an issue. */
function datesOfEntry(entry: unknown): readonly NamedRange[] {
  return (DATES.read([entry], [], []) ?? NO_DATES).between(FIRST_DAY, LAST_DAY)
}
