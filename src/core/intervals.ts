import { firstWhere } from './first-where'

/**
 * Half-open intervals as a flat list, `start, end, start, end, …`, sorted. Two intervals neither overlap nor touch.
 * The numbers can have any unit.
 */
export type Intervals = readonly number[]

/** The union of lists. Unlike {@link Intervals}, intervals of a list may touch or overlap, but they have to be in order. */
export function unionOf(lists: readonly Intervals[]): Intervals {
  if (lists.length < 2) return unionOfTwo(lists[0] ?? [], [])
  const middle = lists.length >> 1
  return unionOfTwo(unionOf(lists.slice(0, middle)), unionOf(lists.slice(middle)))
}

/** The union of two lists. */
export function unionOfTwo(a: Intervals, b: Intervals): number[] {
  const union: number[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (j >= b.length || (a[i] as number) <= (b[j] as number)) {
      append(a[i] as number, a[i + 1] as number, union)
      i += 2
    } else {
      append(b[j] as number, b[j + 1] as number, union)
      j += 2
    }
  }
  return union
}

/** Appends an interval that does not start before the last one, and joins the two if they touch or overlap. */
export function append(start: number, end: number, intervals: number[]): void {
  const last = intervals.length - 1
  if (last < 0 || start > (intervals[last] as number)) intervals.push(start, end)
  else if (end > (intervals[last] as number)) intervals[last] = end
}

/** The part of a list in `[from, to)`, found by binary search. */
export function clipOf(list: Intervals, from: number, to: number): Intervals {
  if (from >= to) return []
  // Do not copy a long list that is not clipped.
  if (from <= (list[0] ?? from) && (list.at(-1) ?? to) <= to) return list
  // After an odd number of edges, an instant is inside an interval.
  const begin = edgesUpTo(from, list)
  const end = edgesUpTo(to - 1, list)
  const clipped = list.slice(begin - (begin % 2), end + (end % 2))
  const last = clipped.length - 1
  if (last > 0) {
    clipped[0] = Math.max(clipped[0] as number, from)
    clipped[last] = Math.min(clipped[last] as number, to)
  }
  return clipped
}

function edgesUpTo(instant: number, list: Intervals): number {
  return firstWhere(list.length, (position) => (list[position] as number) > instant)
}

/** The intersection of two lists. */
export function intersectionOf(a: Intervals, b: Intervals): number[] {
  const common: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const aEnd = a[i + 1] as number
    const bEnd = b[j + 1] as number
    const start = Math.max(a[i] as number, b[j] as number)
    const end = Math.min(aEnd, bEnd)
    if (start < end) common.push(start, end)
    if (aEnd < bEnd) i += 2
    else j += 2
  }
  return common
}

/** The first list without the second. */
export function differenceOf(a: Intervals, b: Intervals): number[] {
  return intersectionOf(a, complementOf(b, a[0] ?? 0, a.at(-1) ?? 0))
}

/** The part of `[from, to)` that is not in the list. */
export function complementOf(list: Intervals, from: number, to: number): number[] {
  const gaps: number[] = []
  let gapStart = from
  for (let i = 0; i < list.length && (list[i] as number) < to; i += 2) {
    if ((list[i] as number) > gapStart) gaps.push(gapStart, list[i] as number)
    gapStart = Math.max(gapStart, list[i + 1] as number)
  }
  if (gapStart < to) gaps.push(gapStart, to)
  return gaps
}

/** The total length of the intervals. */
export function lengthOf(list: Intervals): number {
  let sum = 0
  for (let i = 0; i < list.length; i += 2) sum += (list[i + 1] as number) - (list[i] as number)
  return sum
}

/**
 * Returns a function that gives the same object for all equal lists, so that lists can be keys. Only a list with the same
 * hash in between makes it return another object.
 */
export function internedLists(): (list: Intervals) => Intervals {
  // The key is a hash instead of a text, because a list can be long.
  const byHash = new Map<number, Intervals>()
  return (list) => {
    const hash = list.reduce((sum, edge) => (Math.imul(sum, 31) + edge) | 0, 0)
    const equalList = byHash.get(hash)
    if (equalList && isEqual(equalList, list)) return equalList
    byHash.set(hash, list)
    return list
  }
}

function isEqual(a: Intervals, b: Intervals): boolean {
  return a.length === b.length && a.every((edge, index) => edge === b[index])
}
