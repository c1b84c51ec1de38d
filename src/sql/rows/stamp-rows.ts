import type { TableStamp } from 'dueby'
import type { CountedTable } from './counted'
import type { Cell, TableRows } from './table-rows'
import { STAMP } from './table-shape'

/** The stamp as rows: a fact in each, and the totals of the tables. Unknown facts are null. */
export function stampRows(stamp: TableStamp, tables: readonly CountedTable[]): TableRows {
  return {
    shape: STAMP,
    rows: {
      *[Symbol.iterator](): Generator<readonly Cell[]> {
        for (const [fact, content] of Object.entries(stamp))
          yield [fact, content === null ? null : String(content)]
        for (const table of tables)
          for (const [total, amount] of Object.entries(table.totals()))
            yield [`${table.shape.name}_${total}`, String(amount)]
      },
    },
  }
}
