import { date } from '../../core/date'
import { isRecord } from '../../core/is-record'
import { type Issue, type Path, report } from '../../core/issue'
import { textFromDay, yearOf } from '../../core/local-date'
import { REVERSED_RANGE } from '../../core/messages'
import { optional, type Reader, reader, record, text } from '../../core/reader'
import { DAY } from '../../core/time'
import { DATE_IN_NO_YEAR } from '../messages'
import { MONTH_DAY, YEARLY_DATE } from './read-yearly-date'
import { forEachDayOf, type MonthDay, type YearlyDate } from './yearly-date'
import type { Observed } from './yearly-rule'

/** A range of local dates, as day numbers; both ends are included. */
export interface DateRangeOfDays {
  readonly first: number
  readonly last: number
}

type ForEachIn = (year: number, visit: (first: number, last: number) => void) => void

/** Dates that recur every year, from the year `since` through `until`; `undefined` for no limit. */
export interface YearlyDates {
  readonly since: number | undefined
  readonly until: number | undefined
  /** Visits the ranges that belong to a year: the year of their own first date, wherever they are observed. */
  readonly forEachIn: ForEachIn
  readonly observed: Observed
}

/** The dates of an entry. */
export type ParsedDates = DateRangeOfDays | YearlyDates

/** What every entry with dates has: its dates, and its name or `''`. */
export interface DatedEntry {
  readonly name: string
  readonly dates: ParsedDates
}

/** How to read the other keys of an entry. */
type Fields<Values> = { readonly [Key in keyof Values]: Reader<Values[Key]> }
type Found<Values> = DatedEntry & { readonly [Key in keyof Values]?: Values[Key] | undefined }

const NAME = { name: optional(text('a name')) }
const YEAR = optional(
  reader(
    'a year such as 2024',
    (year): year is number => Number.isInteger(year) && Number(year) >= 1000 && Number(year) <= 9999,
  ),
)
const YEARS = { since: YEAR, until: YEAR }
const RANGE = {
  from: date("the first date, such as '2023-12-25'"),
  to: date("the last date, such as '2023-12-29'"),
}

/**
 * Reads the entries of one list: dates, ranges of dates, yearly rules and yearly ranges (S11).
 *
 * @param expected An example of an entry, for messages.
 * @param fields The other keys of an entry.
 * @param moved The keys of an entry with a rule that say where it is observed.
 */
/* @__NO_SIDE_EFFECTS__ */
export function datedEntry<Values extends object>(
  expected: string,
  fields: Fields<Values>,
  moved: { readonly observed?: Reader<Observed> } = {},
): Reader<Found<Values>> {
  const single = record(expected, { ...NAME, on: date("a date such as '2023-12-25'"), ...fields })
  const between = record('', { ...NAME, ...RANGE, ...fields })
  const rule = record('', { ...NAME, every: YEARLY_DATE, ...YEARS, ...moved, ...fields })
  const yearly = yearlyRange('', fields)
  return {
    expected,
    read(entry, path, issues) {
      const has = (key: string): boolean => isRecord(entry) && key in entry
      if (has('every')) {
        const found = rule.read(entry, path, issues) ?? {}
        const { every, observed = 'none' } = found as { every?: YearlyDate; observed?: Observed }
        return (
          every &&
          entryOf<Values, YearlyDates>(found, yearlyDates(datesOf(every), found, observed, path, issues))
        )
      }
      if (!has('from') && !has('to')) {
        const found = single.read(entry, path, issues) ?? {}
        const { on } = found as { on?: number }
        return on === undefined ? undefined : entryOf<Values, ParsedDates>(found, { first: on, last: on })
      }
      const { from, to } = entry as { readonly from: unknown; readonly to: unknown }
      if (isRecord(from) || isRecord(to)) return yearly.read(entry, path, issues)
      const found = between.read(entry, path, issues) ?? {}
      const { from: first, to: last } = found as { from?: number; to?: number }
      if (first === undefined || last === undefined) return undefined
      if (last < first)
        report(issues, REVERSED_RANGE, [...path, 'to'], textFromDay(last), `'${textFromDay(first)}'`)
      return entryOf<Values, ParsedDates>(found, { first, last })
    },
  }
}

/** Reads an entry whose dates are a yearly range. */
/* @__NO_SIDE_EFFECTS__ */
export function yearlyRange<Values extends object>(
  expected: string,
  fields: Fields<Values>,
): Reader<Found<Values> & { readonly dates: YearlyDates }> {
  const entry = record(expected, { ...NAME, from: MONTH_DAY, to: MONTH_DAY, ...YEARS, ...fields })
  return {
    expected,
    read(value, path, issues) {
      const found = entry.read(value, path, issues) ?? {}
      const { from, to } = found as { from?: MonthDay; to?: MonthDay }
      if (!from || !to) return undefined
      return entryOf<Values, YearlyDates>(found, yearlyDates(rangeOf(from, to), found, 'none', path, issues))
    },
  }
}

function entryOf<Values, Dates extends ParsedDates>(
  found: object,
  dates: Dates | undefined,
): (Found<Values> & { readonly dates: Dates }) | undefined {
  return dates && ({ name: '', ...found, dates } as unknown as Found<Values> & { readonly dates: Dates })
}

/** Whether an entry of a list has dates of one year, and not those of every year. */
export function isByDate(entry: unknown): boolean {
  return isRecord(entry) && entry.every === undefined && !isRecord(entry.from)
}

/** The dates in the years `since` to `until`, of which at least one must exist (S8). */
function yearlyDates(
  forEachIn: ForEachIn,
  { since, until }: { readonly since?: number | undefined; readonly until?: number | undefined },
  observed: Observed,
  path: Path,
  issues: Issue[],
): YearlyDates | undefined {
  if (since !== undefined && until !== undefined) {
    let count = 0
    for (let year = since; year <= until && count === 0; year++) forEachIn(year, () => count++)
    if (count === 0) {
      report(issues, DATE_IN_NO_YEAR, [...path, 'until'], until, String(since))
      return undefined
    }
  }
  return {
    since,
    until,
    observed,
    forEachIn(year, visit) {
      if (year >= (since ?? year) && year <= (until ?? year)) forEachIn(year, visit)
    },
  }
}

function datesOf(every: YearlyDate): ForEachIn {
  const { easter = 0, before, after, daysAfter = 0 } = every
  const shift = easter + daysAfter
  // A week before or after a date can lead into an adjacent year.
  const near = before || after ? 7 : 0
  if (shift === 0 && near === 0) return (year, visit) => forEachDayOf(every, year, (day) => visit(day, day))
  return (year, visit) => {
    const [begin, end] = [Date.UTC(year, 0) / DAY, Date.UTC(year + 1, 0) / DAY]
    const through = yearOf(end - 1 - shift + near)
    for (let each = yearOf(begin - shift - near); each <= through; each++)
      forEachDayOf(every, each, (day) => {
        if (day >= begin && day < end) visit(day, day)
      })
  }
}

function rangeOf(from: MonthDay, to: MonthDay): ForEachIn {
  const years = to.month < from.month || (to.month === from.month && to.day < from.day) ? 1 : 0
  return (year, visit) => {
    const first = Date.UTC(year, from.month - 1, from.day) / DAY
    const endOfMonth = Date.UTC(year + years, to.month, 0) / DAY
    const last = Math.min(Date.UTC(year + years, to.month - 1, to.day) / DAY, endOfMonth)
    // From and to 29 February, which other years do not have.
    if (first <= last) visit(first, last)
  }
}
