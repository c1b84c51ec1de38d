import { weekdayOf } from '../../core/local-date'
import { memoized } from '../../core/memoized'
import { DAY } from '../../core/time'
import type { YearlyDates } from './dated-entry'
import type { PositionedEntry } from './listed-dates'
import { clippedRanges, type Found, type ListedRange, overlayOf } from './named-dates'
import type { Observed } from './yearly-rule'

type Yearly = PositionedEntry<YearlyDates>

/** Visits the dates of entries that belong to a year. */
type VisitYear = (year: number, found: Found<Yearly>) => void

/**
 * Where the yearly entries whose own dates are in a year are observed (S14). It can be in the years beside it.
 *
 * @param dated The ranges by date, in order and without overlaps.
 */
export function placedIn(yearly: readonly Yearly[], dated: readonly ListedRange[]): VisitYear {
  if (!yearly.some(({ dates }) => dates.observed.includes('free'))) {
    const visitYear: VisitYear = (year, found) => {
      for (const entry of yearly)
        entry.dates.forEachIn(year, (first, last) => {
          const shift = shiftOf(first, entry) ?? 0
          found(entry, first + shift, last + shift)
        })
    }
    // The dates of one entry are computed as fast as they are remembered.
    return yearly.length > 1 ? kept(visitYear) : visitYear
  }
  const own = kept((year, found) => {
    for (const entry of yearly) entry.dates.forEachIn(year, (first, last) => found(entry, first, last))
  })
  const ownDates = datesOfYears(yearly, own)
  // The year before is placed knowing only own dates of its neighbours, so that no year depends on all others.
  const alone = datesOfYears(yearly, (year, found) =>
    place(year, own, [dated, ownDates(year - 1), ownDates(year + 1)], found),
  )
  return kept((year, found) => place(year, own, [dated, alone(year - 1), ownDates(year + 1)], found))
}

/** The same, but no year is computed twice. */
function kept(visitYear: VisitYear): VisitYear {
  const inYear = memoized((year: number) => {
    const entries: Yearly[] = []
    const days: number[] = []
    visitYear(year, (entry, first, last) => {
      entries.push(entry)
      days.push(first, last)
    })
    return { entries, days: Int32Array.from(days) }
  })
  return (year, found) => {
    const { entries, days } = inYear(year)
    for (let i = 0; i < entries.length; i++)
      found(entries[i] as Yearly, days[2 * i] as number, days[2 * i + 1] as number)
  }
}

/** The dates that belong to each year, as ranges in order that do not overlap. */
function datesOfYears(
  yearly: readonly Yearly[],
  visitYear: VisitYear,
): (year: number) => readonly ListedRange[] {
  const overlay = overlayOf(yearly)
  return memoized((year) =>
    // A date can be observed the day before, and a range can begin on the last day and last a year.
    overlay(Date.UTC(year, 0, 0) / DAY, Date.UTC(year + 2, 0) / DAY, (found) => visitYear(year, found)),
  )
}

// A holiday that finds no free date within two weeks stays where it is.
const FARTHEST = 14

/** Places the dates of one year: first those that do not look for a free date, then the others by own date. */
function place(
  year: number,
  own: VisitYear,
  around: readonly (readonly ListedRange[])[],
  found: Found<Yearly>,
): void {
  const begin = Date.UTC(year, 0) / DAY
  // The dates of the year, and those on which its last dates can be observed.
  const taken = new Uint8Array(366 + FARTHEST)
  const take = (first: number, last: number): void => {
    const end = Math.min(last + 1 - begin, taken.length)
    for (let index = Math.max(first - begin, 0); index < end; index++) taken[index] = 1
  }
  for (const ranges of around)
    for (const { first, last } of clippedRanges(ranges, begin, begin + taken.length)) take(first, last)
  const put = (entry: Yearly, first: number, last: number): void => {
    take(first, last)
    found(entry, first, last)
  }
  const waiting = new Map<number, Yearly[]>()
  own(year, (entry, first, last) => {
    const shift = shiftOf(first, entry)
    if (shift !== undefined) put(entry, first + shift, last + shift)
    else if (!waiting.get(first)?.push(entry)) waiting.set(first, [entry])
  })
  for (const day of [...waiting.keys()].sort((a, b) => a - b)) {
    // Where one finds no free date, neither do those after it in the list.
    const shifts = new Map<Observed, number>()
    for (const entry of waiting.get(day) ?? []) {
      const { observed } = entry.dates
      let shift = shifts.get(observed) ?? 1
      while (shift <= FARTHEST && !isFree(day + shift, observed)) shift++
      shifts.set(observed, shift)
      const date = shift <= FARTHEST ? day + shift : day
      put(entry, date, date)
    }
  }

  function isFree(day: number, observed: Observed): boolean {
    return taken[day - begin] === 0 && !(observed === 'next free weekday' && isWeekend(day))
  }
}

/** How many days later a range is observed; `undefined` if that depends on which dates are free. */
function shiftOf(first: number, { dates: { observed } }: Yearly): number | undefined {
  return isWeekend(first) ? SHIFTS[observed][weekdayOf(first) / 6] : 0
}

// For Sunday and Saturday.
const SHIFTS: Readonly<Record<Observed, readonly (number | undefined)[]>> = {
  none: [0, 0],
  'nearest weekday': [1, -1],
  'next weekday': [1, 2],
  'sunday to monday': [1, 0],
  'next free weekday': [],
  'sunday to next free day': [undefined, 0],
}

function isWeekend(day: number): boolean {
  return weekdayOf(day) % 6 === 0
}
