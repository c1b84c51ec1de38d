import { counted, withCommas } from '../shell/counted'
import { problemText } from '../table/rows/problem-text'
import type { Rejected } from './results/results'

/** The rows so far. Every row is answered or rejected. */
export interface Totals {
  rows: number
  answered: number
  rejected: number
  /** The first rejected row. */
  first?: Rejected | undefined
}

/** What to print at the end, as lines of a label and a text. */
export function totalLines(
  { rows, answered, rejected, first }: Totals,
  path: string,
): [label: string, text: string][] {
  const counts = `${withCommas(rows)} in = ${withCommas(answered)} out + ${counted(rejected, 'reject')}`
  const lines: [string, string][] = [['Rows', counts]]
  if (first !== undefined) {
    lines.push(['Rejects', `${path}; the first: ${problemText(first.row.line, first.problem)}`])
  }
  return lines
}
