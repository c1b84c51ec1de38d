import type { NamedRange } from '../../core/date-ranges'
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
        first,
        last + 1,
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

/**
 * The dates of ranges in `[begin, end)`, as ranges in order that do not overlap. Filling in an array of dates is fast,
 * however much the given ranges overlap (S7).
 */
export function overlaid(begin: number, end: number, ranges: readonly ListedRange[]): readonly ListedRange[] {
  if (ranges.length < 2) return clippedRanges(ranges, begin, end - 1)
  const weakestFirst = [...ranges].sort(
    (a, b) => Number(a.name !== '') - Number(b.name !== '') || b.position - a.position,
  )
  // For each date, the number of the strongest range that contains it; 0 for none.
  const owners = new Int32Array(Math.max(end - begin, 0))
  for (const [index, { first, last }] of weakestFirst.entries())
    owners.fill(index + 1, Math.max(first - begin, 0), Math.max(last + 1 - begin, 0))
  const visible: ListedRange[] = []
  for (let index = 0; index < owners.length; index++) {
    const [first, owner] = [index, owners[index] as number]
    while (owners[index + 1] === owner) index++
    const range = weakestFirst[owner - 1]
    if (range) {
      const { name, position } = range
      append({ name, position, first: begin + first, last: begin + index }, visible)
    }
  }
  return visible
}

/** Appends a range to a list. If it continues the same entry, the last range of the list is extended. */
export function append(range: ListedRange, ranges: ListedRange[]): void {
  const last = ranges.at(-1)
  if (last?.position === range.position && last.name === range.name && last.last === range.first - 1)
    ranges[ranges.length - 1] = { ...last, last: range.last }
  else ranges.push(range)
}

/** The range that contains a date, found by binary search. */
export function rangeAt(day: number, ranges: readonly ListedRange[]): ListedRange | undefined {
  const range = ranges[firstEndingFrom(day, ranges)]
  return range && range.first <= day ? range : undefined
}

/** The parts of ranges, in order and without overlaps, from `first` through `last`. */
export function clippedRanges(
  ranges: readonly ListedRange[],
  first: number,
  last: number,
): readonly ListedRange[] {
  const clipped: ListedRange[] = []
  for (let i = firstEndingFrom(first, ranges); i < ranges.length && first <= last; i++) {
    const each = ranges[i] as ListedRange
    if (each.first > last) break
    const isInside = each.first >= first && each.last <= last
    clipped.push(
      isInside ? each : { ...each, first: Math.max(each.first, first), last: Math.min(each.last, last) },
    )
  }
  return clipped
}

function firstEndingFrom(day: number, ranges: readonly ListedRange[]): number {
  return firstWhere(ranges.length, (position) => (ranges[position] as ListedRange).last >= day)
}
