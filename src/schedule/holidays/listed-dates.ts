import { yearOf } from '../../core/local-date'
import { memoized } from '../../core/memoized'
import { range } from '../../core/range'
import { DAY, FIRST_DAY, LAST_DAY } from '../../core/time'
import type { DatedEntry, DateRangeOfDays, ParsedDates, YearlyDates } from './dated-entry'
import { clippedRanges, type ListedRange, type NamedDates, NO_DATES, overlaid, rangeAt } from './named-dates'
import { placedIn } from './placed-in'

/** The dates of a list of entries. Where ranges overlap, the name comes from the first one that has a name. */
export interface ListedDates extends NamedDates {
  /** The range that holds a date, with its position in the list. */
  rangeOn(day: number): ListedRange | undefined
  between(first: number, last: number): readonly ListedRange[]
}

const NO_LISTED_DATES: ListedDates = { ...NO_DATES, rangeOn: () => undefined, between: () => [] }

/** An entry with its position in the list, and its name or `''`. */
export type PositionedEntry<Dates = ParsedDates> = DatedEntry & { readonly position: number } & {
  readonly dates: Dates
}

/** The dates of entries. Yearly ones are evaluated one year at a time, when the year is first needed. */
export function listedDates(entries: readonly PositionedEntry[]): ListedDates {
  const dated = entries.filter(isDated)
  const yearly = entries.filter(isYearly)
  const listed = overlaid(
    dated
      .map(({ name, position, dates }) => ({ name, position, ...clipped(dates) }))
      .filter(({ first, last }) => first <= last)
      .map((each) => [each]),
  )
  if (yearly.length === 0) return listed.length === 0 ? NO_LISTED_DATES : listedRanges(listed)
  const placed = placedIn(yearly, (day) => rangeAt(day, listed) !== undefined)
  const inYear = memoized((year: number): readonly ListedRange[] => {
    const [first, last] = [Date.UTC(year, 0, 1) / DAY, Date.UTC(year + 1, 0, 1) / DAY - 1]
    // A date can be observed in the year before or after its own, and a range can begin in the year before.
    const around = range(year - 1, year + 2).flatMap(placed)
    return overlaid([
      clippedRanges(listed, first, last),
      ...around.map((each) => clippedRanges([each], first, last)),
    ])
  })
  const rangeOn = (day: number): ListedRange | undefined => rangeAt(day, inYear(yearOf(day)))
  return {
    rangeOn,
    nameOn: (day) => rangeOn(day)?.name,
    between(first, last) {
      const [from, through] = [Math.max(first, FIRST_DAY), Math.min(last, LAST_DAY)]
      if (from > through) return []
      const found = range(yearOf(from), yearOf(through) + 1).flatMap(inYear)
      return clippedRanges(found, from, through)
    },
  }
}

function clipped({ first, last }: DateRangeOfDays): DateRangeOfDays {
  return { first: Math.max(first, FIRST_DAY), last: Math.min(last, LAST_DAY) }
}

function listedRanges(ranges: readonly ListedRange[]): ListedDates {
  const rangeOn = (day: number): ListedRange | undefined => rangeAt(day, ranges)
  return {
    rangeOn,
    nameOn: (day) => rangeOn(day)?.name,
    between: (first, last) => clippedRanges(ranges, first, last),
  }
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
