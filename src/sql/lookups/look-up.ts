/**
 * Finds the row of a table that contains a number, among the rows of one slot. The slot is an integer, so every engine can
 * use a hash join. Rows of the source without a match stay, with NULL.
 */
export interface LookUp {
  /** A SELECT of the numbers to look up. It has the columns `columns`, `slot` and `at`. */
  readonly source: string
  /** The columns of the source that the result keeps. */
  readonly columns: readonly string[]
  /** The column of the source with the number that a row must contain. */
  readonly at: string
  /** The table, in quotes, or a SELECT in parentheses. It has a column `slot`. */
  readonly table: string
  /** The column of the table with the first number that a row contains. */
  readonly from: string
  /** The column of the table with the first number after it. */
  readonly until: string
  /** The other columns that the answer needs: integers, not negative. */
  readonly values: readonly string[]
  /** Whether the first of them can be null. Then the answer is null too. */
  readonly isNullable?: boolean
  /** The answer, an integer. `column` gives the text of a column of the found row, `at` is the text of the number. */
  answer(column: (name: string) => string, at: string): string
  /** The name of the answer in the result. */
  readonly name: string
  /** The name of a column that is 1 if a row was found, otherwise 0. */
  readonly found?: string
}
