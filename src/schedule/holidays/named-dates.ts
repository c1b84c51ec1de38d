import type { NamedRange } from '../../core/date-ranges'
import { greatest, least } from '../../core/extremes'
import { firstWhere } from '../../core/first-where'

/** A set of local dates, as day numbers, with names. Ranges are not expanded, so their length does not matter (S7). */
export interface NamedDates {
  /** The name of a date; `''` if it has none, `undefined` if it is not in the set. */
  nameOn(day: number): string | undefined
  /** The dates from `first` through `last`, as ranges in ascending order that do not overlap. */
  between(first: number, last: number): readonly NamedRange[]
  /** The lists that these dates are a union of, in order. Absent if they are one list. */
  readonly lists?: readonly NamedDates[]
}

export const NO_DATES: NamedDates = { nameOn: () => undefined, between: () => [] }

/** A range with its position in a list. Where ranges overlap, the name comes from the first one that has a name. */
export interface ListedRange extends NamedRange {
  readonly position: number
}

/**
 * The dates of several lists. If a date is in more than one, its name comes from the first list that names it. A union in
 * a union becomes part of it, so that its ranges are merged once, not at each level (S7).
 */
export function unionOfDates(lists: readonly NamedDates[]): NamedDates {
  const distinct = [...new Set(lists.flatMap(listsOf))]
  if (distinct.length < 2) return distinct[0] ?? NO_DATES
  return {
    lists: distinct,
    nameOn(day) {
      const names = distinct.map((dates) => dates.nameOn(day))
      return names.find(Boolean) ?? names.find((name) => name === '')
    },
    between: (first, last) =>
      overlaid(
        distinct.flatMap((dates, position) =>
          dates.between(first, last).map((range) => ({ ...range, position })),
        ),
      ),
  }
}

function listsOf(dates: NamedDates): readonly NamedDates[] {
  return dates === NO_DATES ? [] : (dates.lists ?? [dates])
}

/** The dates that are in `[from, until)`. */
export function clippedDates(dates: NamedDates, from: number, until: number): NamedDates {
  return unionOfDates(
    listsOf(dates).map((list) => ({
      nameOn: (day) => (day >= from && day < until ? list.nameOn(day) : undefined),
      between: (first, last) => list.between(Math.max(first, from), Math.min(last, until - 1)),
    })),
  )
}

/** The dates of ranges that may overlap, as ranges in order that do not. */
export function overlaid(ranges: readonly ListedRange[]): readonly ListedRange[] {
  if (ranges.length < 2) return ranges
  const begin = least(ranges.map(({ first }) => first))
  // A range that ends before it begins has an issue of its own.
  const end = greatest([begin, ...ranges.map(({ last }) => last)]) + 1
  const placed = ranges.map((entry) => ({ entry, first: entry.first, last: entry.last }))
  return overlayOf(ranges)(begin, end, placed)
}

/** Dates of an entry, from `first` through `last`. */
export interface Placed<Entry> {
  readonly entry: Entry
  readonly first: number
  readonly last: number
}

/**
 * Returns a function for the dates of entries in `[begin, end)`, as ranges in order that do not overlap. The work is that
 * of filling in a list of dates, however the given ones overlap (S7).
 */
export function overlayOf<Entry extends Omit<ListedRange, 'first' | 'last'>>(
  entries: readonly Entry[],
): (begin: number, end: number, placed: readonly Placed<Entry>[]) => readonly ListedRange[] {
  const weakestFirst = [...entries].sort(
    (a, b) => Number(a.name !== '') - Number(b.name !== '') || b.position - a.position,
  )
  const strengths = new Map(weakestFirst.map((entry, index) => [entry, index + 1]))
  return (begin, end, placed) => {
    // The strength of the entry that has a date; 0 for none.
    const owners = new Int32Array(Math.max(end - begin, 0))
    for (const { entry, first, last } of placed) {
      const strength = strengths.get(entry) as number
      const until = Math.min(last + 1, end) - begin
      for (let index = Math.max(first - begin, 0); index < until; index++)
        if ((owners[index] as number) < strength) owners[index] = strength
    }
    const ranges: ListedRange[] = []
    for (let index = 0; index < owners.length; index++) {
      const [first, owner] = [index, owners[index] as number]
      while (owners[index + 1] === owner) index++
      const entry = weakestFirst[owner - 1]
      if (entry)
        append(
          { name: entry.name, position: entry.position, first: begin + first, last: begin + index },
          ranges,
        )
    }
    return ranges
  }
}

/** Adds a range after those of a list. It becomes part of the last one if it continues the same entry. */
export function append(range: ListedRange, found: ListedRange[]): void {
  const last = found.at(-1)
  if (last?.position === range.position && last.name === range.name && last.last === range.first - 1)
    found[found.length - 1] = { ...last, last: range.last }
  else found.push(range)
}

/** The range that holds a date, found by bisection. */
export function rangeAt(day: number, ranges: readonly ListedRange[]): ListedRange | undefined {
  const found = ranges[firstEndingFrom(day, ranges)]
  return found && found.first <= day ? found : undefined
}

/** The parts of ranges, in order and without overlaps, from `first` through `last`. */
export function clippedRanges(
  ranges: readonly ListedRange[],
  first: number,
  last: number,
): readonly ListedRange[] {
  const found: ListedRange[] = []
  for (let i = firstEndingFrom(first, ranges); i < ranges.length && first <= last; i++) {
    const each = ranges[i] as ListedRange
    if (each.first > last) break
    const isInside = each.first >= first && each.last <= last
    found.push(
      isInside ? each : { ...each, first: Math.max(each.first, first), last: Math.min(each.last, last) },
    )
  }
  return found
}

function firstEndingFrom(day: number, ranges: readonly ListedRange[]): number {
  return firstWhere(ranges.length, (position) => (ranges[position] as ListedRange).last >= day)
}
