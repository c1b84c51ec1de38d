import { ticketHistory } from 'dueby'
import { TIME_FIELDS } from '../columns/field'
import type { ColumnPlan } from '../columns/plan-columns'
import { placedReason } from '../rows/problem-text'
import { isProblem, type RowProblem } from '../rows/row'
import { problemsOf } from './problems-of'

type ReadTime = Date | string | undefined | RowProblem

/** The problems of a row as one. Each column is named once. */
export function allProblems(problems: readonly RowProblem[]): RowProblem {
  const [first, ...others] = problems
  if (first !== undefined && others.length === 0) return first
  return {
    column: [...new Set(problems.map(({ column }) => column).filter(Boolean))].join(', '),
    reason: problems.map(placedReason).join('; '),
  }
}

/** What the library says about the times of a row that has other problems. */
export function timeProblems(times: readonly ReadTime[], plan: ColumnPlan): readonly RowProblem[] {
  return TIME_FIELDS.flatMap((field, index) => {
    const [time, source] = [times[index], plan[field]]
    if (time === undefined || source === undefined || isProblem(time)) return []
    try {
      ticketHistory({ tier: '', priority: '', receivedAt: time as Date })
      return []
    } catch (error) {
      return problemsOf(error, { ...plan, received: source })
    }
  })
}
