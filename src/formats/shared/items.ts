import type { Path } from 'dueby'

/** One item of a list in the input, and its place. */
export interface Item {
  readonly given: unknown
  readonly path: Path
}

/** All items of a list. A hole is an item whose value is `undefined`: it is reported like any other, not skipped. */
export function itemsOf(list: readonly unknown[], path: Path): readonly Item[] {
  return Array.from(list, (given, index) => ({ given, path: [...path, index] }))
}
