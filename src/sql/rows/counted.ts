import type { Cell, TableRows } from './table-rows'

/** What the rows of a table add up to: their number, the sum of what they cover, and how many of them have no value. */
export interface Totals {
  readonly rows: number
  readonly covered: number
  /** Absent for a table without a column `value_ms`. */
  readonly no_value?: number
}

/** A table whose rows are counted while they are read. */
export interface CountedTable extends TableRows {
  /** The totals of the rows. It reads them if they have not been read to the end. */
  totals(): Totals
}

/**
 * Counts the rows of a table, so that a check can notice lost ones.
 *
 * @param from The column with the first number that a row covers.
 * @param until The column with the first number after it.
 */
export function counted(table: TableRows, from: string, until: string): CountedTable {
  const [first, end] = [from, until].map((name) =>
    table.shape.columns.findIndex((column) => column.name === name),
  ) as [number, number]
  const value = table.shape.columns.findIndex(({ name }) => name === 'value_ms')
  let totals: Totals | undefined
  const rows = {
    *[Symbol.iterator](): Generator<readonly Cell[]> {
      let [count, covered, noValue] = [0, 0, 0]
      for (const row of table.rows) {
        count++
        covered += Number(row[end]) - Number(row[first])
        if (row[value] === null) noValue++
        yield row
      }
      totals = { rows: count, covered, ...(value >= 0 && { no_value: noValue }) }
    },
  }
  return {
    shape: table.shape,
    rows,
    totals() {
      if (totals === undefined) for (const _ of rows);
      return totals ?? { rows: 0, covered: 0 }
    },
  }
}
