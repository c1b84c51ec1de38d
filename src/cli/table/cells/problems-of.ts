import { DuebyError, type Issue } from 'dueby'
import { inCellWords } from '../../shell/words'
import type { Field } from '../columns/field'
import { type ColumnPlan, nameOf } from '../columns/plan-columns'
import type { RowProblem } from '../rows/row'

const FIELD_OF: Readonly<Record<string, Field>> = {
  tier: 'tier',
  priority: 'priority',
  receivedAt: 'received',
  respondedAt: 'responded',
  resolvedAt: 'resolved',
  // Of the first event of a row's history: no policy is in force then.
  at: 'received',
}

/** Why the library gives no answer to a row: a problem for each issue. Any other error is a fault of the program. */
export function problemsOf(error: unknown, plan: ColumnPlan): readonly RowProblem[] {
  if (!(error instanceof DuebyError)) throw error
  return error.issues.map((issue) => problemOf(issue, plan))
}

/** An issue of a row, or of the history made of it. */
export function problemOf(issue: Issue, plan: ColumnPlan): RowProblem {
  return { column: columnOf(issue, plan), reason: reasonOf(issue, plan) }
}

function columnOf({ path }: Issue, plan: ColumnPlan): string {
  // The events of a row's history have the tier and the priority of the row.
  const [place, , key] = path
  const field = FIELD_OF[String(place === 'events' ? key : place)]
  return field === undefined ? '' : nameOf(plan[field])
}

function reasonOf(issue: Issue, plan: ColumnPlan): string {
  if (issue.code !== 'impossible-event') return inCellWords(issue)
  return `it is before the time in '${nameOf(plan.received)}'`
}
