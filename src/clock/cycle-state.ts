import type { Cell } from '../policy/compiled-policy'
import type { CycleSummary, Outcome } from './clock'
import { elapsedAt } from './counted-target'
import type { CycleAt } from './cycle-at'
import type { CellFrom, Cycle, Exemption, TicketLife } from './ticket-life'

/** The state without exemption (C20). */
export function outcomeOf({ cycle, at, target, isPaused }: CycleAt): Outcome {
  if (at > target.due) return 'missed'
  if (cycle.end) return cycle.end.kind === 'fulfilled' ? 'met' : 'cancelled'
  return isPaused ? 'paused' : 'running'
}

/** Why a cycle is excused, if it is (C21). */
export function exemptionOf({ cycle }: CycleAt, life: TicketLife): Exemption | undefined {
  const [own, all] = [cycle.exemption, life.exemption]
  if (!own || !all) return own ?? all
  return { since: Math.min(own.since, all.since), reason: own.reason }
}

/** The cell of the ticket when the cycle ended, or now. With `keep earlier`, the target can be that of another cell. */
export function lastCell({ cells }: Cycle): Cell {
  return (cells.at(-1) as CellFrom).cell
}

/**
 * The cell of the ticket when the cycle was decided: at the due time if it was missed, else at the end or now. With
 * `from receipt`, a later cell counts as if it had always applied.
 */
function decidedCell({ cycle, at, target, rules, agreedBy }: CycleAt): Cell {
  const isFromReceipt = rules.onChange === 'from receipt' && agreedBy === undefined
  // If the due time was met, there is no change between the end and the due time.
  const decision = isFromReceipt ? at : target.due
  const last = cycle.cells.findLast((each) => each.at <= decision)
  return (last as CellFrom).cell
}

/** What a report needs of a cycle. */
export function summaryOf(view: CycleAt, life: TicketLife): CycleSummary {
  const { cycle, at, target } = view
  const outcome = outcomeOf(view)
  const { tier, priority } = decidedCell(view)
  const exemption = exemptionOf(view, life)
  return {
    metric: cycle.metric,
    cycle: view.number,
    tier,
    priority,
    target: target.on.target,
    policy: cycle.policy.parsed.name,
    ...(target.exception !== undefined && { exception: target.exception }),
    state: exemption === undefined ? outcome : 'exempted',
    outcome,
    ...(exemption !== undefined && { exemption: exemption.reason }),
    startedAt: new Date(cycle.start),
    dueAt: new Date(target.due),
    ...(cycle.end && {
      endedAt: new Date(cycle.end.at),
      endedBy: cycle.end.event,
      endedAs: cycle.end.kind,
    }),
    elapsedMs: elapsedAt(at, target),
    totalMs: target.total,
    calendar: { elapsedMs: at - cycle.start },
  }
}
