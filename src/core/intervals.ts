/**
 * Stretches of time as a flat list, `start, end, start, end, …`: half-open, in order, none touching
 * another. The algebra of sets on numbers, whatever they count.
 */
export type Intervals = readonly number[]

/**
 * What lies in any of the lists. Those given may overlap and be in any order; a list that goes back in time often
 * takes long.
 */
export function unionOf(lists: readonly Intervals[]): Intervals {
  const found: number[] = []
  for (const list of lists) {
    for (let i = 0; i < list.length; i += 2) {
      const start = list[i] as number
      if (found.length === 0 || start >= (found[found.length - 2] as number)) {
        append(start, list[i + 1] as number, found)
        continue
      }
      const middle = lists.length >> 1
      return middle > 0
        ? merged(unionOf(lists.slice(0, middle)), unionOf(lists.slice(middle)))
        : merged(found, unionOf([list.slice(i)]))
    }
  }
  return found
}

/** The union of two lists that are in order. */
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

/** Adds a stretch that does not begin before the last one; what touches or overlaps it is joined. */
function append(start: number, end: number, found: number[]): void {
  const last = found.length - 1
  if (last < 0 || start > (found[last] as number)) found.push(start, end)
  else if (end > (found[last] as number)) found[last] = end
}

/** What lies in `[from, to)` of a list, found by halves. */
export function clipOf(list: Intervals, from: number, to: number): number[] {
  if (from >= to) return []
  // An odd number of edges up to an instant means that it lies within a stretch.
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

// Like the search of timeline/, which is kept to typed arrays: it is the faster for it.
function edgesUpTo(instant: number, list: Intervals): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] as number) <= instant) low = middle + 1
    else high = middle
  }
  return low
}

/** What lies in both lists. */
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

/** What lies in the first list and not in the second. */
export function differenceOf(a: Intervals, b: Intervals): number[] {
  const [first, last] = [a[0], a.at(-1)]
  if (first === undefined || last === undefined) return []
  return intersectionOf(a, complementOf(b, first, last))
}

/** What lies in `[from, to)` and not in the list. */
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
