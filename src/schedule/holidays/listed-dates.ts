import { greatest, least } from '../../core/extremes'
import { yearOf } from '../../core/local-date'
import { memoized } from '../../core/memoized'
import { DAY, FIRST_DAY, LAST_DAY } from '../../core/time'
import type { DatedEntry, DateRangeOfDays, ParsedDates, YearlyDates } from './dated-entry'
import { clippedRanges, type ListedRange, type NamedDates, overlaid, rangeAt } from './named-dates'
import { placedIn } from './placed-in'

/** The dates of a list of entries. Where ranges overlap, the name comes from the first one that has a name. */
export interface ListedDates extends NamedDates {
  /** The range that contains a date, with its position in the list. */
  rangeOn(day: number): ListedRange | undefined
  /** The number of ranges that yearly entries have in a year. */
  readonly perYear: number
  between(first: number, last: number): readonly ListedRange[]
}

/** The dates of entries. Yearly ones are evaluated one year at a time, when the year is first needed. */
export function listedDates(entries: readonly DatedEntry[]): ListedDates {
  const dated = datedRanges(entries)
  const yearly = entries.filter(isYearly)
  const placedInYear = placedIn(yearly, dated)

  function between(first: number, last: number): readonly ListedRange[] {
    const own = clippedRanges(dated, first, last)
    if (yearly.length === 0) return own
    // A date can be observed in the year before or after its own, and a range can begin in the year before.
    const all = [...own]
    for (let year = yearOf(first) - 1; year < yearOf(last) + 2; year++)
      for (const each of placedInYear(year)) all.push(each)
    return overlaid(first, last + 1, all)
  }

  const inYear = memoized((year: number) =>
    between(Date.UTC(year, 0, 1) / DAY, Date.UTC(year + 1, 0, 0) / DAY),
  )
  const rangeOn = (day: number): ListedRange | undefined => rangeAt(day, inYear(yearOf(day)))
  return {
    perYear: yearly.reduce((sum, { dates }) => sum + dates.perYear, 0),
    rangeOn,
    nameOn: (day) => rangeOn(day)?.name,
    between: (first, last) => between(Math.max(first, FIRST_DAY), Math.min(last, LAST_DAY)),
  }
}

/** The ranges of entries by date, in order and without overlaps. */
export function datedRanges(entries: readonly DatedEntry[]): readonly ListedRange[] {
  const ranges = rangesByDate(entries)
  const first = least(ranges.map((range) => range.first))
  const last = greatest(ranges.map((range) => range.last))
  return overlaid(Math.max(first, FIRST_DAY), Math.min(last, LAST_DAY) + 1, ranges)
}

/** The ranges of entries by date, as they are listed. */
export function rangesByDate(entries: readonly DatedEntry[]): ListedRange[] {
  return entries.filter(isDated).map(({ name, position, dates }) => ({ name, position, ...dates }))
}

/** Whether the dates of an entry are one range, and not those of every year. */
export function isDated<Entry extends { readonly dates: ParsedDates }>(
  entry: Entry,
): entry is Entry & { readonly dates: DateRangeOfDays } {
  return 'first' in entry.dates
}

/** Whether the dates of an entry recur every year. */
export function isYearly<Entry extends { readonly dates: ParsedDates }>(
  entry: Entry,
): entry is Entry & { readonly dates: YearlyDates } {
  return !isDated(entry)
}
