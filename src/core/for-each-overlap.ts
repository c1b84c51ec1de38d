/** A range of dates, both ends included, of an entry with a position in a list. */
interface Span {
  readonly first: number
  readonly last: number
  readonly position: number
}

/**
 * Calls `found` for ranges of different entries that share a date: with the one that is earlier in the list, the later one,
 * and their first common date. Each range is compared with the longest one before it in time, not with all.
 */
export function forEachOverlap<Each extends Span>(
  spans: readonly Each[],
  found: (earlier: Each, later: Each, day: number) => void,
): void {
  let longest: Each | undefined
  for (const span of [...spans].sort((a, b) => a.first - b.first || a.position - b.position)) {
    if (longest && span.first <= longest.last && span.position !== longest.position) {
      const isEarlier = span.position < longest.position
      found(isEarlier ? span : longest, isEarlier ? longest : span, span.first)
    }
    if (!longest || span.last > longest.last) longest = span
  }
}
