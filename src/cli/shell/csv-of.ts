import { stringify } from 'csv-stringify/sync'
import { withoutFormula } from './without-formula'

/** The columns of a CSV by name, each with the cell that a row has in it. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => string | number | undefined>>

/** Rows as CSV with a header. For a spreadsheet, no cell is a formula. */
export function csvOf<Row>(columns: CsvColumns<Row>, rows: readonly Row[], isForExcel: boolean): string {
  const lines = rows.map((row) => {
    const cells = Object.values(columns).map((cellOf) => cellOf(row))
    return isForExcel ? cells.map(withoutFormula) : cells
  })
  return stringify([Object.keys(columns), ...lines])
}
