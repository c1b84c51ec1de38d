import type { Policy, TicketRow } from 'dueby'
import type { TimeField } from '../columns/field'
import { type ColumnPlan, nameOf } from '../columns/plan-columns'
import { prioritiesOf } from '../columns/priorities-of'
import type { ReadSettings } from '../columns/read-settings'
import { isProblem, type RowProblem } from '../rows/row'
import { nameReader } from './name-reader'
import { problemsOf } from './problems-of'
import { allProblems, timeProblems } from './row-problems'
import { type ColumnTimes, timeColumn } from './time-column'

/** Reads the ticket in a row, and returns what a function makes of it, or why there is no answer. */
export type RowReader = <Answer>(
  cells: readonly string[],
  answer: (row: TicketRow) => Answer,
) => Answer | RowProblem

/**
 * A reader of rows with a column for each field. All that is wrong with a row is one problem: the cells that cannot be read,
 * or else what the library says to the function.
 */
export function rowReader(
  plan: ColumnPlan,
  names: ReadSettings['names'],
  times: { readonly [F in TimeField]: ColumnTimes },
  policy: Policy,
): RowReader {
  const tierOf = nameReader('tier', plan.tier, names.tier, policy.tiers)
  const priorityOf = nameReader('priority', plan.priority, names.priority, prioritiesOf(policy))
  const receivedOf = timeColumn(plan.received, times.received)
  const respondedOf = timeColumn(plan.responded, times.responded)
  const resolvedOf = timeColumn(plan.resolved, times.resolved)
  const withoutReceipt: RowProblem = { column: nameOf(plan.received), reason: 'it is empty' }
  return (cells, answer) => {
    const tier = tierOf(cells)
    const priority = priorityOf(cells)
    const receivedAt = receivedOf(cells) ?? withoutReceipt
    const respondedAt = respondedOf(cells)
    const resolvedAt = resolvedOf(cells)
    const given = [receivedAt, respondedAt, resolvedAt]
    const problems = [tier, priority, ...given].filter(isProblem)
    if (problems.length > 0) return allProblems([...problems, ...timeProblems(given, plan)])
    try {
      return answer({ tier, priority, receivedAt, respondedAt, resolvedAt } as TicketRow)
    } catch (error) {
      // The library may name only the first of them.
      const wrong = timeProblems(given, plan)
      return allProblems(wrong.length > 1 ? wrong : problemsOf(error, plan))
    }
  }
}
