import type { TargetOnSchedule } from '../targets/target-on-schedule'
import { latestDateAt } from '../timeline/local-clock'
import type { Cell } from './compiled-policy'
import { dueOrThrow, everDue } from './ever-due'

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
  if (cell.waiting.length === 0) return counted(first, receivedAt)
  let best = everDue(() => counted(first, receivedAt))
  // A later start is never due sooner with the same target (P2).
  const tried = new Set([first.on])
  for (const midnight of waitingMidnights(receivedAt, best.due, cell)) {
    if (midnight >= best.due) break
    const then = targetAt(midnight, cell)
    if (!then || tried.has(then.on)) continue
    tried.add(then.on)
    const candidate = everDue(() => counted(then, midnight))
    if (candidate.due < best.due) best = candidate
  }
  return dueOrThrow(best)
}

function counted(target: DatedTarget, from: number): ApplicableTarget {
  const { on, exception, during } = target
  return { on, exception, during, due: on.base(from), countedFrom: from }
}

/** The target of a request by its date of receipt alone (P3); later dates of `waiting` exceptions are ignored. */
export function targetAt(receivedAt: number, { own, exceptions, time }: Cell): DatedTarget | undefined {
  if (exceptions.length > 0) {
    const day = latestDateAt(receivedAt, time.clock)
    for (const { name, dates, on } of exceptions) {
      const during = dates ? dates.nameOn(day) : time.isOpenAt(receivedAt) ? undefined : 'outside hours'
      if (during !== undefined) return on ? { on, exception: name, during } : undefined
    }
  }
  return own ? { on: own, exception: undefined, during: '' } : undefined
}

const NONE: readonly number[] = []

/**
 * The local midnights after `start` at which the dates of a `waiting` exception begin or end, at least those before
 * `end`, in order of time (P4, C17).
 */
export function waitingMidnights(start: number, end: number, { waiting, time }: Cell): readonly number[] {
  if (waiting.length === 0) return NONE
  const { clock } = time
  const [received, due] = [latestDateAt(start, clock), latestDateAt(end, clock)]
  const days = new Set<number>()
  for (const { dates } of waiting) {
    // An exception outside hours cannot wait (P4).
    for (const { first, last } of dates?.between(received, due) ?? []) {
      // The date after the last one counts too: an exception can be slower than the target that follows it.
      for (let day = Math.max(first, received + 1); day <= Math.min(last, due) + 1; day++) days.add(day)
    }
  }
  return [...days].sort((a, b) => a - b).map((day) => clock.startOf(day))
}
