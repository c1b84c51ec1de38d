import type { RowProblem } from './row'

/** Where a row has a problem, and which: `line 4, 'events': it is not JSON`. */
export function problemText(line: number, { column, reason }: RowProblem): string {
  const place = column === '' ? '' : `, '${column}'`
  return `line ${line}${place}: ${reason}`
}
