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
  return overlayOf(ranges)(begin, end, (found) => {
    for (const each of ranges) found(each, each.first, each.last)
  })
}

/** Receives dates of an entry. */
export type Found<Entry> = (entry: Entry, first: number, last: number) => void

/**
 * Returns a function for the dates of entries in `[begin, end)`, as ranges in order that do not overlap. `visit` calls its
 * argument with all dates of the entries. The work is that of filling in a list of dates, however they overlap (S7).
 */
export function overlayOf<Entry extends Omit<ListedRange, 'first' | 'last'>>(
  entries: readonly Entry[],
): (begin: number, end: number, visit: (found: Found<Entry>) => void) => readonly ListedRange[] {
  const weakestFirst = [...entries].sort(
    (a, b) => Number(a.name !== '') - Number(b.name !== '') || b.position - a.position,
  )
  const strengths = new Map(weakestFirst.map((entry, index) => [entry, index + 1]))
  return (begin, end, visit) => {
    const inOrder: { readonly entry: Entry; readonly first: number; readonly last: number }[] = []
    // The strength of the entry that has a date; 0 for none. As long as all are in order, it is not needed.
    let owners: Int32Array | undefined
    function take(all: Int32Array, { entry, first, last }: (typeof inOrder)[number]): Int32Array {
      const strength = strengths.get(entry) as number
      for (let index = first - begin; index <= last - begin; index++)
        if ((all[index] as number) < strength) all[index] = strength
      return all
    }
    visit((entry, from, to) => {
      const range = { entry, first: Math.max(from, begin), last: Math.min(to, end - 1) }
      if (range.first > range.last) return
      if (!owners && range.first > (inOrder.at(-1)?.last ?? Number.NEGATIVE_INFINITY)) inOrder.push(range)
      else owners = take(owners ?? inOrder.reduce(take, new Int32Array(end - begin)), range)
    })
    const ranges: ListedRange[] = []
    const found = (entry: Entry, first: number, last: number): void =>
      append({ name: entry.name, position: entry.position, first, last }, ranges)
    if (!owners) for (const { entry, first, last } of inOrder) found(entry, first, last)
    else
      for (let index = 0; index < owners.length; index++) {
        const [first, owner] = [index, owners[index] as number]
        while (owners[index + 1] === owner) index++
        const entry = weakestFirst[owner - 1]
        if (entry) found(entry, begin + first, begin + index)
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
