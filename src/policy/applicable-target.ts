import { DAY } from '../core/time'
import { dueOfTarget } from '../targets/due-of-target'
import type { Target } from '../targets/target'
import type { OpenTime } from '../timeline/open-time'
import { firstInstantShowing } from '../zone/showing'
import { latestLocalAt } from '../zone/zone'
import { type ParsedException, type ParsedPolicy, targetIn } from './parsed-policy'

/** What a request was promised, and by which rule. */
export interface ApplicableTarget {
  readonly due: number
  readonly target: Target
  readonly exception: ParsedException | undefined
  /** The name of the dates that made the exception apply. */
  readonly during: string | undefined
  /** Where the target is counted from: receipt, or the moment an exception began or ended that it was waiting at. */
  readonly countedFrom: number
}

/** The promise to a request: by the facts at receipt (P3), and by exceptions that begin or end while it waits (P4). */
export function applicableTarget(
  request: { readonly tier: string; readonly priority: string; readonly receivedAt: number },
  parsed: ParsedPolicy,
  time: OpenTime,
): ApplicableTarget {
  const { tier, priority, receivedAt } = request
  const byReceipt = targetByReceipt(receivedAt, tier, priority, parsed, time)
  let best = byReceipt
  for (const exception of parsed.exceptions) {
    if (exception.when !== 'waiting' || !targetIn(exception.targets, priority, tier)) continue
    for (const day of changesAfter(localDay(receivedAt, time), exception)) {
      const begins = firstInstantShowing(day * DAY, time.zone)
      if (begins >= best.due) break
      // What one received at that moment gets, which another exception of the list may decide.
      const then = targetByReceipt(begins, tier, priority, parsed, time)
      if (then.due < best.due) best = then
    }
  }
  return best
}

/** The promise to a request received at an instant, as if no exception could begin later. */
function targetByReceipt(
  receivedAt: number,
  tier: string,
  priority: string,
  parsed: ParsedPolicy,
  time: OpenTime,
): ApplicableTarget {
  const day = parsed.exceptions.length > 0 ? localDay(receivedAt, time) : 0
  const exception = parsed.exceptions.find(
    ({ days, targets }) => days.has(day) && targetIn(targets, priority, tier) !== undefined,
  )
  // A checked policy has a target for every priority and tier.
  const target = targetIn(exception?.targets ?? parsed.targets, priority, tier) as Target
  const due = dueOfTarget(target, receivedAt, time, parsed.dayCutoff)
  return { due, target, exception, during: exception?.days.get(day) || undefined, countedFrom: receivedAt }
}

/** The local date of a request. A date that has begun stays begun where a clock falls back over midnight. */
function localDay(instant: number, { zone }: OpenTime): number {
  return Math.floor(latestLocalAt(instant, zone) / DAY)
}

/**
 * The dates after a date that an exception names, and those just after: it may be slower than what it
 * replaces, and then its end is where a later request would be due before an earlier one.
 */
function changesAfter(day: number, { days }: ParsedException): number[] {
  const named = [...days.keys()].filter((listed) => listed >= day)
  return [...new Set([...named, ...named.map((listed) => listed + 1)])]
    .filter((each) => each > day)
    .sort((a, b) => a - b)
}
