import { weekdayOf } from '../../core/local-date'
import { memoized } from '../../core/memoized'
import { DAY } from '../../core/time'
import type { DatedEntry, DateRangeOfDays, YearlyDates } from './dated-entry'
import { clippedRanges, type ListedRange, overlaid } from './named-dates'
import type { Observed } from './yearly-rule'

/** An entry whose dates recur every year. */
export type YearlyEntry = DatedEntry & { readonly dates: YearlyDates }

/** Consecutive dates of a yearly entry, and how they are observed. */
interface Placed extends ListedRange {
  readonly observed: Observed
}

/** The dates of entries that belong to a year. */
type DatesOfYear = (year: number) => readonly Placed[]

/**
 * Where the yearly entries whose own dates are in a year are observed (S14). That can be in an adjacent year.
 *
 * @param dated The ranges by date, in order and without overlaps.
 */
export function placedIn(yearly: readonly YearlyEntry[], dated: readonly ListedRange[]): DatesOfYear {
  const ownIn: DatesOfYear = (year) => {
    const ranges: Placed[] = []
    for (const { name, position, dates } of yearly)
      dates.forEachIn(year, (first, last) =>
        ranges.push({ name, position, first, last, observed: dates.observed }),
      )
    return ranges
  }
  if (!yearly.some(({ dates }) => looksForFreeDate(dates.observed)))
    return (year) => ownIn(year).map((each) => shiftedBy(shiftOf(each) ?? 0, each))
  const own = memoized(ownIn)
  const ownDates = rangesOf(own)
  // For the year before, its neighbours count with their own dates only. Otherwise each year would depend on all others.
  const placedAlone = rangesOf((year) =>
    place(year, own(year), [dated, ownDates(year - 1), ownDates(year + 1)]),
  )
  return memoized((year) => place(year, own(year), [dated, placedAlone(year - 1), ownDates(year + 1)]))
}

/** The dates that belong to each year, as ranges in order that do not overlap. */
function rangesOf(datesOfYear: DatesOfYear): (year: number) => readonly ListedRange[] {
  return memoized((year) =>
    // A date can be observed the day before, and a range can begin on the last day and last a year.
    overlaid(Date.UTC(year, 0, 0) / DAY, Date.UTC(year + 2, 0) / DAY, datesOfYear(year)),
  )
}

// Days. A holiday that finds no free date within two weeks stays where it is.
const MAX_SHIFT = 14

/** Places the dates of one year: first those that do not look for a free date, then the others by own date. */
function place(year: number, own: readonly Placed[], around: readonly (readonly ListedRange[])[]): Placed[] {
  const result: Placed[] = []
  const begin = Date.UTC(year, 0) / DAY
  // The dates of the year, and those after it on which its holidays can be observed.
  const taken = new Uint8Array(366 + MAX_SHIFT)
  const take = ({ first, last }: DateRangeOfDays): void => {
    const end = Math.min(last + 1 - begin, taken.length)
    for (let index = Math.max(first - begin, 0); index < end; index++) taken[index] = 1
  }
  for (const ranges of around) clippedRanges(ranges, begin, begin + taken.length).forEach(take)
  const put = (placed: Placed): void => {
    take(placed)
    result.push(placed)
  }
  const unplaced = new Map<number, Placed[]>()
  for (const each of own) {
    const shift = shiftOf(each)
    if (shift !== undefined) put(shiftedBy(shift, each))
    else if (!unplaced.get(each.first)?.push(each)) unplaced.set(each.first, [each])
  }
  for (const day of [...unplaced.keys()].sort((a, b) => a - b)) {
    // The first shift to try. If one holiday finds no free date, neither do those after it in the list.
    const shifts = new Map<Observed, number>()
    for (const each of unplaced.get(day) ?? []) {
      const { observed } = each
      let shift = shifts.get(observed) ?? 1
      while (shift <= MAX_SHIFT && !isFree(day + shift, observed)) shift++
      shifts.set(observed, shift)
      put(shiftedBy(shift <= MAX_SHIFT ? shift : 0, each))
    }
  }
  return result

  function isFree(day: number, observed: Observed): boolean {
    return taken[day - begin] === 0 && !(observed === 'next free weekday' && isWeekend(day))
  }
}

/** How many days later a range is observed; `undefined` if that depends on which dates are free. */
export function shiftOf({ observed, first }: Pick<Placed, 'observed' | 'first'>): number | undefined {
  return isWeekend(first) ? SHIFTS[observed][weekdayOf(first) / 6] : 0
}

/** Whether a holiday on a Sunday is observed on the next date that is free of other holidays (S14). */
export function looksForFreeDate(observed: Observed = 'none'): boolean {
  return SHIFTS[observed][0] === undefined
}

function shiftedBy(days: number, placed: Placed): Placed {
  return days === 0 ? placed : { ...placed, first: placed.first + days, last: placed.last + days }
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
