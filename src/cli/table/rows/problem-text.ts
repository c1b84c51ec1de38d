import type { RowProblem } from './row'

/** Where a row has a problem, and which: `line 4, 'events': it is not JSON`. */
export function problemText(line: number, { column, reason }: RowProblem): string {
  const place = column === '' ? '' : `, '${column}'`
  return `line ${line}${place}: ${reason}`
}

/** The problem with its column in front: `tier: 'gold' is not a tier of this policy`. */
export function placedReason({ column, reason }: RowProblem): string {
  return column === '' ? reason : `${column}: ${reason}`
}
