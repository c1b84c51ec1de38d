import type { Path } from 'dueby'
import type { Report } from './report'

/** One item of a list in the input, and its place. */
export interface Item {
  readonly given: unknown
  readonly path: Path
}

/** How many more items one call may read (S7). */
export interface ItemBudget {
  left: number
}

const MAX_ITEMS = 100_000

export function newItemBudget(): ItemBudget {
  return { left: MAX_ITEMS }
}

/**
 * All items of a list; none, and a refusal, if they are too many. A hole is an item whose value is `undefined`: it is
 * reported like any other, not skipped.
 */
export function itemsOf(list: readonly unknown[], path: Path, report: Report): readonly Item[] {
  if (list.length > report.items.left) {
    report.refused(
      path,
      `the list has ${list.length} items: at most ${MAX_ITEMS} items can be read in one call`,
    )
    return []
  }
  report.items.left -= list.length
  return Array.from(list, (given, index) => ({ given, path: [...path, index] }))
}
