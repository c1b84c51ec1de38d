import type { TargetOnSchedule } from '../targets/target-on-schedule'
import { latestDateAt } from '../timeline/local-clock'
import type { CompiledException, CompiledPolicy } from './compiled-policy'
import { cellOf } from './parsed-policy'

/** The target that applies to a request, and the exception it comes from. Instants are milliseconds since 1970. */
export interface ApplicableTarget {
  readonly on: TargetOnSchedule
  /** The due time, inclusive (P5). */
  readonly due: number
  /** The exception that the target is from; `undefined` if it is one of the policy's own targets. */
  readonly exception: CompiledException | undefined
  /** The name of the dates because of which the exception applies; `''` if they have no name. */
  readonly during: string
  /** Where counting starts: at receipt, or at the midnight at which the dates of a `waiting` exception begin or end. */
  readonly countedFrom: number
}

/**
 * The target that applies to a request. It is decided at receipt (P3), and again at each start or end of the dates of
 * a `waiting` exception before the request is due (P4). The earliest due time wins; if two are equal, the earlier
 * decision wins.
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
    const received = latestDateAt(receivedAt, clock)
    for (const { first, last } of dates.between(received, latestDateAt(best.due, clock) + 1)) {
      // The date after the last one counts too: an exception can be slower than the target that follows it.
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

/** The target of a request by its date of receipt alone (P3); later dates of `waiting` exceptions are ignored. */
function targetByReceipt(
  tier: string,
  priority: string,
  receivedAt: number,
  { exceptions, targets, time }: CompiledPolicy,
): ApplicableTarget {
  if (exceptions.length > 0) {
    const day = latestDateAt(receivedAt, time.clock)
    for (const exception of exceptions) {
      const on = cellOf(exception.targets, priority, tier)
      if (!on) continue
      const during = exception.dates.nameOn(day)
      if (during !== undefined)
        return { on, due: on.base(receivedAt), exception, during, countedFrom: receivedAt }
    }
  }
  // A checked policy has a target for every priority and tier (P1).
  const on = cellOf(targets, priority, tier) as TargetOnSchedule
  return { on, due: on.base(receivedAt), exception: undefined, during: '', countedFrom: receivedAt }
}
