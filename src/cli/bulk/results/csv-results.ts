import { stringify } from 'csv-stringify/sync'
import { withoutFormula } from '../../shell/without-formula'
import type { CsvStyle } from '../../table/rows/csv-rows'
import type { Row, RowProblem } from '../../table/rows/row'
import type { Cell } from '../answers/cells'
import type { Results } from './results'

/** How CSV is written. */
export interface CsvOptions extends CsvStyle {
  /** Whether texts that a spreadsheet would take for a formula get an apostrophe in front. */
  readonly isForExcel: boolean
}

/** The columns in front of the cells of a rejected row. */
const REJECT_COLUMNS = ['reject_line', 'reject_column', 'reject_reason']

/** Writes CSV: the cells of the input, and the added ones behind them. */
export function csvResults(
  header: readonly string[],
  added: readonly string[],
  options: CsvOptions,
): Results {
  const { delimiter, lineEnd } = options
  const write = (rows: readonly (readonly Cell[])[]): string =>
    rows.length === 0
      ? ''
      : stringify(rows as Cell[][], { delimiter, record_delimiter: lineEnd, quote_record_delimiter: true })
  const own = options.isForExcel
    ? (cells: readonly Cell[]) => cells.map(withoutFormula)
    : (cells: readonly Cell[]) => cells
  const rejectColumns = REJECT_COLUMNS.map((name) => unique(name, header))
  return {
    start: write([[...header, ...own(added)]]),
    rows: (answered) =>
      write(answered.map(({ row, cells }) => (row.cells as readonly Cell[]).concat(own(cells)))),
    rejectsStart: write([[...rejectColumns, ...header]]),
    rejects: (rejected) => write(rejected.map(({ row, problem }) => rejectCells(row, problem, own))),
  }
}

function rejectCells(
  row: Row,
  { column, reason }: RowProblem,
  own: (cells: readonly Cell[]) => readonly Cell[],
): readonly Cell[] {
  return [...own([row.line, column, reason]), ...row.cells]
}

/** Rejects can be read again, so the file can have such a column already. */
function unique(name: string, header: readonly string[]): string {
  let free = name
  for (let count = 2; header.includes(free); count++) free = `${name}_${count}`
  return free
}
