import type { Path } from 'dueby'

/** A place in a text, both from 1. Columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** The data in a text, and where each value of it is. */
export interface LocatedData {
  readonly data: unknown
  /** The place of the value at a path, or of its key; of the nearest part that exists, if there is none. */
  positionOf(path: Path, of: 'value' | 'key'): Position
}

/** The data of a file, with the name of the file. */
export interface LocatedFile extends LocatedData {
  readonly file: string
}

/** A mistake in the syntax of a file. */
export interface SyntaxIssue extends Position {
  /** The mistake, what was found, and what to write, as one or more sentences. */
  readonly message: string
}

/** Turns offsets of a text into lines and columns. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}
