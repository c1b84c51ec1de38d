/** Whole numbers from `first` through `last`, such as day numbers, of the entry at `position` in a list. */
interface Span {
  readonly first: number
  readonly last: number
  readonly position: number
}

/**
 * Calls `visit` for two spans of different entries that overlap: with the one that is earlier in the list, the later one, and
 * their first common number. Each span is only compared with the one that ends last of those that start before it.
 */
export function forEachOverlap<Entry extends Span>(
  spans: readonly Entry[],
  visit: (earlier: Entry, later: Entry, first: number) => void,
): void {
  let lastEnding: Entry | undefined
  for (const span of [...spans].sort((a, b) => a.first - b.first || a.position - b.position)) {
    if (lastEnding && span.first <= lastEnding.last && span.position !== lastEnding.position) {
      const isEarlier = span.position < lastEnding.position
      visit(isEarlier ? span : lastEnding, isEarlier ? lastEnding : span, span.first)
    }
    if (!lastEnding || span.last > lastEnding.last) lastEnding = span
  }
}
