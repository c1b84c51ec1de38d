// The last four are full-width signs, which a spreadsheet in Chinese or Japanese takes for the others.
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** A cell that no spreadsheet takes for a formula: a text that begins like one gets an apostrophe in front. */
export function withoutFormula<Cell>(cell: Cell): Cell | string {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell
}
