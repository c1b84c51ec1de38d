import { weekdayOf } from '../../core/local-date'
import { memoized } from '../../core/memoized'
import { DAY } from '../../core/time'
import type { YearlyDates } from './dated-entry'
import type { PositionedEntry } from './listed-dates'
import { clippedRanges, type ListedRange, overlaid } from './named-dates'
import type { Observed } from './yearly-rule'

type Yearly = PositionedEntry<YearlyDates>

/** Visits the dates of entries that belong to a year. */
type VisitYear = (year: number, found: Found) => void

/** Receives dates of an entry. */
type Found = (entry: Yearly, first: number, last: number) => void

/**
 * Where the yearly entries whose own dates are in a year are observed (S14). It can be in the years beside it.
 *
 * @param dated The ranges by date, in order and without overlaps.
 */
export function placedIn(yearly: readonly Yearly[], dated: readonly ListedRange[]): VisitYear {
  const own: VisitYear = (year, found) => {
    for (const entry of yearly) entry.dates.forEachIn(year, (first, last) => found(entry, first, last))
  }
  if (!yearly.some(({ dates }) => dates.observed.includes('free')))
    return (year, found) => place(year, own, [], found)
  const ownDates = datesOfYears(own)
  // The year before is placed knowing only own dates of its neighbours, so that no year depends on all others.
  const alone = datesOfYears((year, found) =>
    place(year, own, [dated, ownDates(year - 1), ownDates(year + 1)], found),
  )
  return (year, found) => place(year, own, [dated, alone(year - 1), ownDates(year + 1)], found)
}

/** The dates that belong to each year, as ranges in order that do not overlap. */
export function datesOfYears(visitYear: VisitYear): (year: number) => readonly ListedRange[] {
  return memoized((year) => {
    const found: ListedRange[] = []
    visitYear(year, ({ name, position }, first, last) => found.push({ name, position, first, last }))
    return overlaid(found)
  })
}

// A holiday that finds no free date within two weeks stays where it is.
const FARTHEST = 14

/** Places the dates of one year: first those that do not look for a free date, then the others by own date. */
function place(
  year: number,
  own: VisitYear,
  around: readonly (readonly ListedRange[])[],
  found: Found,
): void {
  const begin = Date.UTC(year, 0) / DAY
  // The dates of the year, and those on which its last dates can be observed.
  const taken = new Uint8Array(366 + FARTHEST)
  const take = (first: number, last: number): void => {
    taken.fill(1, Math.max(first - begin, 0), Math.max(last + 1 - begin, 0))
  }
  for (const ranges of around)
    for (const { first, last } of clippedRanges(ranges, begin, begin + taken.length)) take(first, last)
  const put = (entry: Yearly, first: number, last: number): void => {
    take(first, last)
    found(entry, first, last)
  }
  const waiting: { readonly entry: Yearly; readonly day: number }[] = []
  own(year, (entry, first, last) => {
    const shift = shiftOf(first, entry)
    if (shift === undefined) waiting.push({ entry, day: first })
    else put(entry, first + shift, last + shift)
  })
  // The dates that one search found taken are taken for the next one too, which begins no earlier (S7).
  const searched = new Map<Observed, number>()
  for (const { entry, day } of waiting.sort((a, b) => a.day - b.day)) {
    const { observed } = entry.dates
    let date = Math.max(day, searched.get(observed) ?? day)
    do date++
    while (taken[date - begin] || (observed === 'next free weekday' && isWeekend(date)))
    searched.set(observed, date - 1)
    if (date > day + FARTHEST) date = day
    put(entry, date, date)
  }
}

/** How many days later a range is observed; `undefined` if that depends on which dates are free. */
function shiftOf(first: number, { dates: { observed } }: Yearly): number | undefined {
  if (observed === 'none' || !isWeekend(first)) return 0
  const isSunday = weekdayOf(first) === 0
  if (!isSunday && observed.startsWith('sunday')) return 0
  if (observed.includes('free')) return undefined
  if (isSunday) return 1
  return observed === 'nearest weekday' ? -1 : 2
}

function isWeekend(day: number): boolean {
  return weekdayOf(day) % 6 === 0
}
