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
}

/** Why the library gives no answer to a row. Every other error is a fault of the program and is thrown. */
export function problemOf(error: unknown, plan: ColumnPlan): RowProblem {
  if (!(error instanceof DuebyError)) throw error
  const [first] = error.issues
  // The events of a row's history have the tier and the priority of the row.
  const [place, , key] = first?.path ?? []
  const field = FIELD_OF[String(place === 'events' ? key : place)]
  return {
    column: field === undefined ? '' : nameOf(plan[field]),
    reason: error.issues.map((issue) => reasonOf(issue, plan)).join('; '),
  }
}

function reasonOf(issue: Issue, plan: ColumnPlan): string {
  if (issue.code !== 'impossible-event') return inCellWords(issue)
  return `it is before the time in '${nameOf(plan.received)}'`
}
