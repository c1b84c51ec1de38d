import type { TableShape } from './table-shape'

/** A value of a row. */
export type Cell = string | number | boolean | null

/** A table and its rows. The values are in the order of its columns. */
export interface TableRows {
  readonly shape: TableShape
  readonly rows: Iterable<readonly Cell[]>
}

/** The rows of a table from objects with its columns. They are made while they are read. */
export function rowsOf(shape: TableShape, rows: Iterable<object>): TableRows {
  const names = shape.columns.map(({ name }) => name)
  return {
    shape,
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield names.map((name) => row[name as keyof object] as Cell)
      },
    },
  }
}
