/** A row of the input. */
export interface Row {
  /** The number of its first line, from 1. */
  readonly line: number
  /** Its cells. Of NDJSON, the values of the columns of the header, as texts; a key that it does not have is a hole. */
  readonly cells: readonly string[]
  /** The text of an NDJSON row, and what is in it. Absent in CSV. */
  readonly text?: string
  readonly data?: object
  /** Why it cannot be read. */
  readonly problem?: RowProblem
}

/** Why a row is rejected. */
export interface RowProblem {
  /** The column that the reason is about. Empty if it is about the whole row. */
  readonly column: string
  readonly reason: string
}

/** Whether something is the reason why a row is rejected. */
export function isProblem<Other>(value: Other | RowProblem): value is RowProblem {
  return typeof value === 'object' && value !== null && 'reason' in value
}

/** A file as rows, after its header was read. */
export interface Table {
  /** The names of the columns. Of NDJSON, the keys of the first rows, and those that options name. */
  readonly header: readonly string[]
  /** The first row that can be read, if it came with the header. It decides what the rows are. */
  readonly first: Row | undefined
  /** The rows in batches, in order. */
  readonly batches: AsyncIterable<readonly Row[]>
}

/** The largest row, in bytes. Memory stays flat because rows have a limit. */
export const LARGEST_ROW = 10_000_000
