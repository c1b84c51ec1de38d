import type { Row, RowProblem } from '../../table/rows/row'
import type { Cell } from '../answers/cells'

/** A row with an answer. */
export interface Answered {
  readonly row: Row
  readonly cells: readonly Cell[]
}

/** A row without one. */
export interface Rejected {
  readonly row: Row
  readonly problem: RowProblem
}

/** The text of the output and of the rejects, in a format. */
export interface Results {
  readonly start: string
  rows(answered: readonly Answered[]): string
  readonly rejectsStart: string
  rejects(rejected: readonly Rejected[]): string
}
