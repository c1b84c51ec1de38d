import { stringify } from 'csv-stringify/sync'
import type { Cell, CsvForm, SqlTable } from 'dueby/sql'

/** So many rows are written at once. */
const BATCH = 2000

/** A table as CSV with a header, in pieces. */
export function* csvPieces({ columns, rows }: SqlTable, form: CsvForm): Generator<string> {
  let batch: (string | number)[][] = [columns.map(({ name }) => name)]
  for (const row of rows) {
    batch.push(row.map((cell) => cellText(cell, form)))
    if (batch.length < BATCH) continue
    yield textOf(batch)
    batch = []
  }
  if (batch.length > 0) yield textOf(batch)
}

function cellText(cell: Cell, form: CsvForm): string | number {
  if (cell === null) return form.null
  return typeof cell === 'boolean' ? (cell ? form.true : form.false) : cell
}

function textOf(rows: (string | number)[][]): string {
  return stringify(rows, { record_delimiter: '\n', quote_record_delimiter: true })
}
