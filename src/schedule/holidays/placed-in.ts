import { weekdayOf } from '../../core/local-date'
import { memoized } from '../../core/memoized'
import { DAY } from '../../core/time'
import type { YearlyDates } from './dated-entry'
import type { PositionedEntry } from './listed-dates'
import { clippedRanges, type ListedRange, overlaid } from './named-dates'
import type { Observed } from './yearly-rule'

/** A range on its own dates. */
type OwnRange = ListedRange & { readonly observed: Observed }

/**
 * Where the yearly entries whose own dates are in a year are observed (S14). Ranges can overlap.
 *
 * @param dated The ranges by date, in order and without overlaps.
 */
export function placedIn(
  yearly: readonly PositionedEntry<YearlyDates>[],
  dated: readonly ListedRange[],
): (year: number) => readonly ListedRange[] {
  const ownIn = (year: number): OwnRange[] =>
    yearly.flatMap(({ name, position, dates: { ownIn, observed } }) =>
      ownIn(year).map(({ first, last }) => ({ first, last, name, position, observed })),
    )
  const isFree = yearly.some(({ dates }) => dates.observed.includes('free'))
  if (!isFree) return (year) => ownIn(year).map((own) => movedBy(shiftOf(own), own))
  const ownDates = memoized((year: number) => overlaid(ownIn(year)))
  // The year before is placed knowing only own dates of its neighbours, so that no year depends on all others.
  const alone = memoized((year: number) =>
    overlaid(place(year, ownIn(year), [dated, ownDates(year - 1), ownDates(year + 1)])),
  )
  return (year) => place(year, ownIn(year), [dated, alone(year - 1), ownDates(year + 1)])
}

// A holiday that finds no free date within two weeks stays where it is.
const FARTHEST = 14

/** Places the dates of one year: first those that do not look for a free date, then the others by own date. */
function place(
  year: number,
  own: readonly OwnRange[],
  around: readonly (readonly ListedRange[])[],
): readonly ListedRange[] {
  const begin = Date.UTC(year, 0, 1) / DAY
  // The dates of the year, and those on which its last dates can be observed.
  const taken = new Uint8Array(366 + FARTHEST)
  const take = ({ first, last }: ListedRange): void => {
    taken.fill(1, Math.max(first - begin, 0), Math.max(last + 1 - begin, 0))
  }
  for (const ranges of around) clippedRanges(ranges, begin, begin + taken.length).forEach(take)
  const looksForFree = (each: OwnRange): boolean => shiftOf(each) === undefined
  const placed = own.filter((each) => !looksForFree(each)).map((each) => movedBy(shiftOf(each), each))
  placed.forEach(take)
  const free = own.filter(looksForFree).sort((a, b) => a.first - b.first || a.position - b.position)
  for (const each of free) {
    let shift = 1
    while (shift <= FARTHEST && !isFreeDay(each.first + shift, each)) shift++
    const found = movedBy(shift <= FARTHEST ? shift : 0, each)
    take(found)
    placed.push(found)
  }
  return placed

  function isFreeDay(day: number, { observed }: OwnRange): boolean {
    return taken[day - begin] === 0 && !(observed === 'next free weekday' && isWeekend(day))
  }
}

function movedBy(shift: number | undefined, { name, position, first, last }: OwnRange): ListedRange {
  return { name, position, first: first + (shift ?? 0), last: last + (shift ?? 0) }
}

/** How many days later a range is observed; `undefined` if that depends on which dates are free. */
function shiftOf({ first, observed }: OwnRange): number | undefined {
  const isSunday = weekdayOf(first) === 0
  if (observed === 'none' || !isWeekend(first) || (!isSunday && observed.startsWith('sunday'))) return 0
  if (observed.includes('free')) return undefined
  if (isSunday) return 1
  return observed === 'nearest weekday' ? -1 : 2
}

function isWeekend(day: number): boolean {
  return weekdayOf(day) % 6 === 0
}
