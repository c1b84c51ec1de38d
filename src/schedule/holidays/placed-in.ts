import { weekdayOf } from '../../core/local-date'
import { memoized } from '../../core/memoized'
import type { YearlyDates } from './dated-entry'
import type { PositionedEntry } from './listed-dates'
import { type ListedRange, overlaid, rangeAt } from './named-dates'
import type { Observed } from './yearly-rule'

/** A range on its own dates. */
type OwnRange = ListedRange & { readonly observed: Observed }

/** Where the yearly entries whose own dates are in a year are observed (S14). A year is placed when it is first needed. */
export function placedIn(
  yearly: readonly PositionedEntry<YearlyDates>[],
  isListed: (day: number) => boolean,
): (year: number) => readonly ListedRange[] {
  const ownIn = memoized((year: number): readonly OwnRange[] =>
    yearly.flatMap(({ name, position, dates: { ownIn, observed } }) =>
      ownIn(year).map((own) => ({ ...own, name, position, observed })),
    ),
  )
  const isFree = yearly.some(({ dates }) => dates.observed.includes('free'))
  if (!isFree) return (year) => ownIn(year).map((own) => movedBy(shiftOf(own), own))
  // The year before is placed knowing only own dates of its neighbours, so that no year depends on all others.
  const alone = memoized((year: number) =>
    place(ownIn(year), [...ownIn(year - 1), ...ownIn(year + 1)], isListed),
  )
  return memoized((year: number) => place(ownIn(year), [...alone(year - 1), ...ownIn(year + 1)], isListed))
}

// A holiday that finds no free date within two weeks stays where it is.
const FARTHEST = 14

/** Places the dates of one year: first those that do not look for a free date, then the others by own date. */
function place(
  own: readonly OwnRange[],
  around: readonly ListedRange[],
  isListed: (day: number) => boolean,
): readonly ListedRange[] {
  const looksForFree = (each: OwnRange): boolean => shiftOf(each) === undefined
  const placed = own.filter((each) => !looksForFree(each)).map((each) => movedBy(shiftOf(each), each))
  const fixed = overlaid([...around, ...placed].map((each) => [each]))
  const taken = new Set<number>()
  const free = own.filter(looksForFree).sort((a, b) => a.first - b.first || a.position - b.position)
  for (const each of free) {
    let shift = 1
    while (shift <= FARTHEST && !isFreeDay(each.first + shift, each)) shift++
    const found = movedBy(shift <= FARTHEST ? shift : 0, each)
    taken.add(found.first)
    placed.push(found)
  }
  return placed

  function isFreeDay(day: number, { observed }: OwnRange): boolean {
    if (taken.has(day) || rangeAt(day, fixed) || isListed(day)) return false
    return !(observed === 'next free weekday' && isWeekend(day))
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
