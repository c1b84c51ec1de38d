import type { TargetOnSchedule } from '../targets/target-on-schedule'
import { dateAt } from '../timeline/local-clock'
import type { CompiledException, CompiledPolicy } from './compiled-policy'
import { cellOf } from './parsed-policy'

/** Which target applies to a request, and by which rule. */
export interface ApplicableTarget {
  readonly on: TargetOnSchedule
  /** When it is due. */
  readonly due: number
  readonly exception: CompiledException | undefined
  /** The name of the dates that made the exception apply, `''` for none. */
  readonly during: string
  /** Where the target is counted from: receipt, or the midnight at which dates of a `waiting` exception began or ended. */
  readonly countedFrom: number
}

/**
 * The target that applies to a request: by the facts at receipt (P3), or by the dates of a `waiting` exception that
 * begin or end before the request is due (P4). Of those the one that is due first applies, of equals the earliest.
 */
export function applicableTarget(
  tier: string,
  priority: string,
  receivedAt: number,
  policy: CompiledPolicy,
): ApplicableTarget {
  let best = targetByReceipt(tier, priority, receivedAt, policy)
  for (const { when, dates, targets } of policy.exceptions) {
    if (when !== 'waiting' || !cellOf(targets, priority, tier)) continue
    const { clock } = policy.time
    const received = dateAt(receivedAt, clock)
    for (const { first, last } of dates.between(received, dateAt(best.due, clock) + 1)) {
      // The date after the last one counts as well: an exception can be slower than the target that follows it.
      for (let day = Math.max(first, received + 1); day <= last + 1; day++) {
        const begins = clock.startOf(day)
        if (begins >= best.due) break
        const then = targetByReceipt(tier, priority, begins, policy)
        if (then.due < best.due) best = then
      }
    }
  }
  return best
}

/** The target of a request received at an instant, later dates of `waiting` exceptions aside. */
function targetByReceipt(
  tier: string,
  priority: string,
  receivedAt: number,
  { exceptions, targets, time }: CompiledPolicy,
): ApplicableTarget {
  if (exceptions.length > 0) {
    const day = dateAt(receivedAt, time.clock)
    for (const exception of exceptions) {
      const on = cellOf(exception.targets, priority, tier)
      if (!on) continue
      const during = exception.dates.nameOn(day)
      if (during !== undefined)
        return { on, due: on.base(receivedAt), exception, during, countedFrom: receivedAt }
    }
  }
  // A checked policy has a target for every priority and tier.
  const on = cellOf(targets, priority, tier) as TargetOnSchedule
  return { on, due: on.base(receivedAt), exception: undefined, during: '', countedFrom: receivedAt }
}
