import { firstWhere } from './first-where'

/**
 * Half-open intervals as a flat list, `start, end, start, end, …`, sorted. Two intervals neither overlap nor touch.
 * The numbers can have any unit.
 */
export type Intervals = readonly number[]

/**
 * The union of the lists. Unlike {@link Intervals}, the given lists may overlap and be unsorted, but a list that is far
 * out of order is slow.
 */
export function unionOf(lists: readonly Intervals[]): Intervals {
  const found: number[] = []
  for (const list of lists) {
    for (let i = 0; i < list.length; i += 2) {
      const [start, end] = [list[i] as number, list[i + 1] as number]
      if (found.length === 0 || start >= (found[found.length - 2] as number)) append(start, end, found)
      else if (lists.length === 1) insert(start, end, found)
      else {
        const middle = lists.length >> 1
        return merged(unionOf(lists.slice(0, middle)), unionOf(lists.slice(middle)))
      }
    }
  }
  return found
}

/** Adds an interval to a list. It must start near the last one, as others are moved for it. */
function insert(start: number, end: number, found: number[]): void {
  let position = found.length
  while (position > 0 && (found[position - 2] as number) > start) position -= 2
  const later = found.splice(position)
  append(start, end, found)
  for (let i = 0; i < later.length; i += 2) append(later[i] as number, later[i + 1] as number, found)
}

/** The union of two sorted lists. */
function merged(a: Intervals, b: Intervals): Intervals {
  const found: number[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (j >= b.length || (a[i] as number) <= (b[j] as number)) {
      append(a[i] as number, a[i + 1] as number, found)
      i += 2
    } else {
      append(b[j] as number, b[j + 1] as number, found)
      j += 2
    }
  }
  return found
}

/** Appends an interval that does not start before the last one, and joins the two if they touch or overlap. */
export function append(start: number, end: number, found: number[]): void {
  const last = found.length - 1
  if (last < 0 || start > (found[last] as number)) found.push(start, end)
  else if (end > (found[last] as number)) found[last] = end
}

/** The part of a list in `[from, to)`, found by binary search. */
export function clipOf(list: Intervals, from: number, to: number): Intervals {
  if (from >= to) return []
  // Long lists take much memory.
  if (from <= (list[0] ?? from) && (list.at(-1) ?? to) <= to) return list
  // After an odd number of edges, an instant is inside an interval.
  const begin = edgesUpTo(from, list)
  const end = edgesUpTo(to - 1, list)
  const found = list.slice(begin - (begin % 2), end + (end % 2))
  const last = found.length - 1
  if (last > 0) {
    found[0] = Math.max(found[0] as number, from)
    found[last] = Math.min(found[last] as number, to)
  }
  return found
}

function edgesUpTo(instant: number, list: Intervals): number {
  return firstWhere(list.length, (position) => (list[position] as number) > instant)
}

/** The intersection of two lists. */
export function intersectionOf(a: Intervals, b: Intervals): number[] {
  const found: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const aEnd = a[i + 1] as number
    const bEnd = b[j + 1] as number
    const start = Math.max(a[i] as number, b[j] as number)
    const end = Math.min(aEnd, bEnd)
    if (start < end) found.push(start, end)
    if (aEnd < bEnd) i += 2
    else j += 2
  }
  return found
}

/** The first list without the second. */
export function differenceOf(a: Intervals, b: Intervals): number[] {
  return intersectionOf(a, complementOf(b, a[0] ?? 0, a.at(-1) ?? 0))
}

/** The part of `[from, to)` that is not in the list. */
export function complementOf(list: Intervals, from: number, to: number): number[] {
  const found: number[] = []
  let closed = from
  for (let i = 0; i < list.length && (list[i] as number) < to; i += 2) {
    if ((list[i] as number) > closed) found.push(closed, list[i] as number)
    closed = Math.max(closed, list[i + 1] as number)
  }
  if (closed < to) found.push(closed, to)
  return found
}

/** How long the intervals are together. */
export function lengthOf(list: Intervals): number {
  let sum = 0
  for (let i = 0; i < list.length; i += 2) sum += (list[i + 1] as number) - (list[i] as number)
  return sum
}

/** A number that is equal for equal lists, and rarely for others. A list can be long, so its key is not a text. */
export function hashOf(list: Intervals): number {
  return list.reduce((sum, edge) => (Math.imul(sum, 31) + edge) | 0, 0)
}

/** Whether two lists are equal. */
export function isEqual(a: Intervals, b: Intervals): boolean {
  return a.length === b.length && a.every((edge, index) => edge === b[index])
}
