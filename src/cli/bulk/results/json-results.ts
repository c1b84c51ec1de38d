import { ndjsonResults } from './ndjson-results'
import type { Results } from './results'

/** Writes rows of CSV as NDJSON: the cells as texts under the names of their columns, and the added keys. */
export function jsonResults(header: readonly string[], added: readonly string[]): Results {
  const objectOf = (cells: readonly string[]): string =>
    `{${header.map((name, index) => `${JSON.stringify(name)}:${JSON.stringify(cells[index] ?? '')}`).join(',')}}`
  const lines = ndjsonResults(added)
  return {
    ...lines,
    rows: (answered) =>
      lines.rows(
        answered.map(({ row, cells }) => ({
          row: { ...row, text: objectOf(row.cells), data: header },
          cells,
        })),
      ),
    rejects: (rejected) =>
      rejected
        .map(({ row: { line, cells }, problem: { column, reason } }) => {
          return `${JSON.stringify({ line, column, reason, row: cells })}\n`
        })
        .join(''),
  }
}
