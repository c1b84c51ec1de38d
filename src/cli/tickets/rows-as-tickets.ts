import { type Policy, type TicketEvent, ticketHistory } from 'dueby'
import { nameReader } from '../bulk/answers/name-reader'
import { problemOf } from '../bulk/answers/problem-of'
import { type ColumnTimes, timeColumn } from '../bulk/answers/time-column'
import type { TimeField } from '../bulk/columns/field'
import { type ColumnPlan, nameOf } from '../bulk/columns/plan-columns'
import { prioritiesOf } from '../bulk/columns/priorities-of'
import type { ReadSettings } from '../bulk/columns/read-settings'
import { isProblem, type RowProblem } from '../bulk/rows/row'

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
    const [tier, priority] = [tierOf(cells), priorityOf(cells)]
    if (typeof tier !== 'string') return tier
    if (typeof priority !== 'string') return priority
    const [receivedAt, respondedAt, resolvedAt] = timesOf.map((timeOf) => timeOf(cells)) as [Time, Time, Time]
    if (receivedAt === undefined) return { column: nameOf(plan.received), reason: 'it is empty' }
    for (const time of [receivedAt, respondedAt, resolvedAt]) if (isProblem(time)) return time
    try {
      const row = { tier, priority, receivedAt, respondedAt, resolvedAt }
      return ticketHistory(row as Parameters<typeof ticketHistory>[0])
    } catch (error) {
      return problemOf(error, plan)
    }
  }
}

type Time = Date | string | undefined | RowProblem
