import type { NamedRange } from '../../core/date-ranges'

/** A set of local dates, as day numbers, with names. Ranges are not expanded, so their length does not matter (S7). */
export interface NamedDates {
  /** The name of a date; `''` if it has none, `undefined` if it is not in the set. */
  nameOn(day: number): string | undefined
  /** The dates from `first` through `last`, as ranges in ascending order that do not overlap. */
  between(first: number, last: number): readonly NamedRange[]
}

export const NO_DATES: NamedDates = { nameOn: () => undefined, between: () => [] }

/** A range with its position in a list. Where ranges overlap, the name comes from the first one that has a name. */
export interface ListedRange extends NamedRange {
  readonly position: number
}

/** The dates of several lists. If a date is in more than one, its name comes from the first list that names it. */
export function unionOfDates(lists: readonly NamedDates[]): NamedDates {
  const distinct = [...new Set(lists)].filter((dates) => dates !== NO_DATES)
  if (distinct.length < 2) return distinct[0] ?? NO_DATES
  return {
    nameOn(day) {
      const names = distinct.map((dates) => dates.nameOn(day)).filter((name) => name !== undefined)
      return names.find((name) => name !== '') ?? names[0]
    },
    between: (first, last) =>
      overlaid(
        distinct.map((dates, position) =>
          dates.between(first, last).map((range) => ({ ...range, position })),
        ),
      ),
  }
}

/** The dates that are in `[from, until)`. */
export function clippedDates(dates: NamedDates, from: number, until: number): NamedDates {
  if (dates === NO_DATES) return NO_DATES
  return {
    nameOn: (day) => (day >= from && day < until ? dates.nameOn(day) : undefined),
    between: (first, last) => dates.between(Math.max(first, from), Math.min(last, until - 1)),
  }
}

/** Merges lists of ranges, each in order and without overlaps, into one such list. */
export function overlaid(lists: readonly (readonly ListedRange[])[]): readonly ListedRange[] {
  if (lists.length < 2) return lists[0] ?? []
  const middle = lists.length >> 1
  return overlay(overlaid(lists.slice(0, middle)), overlaid(lists.slice(middle)))
}

function overlay(a: readonly ListedRange[], b: readonly ListedRange[]): ListedRange[] {
  const found: ListedRange[] = []
  let done = Number.NEGATIVE_INFINITY
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left, right] = [a[i], b[j]]
    const leftStart = left ? Math.max(left.first, done) : Number.POSITIVE_INFINITY
    const rightStart = right ? Math.max(right.first, done) : Number.POSITIVE_INFINITY
    const first = Math.min(leftStart, rightStart)
    const [before, after] =
      leftStart === rightStart ? [left, right] : leftStart < rightStart ? [left] : [right]
    // A range on its own extends to the start of the other one; an overlap extends to the end of the shorter one.
    const other = after ? after.last : Math.max(leftStart, rightStart) - 1
    const last = Math.min(before?.last ?? other, other)
    append({ ...nameGiver(before as ListedRange, after), first, last }, found)
    done = last + 1
    if (left && left.last < done) i++
    if (right && right.last < done) j++
  }
  return found
}

function nameGiver(a: ListedRange, b: ListedRange | undefined): ListedRange {
  if (!b) return a
  const [earlier, later] = a.position <= b.position ? [a, b] : [b, a]
  return earlier.name === '' && later.name !== '' ? later : earlier
}

function append(range: ListedRange, found: ListedRange[]): void {
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
  for (let i = firstEndingFrom(first, ranges); i < ranges.length; i++) {
    const each = ranges[i] as ListedRange
    if (each.first > last) break
    found.push({ ...each, first: Math.max(each.first, first), last: Math.min(each.last, last) })
  }
  return found
}

function firstEndingFrom(day: number, ranges: readonly ListedRange[]): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranges[middle] as ListedRange).last < day) low = middle + 1
    else high = middle
  }
  return low
}
