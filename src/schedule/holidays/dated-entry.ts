import { date } from '../../core/date'
import { isRecord } from '../../core/is-record'
import { type Issue, type Path, report } from '../../core/issue'
import { textFromDay } from '../../core/local-date'
import { REVERSED_RANGE } from '../../core/messages'
import { optional, type Reader, reader, record, text } from '../../core/reader'
import { DAY } from '../../core/time'
import { DATE_IN_NO_YEAR } from '../messages'
import { MONTH_DAY, YEARLY_DATE } from './read-yearly-date'
import type { MonthDay, YearlyDate } from './yearly-date'
import { yearlyDays } from './yearly-days'
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
  /** The number of ranges that belong to a year. A rule of every month has twelve. */
  readonly perYear: number
  /** Visits the ranges that belong to a year: the year of their own first date, wherever they are observed. */
  readonly forEachIn: ForEachIn
  readonly observed: Observed
}

/** The dates of an entry. */
export type ParsedDates = DateRangeOfDays | YearlyDates

/** What every entry with dates has: its dates, its name or `''`, and its position in the list. */
export interface DatedEntry {
  readonly name: string
  readonly position: number
  readonly dates: ParsedDates
}

/** How to read the other keys of an entry. */
type Fields<Values> = { readonly [Key in keyof Values]: Reader<Values[Key]> }
type Found<Values> = DatedEntry & { readonly [Key in keyof Values]?: Values[Key] | undefined }

const YEAR = optional(
  reader(
    'a year such as 2024',
    (year): year is number => Number.isInteger(year) && Number(year) >= 1000 && Number(year) <= 9999,
  ),
)

type Form = 'date' | 'range' | 'rule' | 'yearlyRange'

/** The keys of each form of dates. */
const FORMS: Readonly<Record<Form, Readonly<Record<string, Reader<unknown>>>>> = {
  date: { on: date("a date such as '2023-12-25'") },
  range: {
    from: date("the first date, such as '2023-12-25'"),
    to: date("the last date, such as '2023-12-29'"),
  },
  rule: { every: YEARLY_DATE, since: YEAR, until: YEAR },
  yearlyRange: { from: MONTH_DAY, to: MONTH_DAY, since: YEAR, until: YEAR },
}

/** The dates of an entry as read. Keys that are absent or invalid are `undefined`. */
interface FoundDates {
  readonly on?: number | undefined
  readonly every?: YearlyDate | undefined
  readonly from?: number | MonthDay | undefined
  readonly to?: number | MonthDay | undefined
  readonly since?: number | undefined
  readonly until?: number | undefined
  readonly observed?: Observed | undefined
}

/**
 * Reads the entries of one list: dates, ranges of dates, yearly rules and yearly ranges (S11).
 *
 * @param expected An example of an entry, for messages.
 * @param fields The other keys of an entry.
 * @param ruleFields The keys that only an entry with a yearly rule has.
 * @param formOf Returns the form of an entry.
 */
/* @__NO_SIDE_EFFECTS__ */
export function datedEntry<Values extends object>(
  expected: string,
  fields: Fields<Values>,
  ruleFields: { readonly observed?: Reader<Observed> } = {},
  formOf: (entry: unknown) => Form = formOfEntry,
): Reader<Found<Values>> {
  const name = optional(text('a name'))
  const readers = Object.fromEntries(
    Object.entries(FORMS).map(([form, keys]) => {
      const all = { name, ...keys, ...(form === 'rule' && ruleFields), ...fields }
      return [form, record(expected, all, expectedFor) as Reader<FoundDates>]
    }),
  )
  return {
    expected,
    read(entry, path, issues) {
      const fields = readers[formOf(entry)]?.read(entry, path, issues) ?? {}
      const dates = datesIn(fields, path, issues)
      return dates && ({ name: '', ...fields, dates, position: path.at(-1) } as unknown as Found<Values>)
    },
  }
}

/** What to write instead of `observed` where nothing moves (S11). */
function expectedFor(key: string): string | undefined {
  return key === 'observed'
    ? "'observed' only in holidays with 'every'. Other entries stay on their dates: list each date"
    : undefined
}

function formOfEntry(entry: unknown): Form {
  const { every, from, to } = isRecord(entry) ? entry : {}
  if (every !== undefined) return 'rule'
  if (isRecord(from) || isRecord(to)) return 'yearlyRange'
  return from === undefined && to === undefined ? 'date' : 'range'
}

function datesIn(found: FoundDates, path: Path, issues: Issue[]): ParsedDates | undefined {
  const { on, every, from, to } = found
  if (on !== undefined) return { first: on, last: on }
  if (every) {
    const daysIn = yearlyDays(every)
    return yearlyDates((year, visit) => daysIn(year, (day) => visit(day, day)), found, path, issues)
  }
  if (from === undefined || to === undefined) return undefined
  if (typeof from !== 'number' || typeof to !== 'number')
    return yearlyDates(rangeOf(from as MonthDay, to as MonthDay), found, path, issues)
  if (to < from) report(issues, REVERSED_RANGE, [...path, 'to'], textFromDay(to), `'${textFromDay(from)}'`)
  return { first: from, last: to }
}

/** Whether an entry of a list has dates of one year, and not those of every year. */
export function isByDate(entry: unknown): boolean {
  return isRecord(entry) && entry.every === undefined && !isRecord(entry.from)
}

/** The dates in the years `since` to `until`, of which at least one must exist (S8). */
function yearlyDates(
  forEachIn: ForEachIn,
  { since, until, observed = 'none' }: FoundDates,
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
  let perYear = 0
  // A leap year, because it has every date.
  forEachIn(2000, () => perYear++)
  return {
    since,
    until,
    perYear,
    observed,
    forEachIn(year, visit) {
      if (year >= (since ?? year) && year <= (until ?? year)) forEachIn(year, visit)
    },
  }
}

function rangeOf(from: MonthDay, to: MonthDay): ForEachIn {
  const yearsLater = to.month * 31 + to.day < from.month * 31 + from.day ? 1 : 0
  return (year, visit) => {
    const first = Date.UTC(year, from.month - 1, from.day) / DAY
    const endOfMonth = Date.UTC(year + yearsLater, to.month, 0) / DAY
    const last = Math.min(Date.UTC(year + yearsLater, to.month - 1, to.day) / DAY, endOfMonth)
    // A range from and to 29 February is empty in other years.
    if (first <= last) visit(first, last)
  }
}
