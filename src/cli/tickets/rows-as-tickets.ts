import { type Policy, type TicketEvent, ticketHistory } from 'dueby'
import { nameReader } from '../table/cells/name-reader'
import { problemsOf } from '../table/cells/problems-of'
import { allProblems, timeProblems } from '../table/cells/row-problems'
import { type ColumnTimes, timeColumn } from '../table/cells/time-column'
import type { TimeField } from '../table/columns/field'
import { type ColumnPlan, nameOf } from '../table/columns/plan-columns'
import { prioritiesOf } from '../table/columns/priorities-of'
import type { ReadSettings } from '../table/columns/read-settings'
import { isProblem, type RowProblem } from '../table/rows/row'

/** A flat row as the history of its ticket, or why it has none. */
export function historyReader(
  plan: ColumnPlan,
  names: ReadSettings['names'],
  times: { readonly [F in TimeField]: ColumnTimes },
  policy: Policy,
): (cells: readonly string[]) => readonly TicketEvent[] | RowProblem {
  const tierOf = nameReader('tier', plan.tier, names.tier, policy.tiers)
  const priorityOf = nameReader('priority', plan.priority, names.priority, prioritiesOf(policy))
  const timesOf = [
    timeColumn(plan.received, times.received),
    timeColumn(plan.responded, times.responded),
    timeColumn(plan.resolved, times.resolved),
  ] as const
  return (cells) => {
    const names = [tierOf(cells), priorityOf(cells)]
    const [received, ...later] = timesOf.map((timeOf) => timeOf(cells))
    const times = [received ?? { column: nameOf(plan.received), reason: 'it is empty' }, ...later]
    const known = [...names, ...times].filter(isProblem)
    if (known.length > 0) return allProblems([...known, ...timeProblems(times, plan)])
    const [tier, priority] = names
    const [receivedAt, respondedAt, resolvedAt] = times
    try {
      const row = { tier, priority, receivedAt, respondedAt, resolvedAt }
      return ticketHistory(row as Parameters<typeof ticketHistory>[0])
    } catch (error) {
      // The library may name only the first of them.
      const problems = timeProblems(times, plan)
      return allProblems(problems.length > 1 ? problems : problemsOf(error, plan))
    }
  }
}
