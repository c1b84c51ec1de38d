import type { TargetOnSchedule } from '../targets/target-on-schedule'
import { latestDateAt } from '../timeline/local-clock'
import type { Cell } from './compiled-policy'
import { dueOrNever, dueOrThrow } from './due-or-never'

/** A target of a cell, and where it comes from. */
export interface DatedTarget {
  readonly on: TargetOnSchedule
  /** The name of the exception that the target is from; `undefined` if it is the policy's own. */
  readonly exception: string | undefined
  /** The name of the dates because of which the exception applies; `''` if they have no name. */
  readonly during: string
}

/** The target that applies to a request. Instants are milliseconds since 1970. */
export interface ApplicableTarget extends DatedTarget {
  /** The due time, inclusive (P5). */
  readonly due: number
  /** Where counting starts: at receipt, or at the midnight at which the dates of a `waiting` exception begin or end. */
  readonly countedFrom: number
}

/**
 * The target that applies to a request. It is decided at receipt (P3), and again at each start or end of the dates of
 * a `waiting` exception before the request is due (P4). The earliest due time wins; if two are equal, the earlier
 * decision wins. A decision without a due time is left out if another has one (C17). `undefined` if the request has no
 * target (P7).
 */
export function applicableTarget(receivedAt: number, cell: Cell): ApplicableTarget | undefined {
  const first = targetAt(receivedAt, cell)
  if (!first) return undefined
  let best = dueOrNever(() => counted(first, receivedAt))
  decideAgain({ start: receivedAt, due: best.due, counting: first.on }, cell, forever, (target, midnight) => {
    const other = dueOrNever(() => counted(target, midnight))
    if (other.due < best.due) best = other
    return best.due
  })
  return dueOrThrow(best)
}

/** A target without pauses is never due sooner for a later start. */
function forever(): number {
  return Number.POSITIVE_INFINITY
}

function counted(target: DatedTarget, from: number): ApplicableTarget {
  const { on, exception, during } = target
  return { on, exception, during, due: on.base(from), countedFrom: from }
}

/** The target of a request by its date of receipt alone (P3); later dates of `waiting` exceptions are ignored. */
export function targetAt(receivedAt: number, { own, exceptions, time }: Cell): DatedTarget | undefined {
  if (exceptions.length > 0) {
    const day = latestDateAt(receivedAt, time.localClock)
    for (const { name, dates, on } of exceptions) {
      const during = dates ? dates.nameOn(day) : time.isOpenAt(receivedAt) ? undefined : 'outside hours'
      if (during !== undefined) return on ? { on, exception: name, during } : undefined
    }
  }
  return own ? { on: own, exception: undefined, during: '' } : undefined
}

/** A request that waits. Instants are milliseconds since 1970. */
interface Wait {
  readonly start: number
  /** When it is due by the target of its start. */
  readonly due: number
  /** The target that already counts from the start. `undefined` if none does. */
  readonly counting: TargetOnSchedule | undefined
}

/**
 * Decides a request again at the local midnights after its start at which the dates of a `waiting` exception begin or
 * end, up to its due time and in order of time (P4, C17). Midnights at which a target cannot be due sooner than from an
 * earlier one are left out, so only the first of many consecutive dates costs more than a table look-up (S7).
 *
 * @param neverSoonerThrough The last instant from which a target is never due sooner than from the given one.
 * @param decide Receives the target of a midnight, and returns when the request is due with it.
 */
export function decideAgain(
  { start, due, counting }: Wait,
  cell: Cell,
  neverSoonerThrough: (on: TargetOnSchedule, instant: number) => number,
  decide: (target: DatedTarget, midnight: number) => number,
): void {
  const { own, exceptions, decisions, time } = cell
  if (!decisions) return
  const { localClock } = time
  const targets = [...exceptions.map(({ on }) => on), own]
  // For each of them, the last date from which it is never due sooner than it already is.
  const settledThrough = targets.map(() => Number.NEGATIVE_INFINITY)
  const settle = (on: TargetOnSchedule | null, instant: number): void => {
    const through = on ? neverSoonerThrough(on, instant) : Number.POSITIVE_INFINITY
    const date = Number.isFinite(through) ? latestDateAt(through, localClock) : through
    for (const [position, each] of targets.entries()) if (each === on) settledThrough[position] = date
  }
  if (counting) settle(counting, start)
  const isUnsettled = (position: number, day: number): boolean => day > (settledThrough[position] as number)
  const last = latestDateAt(due, localClock)
  let end = due
  let from = latestDateAt(start, localClock) + 1
  while (settledThrough.some((through) => through < Number.POSITIVE_INFINITY)) {
    const day = decisions.next(from, last, isUnsettled)
    if (day === undefined) return
    const midnight = localClock.startOf(day)
    if (midnight >= end) return
    const target = targetAt(midnight, cell)
    settle(target?.on ?? null, midnight)
    if (target) end = decide(target, midnight)
    from = day + 1
  }
}
