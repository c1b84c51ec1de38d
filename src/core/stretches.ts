/**
 * Stretches of time as a flat list, `start, end, start, end, …`: half-open, in order, none touching
 * another. The algebra of sets on numbers, whatever they count.
 */
export type Stretches = readonly number[]

/** What lies in any of the lists. Those given may overlap and be in any order. */
export function unionOf(lists: readonly Stretches[]): Stretches {
  const [first] = lists
  if (first && lists.length === 1 && areApart(first)) return first
  const all: number[] = []
  let isOrdered = true
  for (const list of lists) {
    for (let i = 0; i < list.length; i += 2) {
      const start = list[i] as number
      if (all.length > 0 && start < (all[all.length - 2] as number)) isOrdered = false
      all.push(start, list[i + 1] as number)
    }
  }
  return joined(isOrdered ? all : sorted(all))
}

/** What lies in both lists. */
export function intersectionOf(a: Stretches, b: Stretches): number[] {
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
export function differenceOf(a: Stretches, b: Stretches): number[] {
  const [first, last] = [a[0], a.at(-1)]
  if (first === undefined || last === undefined) return []
  return intersectionOf(a, complementOf(b, first, last))
}

/** What lies in `[from, to)` and not in the list. */
export function complementOf(list: Stretches, from: number, to: number): number[] {
  const found: number[] = []
  let closed = from
  for (let i = 0; i < list.length && (list[i] as number) < to; i += 2) {
    if ((list[i] as number) > closed) found.push(closed, list[i] as number)
    closed = Math.max(closed, list[i + 1] as number)
  }
  if (closed < to) found.push(closed, to)
  return found
}

/** Whether a list is in order, and nothing in it touches what comes before. */
function areApart(list: Stretches): boolean {
  for (let i = 2; i < list.length; i += 2) {
    if ((list[i] as number) <= (list[i - 1] as number)) return false
  }
  return true
}

/** Joins what touches or overlaps in a list that is in order of its starts. */
function joined(ordered: Stretches): number[] {
  const found: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (let i = 0; i < ordered.length; i += 2) {
    const start = ordered[i] as number
    const end = ordered[i + 1] as number
    if (start > last) found.push(start, end)
    else if (end > last) found[found.length - 1] = end
    last = Math.max(last, end)
  }
  return found
}

/** In order of the starts, by merging what is in order already: lists one after another, a day with a repeated hour. */
function sorted(flat: Stretches): Stretches {
  let runs = runsOf(flat)
  while (runs.length > 1) {
    const merged: Stretches[] = []
    for (let i = 0; i < runs.length; i += 2) merged.push(mergedRuns(runs[i] ?? [], runs[i + 1] ?? []))
    runs = merged
  }
  return runs[0] ?? []
}

function runsOf(flat: Stretches): Stretches[] {
  const runs: Stretches[] = []
  let begin = 0
  for (let i = 2; i < flat.length; i += 2) {
    if ((flat[i] as number) >= (flat[i - 2] as number)) continue
    runs.push(flat.slice(begin, i))
    begin = i
  }
  runs.push(flat.slice(begin))
  return runs
}

function mergedRuns(a: Stretches, b: Stretches): Stretches {
  if (b.length === 0) return a
  const all: number[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const isFirst = j >= b.length || (a[i] as number) <= (b[j] as number)
    const from = isFirst ? a : b
    const at = isFirst ? i : j
    all.push(from[at] as number, from[at + 1] as number)
    if (isFirst) i += 2
    else j += 2
  }
  return all
}
