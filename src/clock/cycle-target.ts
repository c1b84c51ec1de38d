import type { Cell } from '../policy/compiled-policy'
import type { ChangeRule } from '../policy/rules'
import { without } from '../timeline/without'
import {
  type CountedTarget,
  type CountingStart,
  countedTarget,
  elapsedAt,
  knownAt,
  NO_PAUSES,
  type PausedTime,
} from './counted-target'
import type { CellFrom, Cycle } from './course'

/** A target that a change replaced, as it was at the change (C18). */
export interface Replaced {
  readonly target: CountedTarget
  readonly event: number
  readonly missed: boolean
}

/** The target of a cycle, and how it came to apply. */
export interface CycleTarget {
  readonly target: CountedTarget
  /** The index of the event with which the due time was agreed; `undefined` if it was not (C19). */
  readonly agreedBy: number | undefined
  /** The due time of the first target, without pauses and changes (C22). */
  readonly originalDue: number
  /** The targets that applied before, in order of the changes. */
  readonly replaced: readonly Replaced[]
}

/**
 * The target of a cycle by the rule for changes (C18), with its due time. `undefined` if the cell has no target.
 *
 * @param paused The time outside the pauses that stop this clock.
 */
export function cycleTarget(cycle: Cycle, rule: ChangeRule, paused: PausedTime): CycleTarget | undefined {
  const { start, cells } = cycle
  const [first, ...changes] = cells as [CellFrom, ...CellFrom[]]
  const replaced: Replaced[] = []
  let starts: readonly CountingStart[] = [fromStart(first.cell, start)]
  let original = countedTarget(starts[0] as CountingStart, NO_PAUSES)
  for (const { at, event, cell } of changes) {
    const known = knownAt(at, paused)
    const old = agreedOr(firstDue(starts, known), at, cycle)
    const next = startAfterChange(cell, at, start, rule, old)
    const hasTarget = countedTarget(next, NO_PAUSES) !== undefined
    // An agreed due time stays, even in a cell without a target (C19).
    if (!hasTarget && old && isAgreed(at, cycle)) continue
    const keepsEarlier = rule === 'keep earlier' && hasTarget && old !== undefined
    if (!keepsEarlier) starts = [next]
    else if (starts.every((each) => each.cell !== cell)) starts = [...starts, next]
    original ??= countedTarget(next, NO_PAUSES)
    if (old && !isAgreed(at, cycle) && firstDue(starts, known)?.cell !== old.cell)
      replaced.push({ target: old, event, missed: at > old.due })
  }
  const agreement = cycle.agreements.at(-1)
  const target = agreedOr(firstDue(starts, paused), Number.POSITIVE_INFINITY, cycle)
  if (!target || !original) return undefined
  return { target, agreedBy: agreement?.event, originalDue: original.due, replaced }
}

function fromStart(cell: Cell, start: number): CountingStart {
  return { cell, receipt: start, from: start, usedBefore: 0 }
}

/** How a target counts after a change. If there was none before, it counts as if the cycle had no promise before. */
function startAfterChange(
  cell: Cell,
  at: number,
  start: number,
  rule: ChangeRule,
  old: CountedTarget | undefined,
): CountingStart {
  if (rule === 'from change') return { cell, receipt: at, from: at, usedBefore: 0 }
  if (rule === 'carry') return { cell, receipt: start, from: at, usedBefore: old ? elapsedAt(at, old) : 0 }
  return fromStart(cell, start)
}

/** The target that is due first; of equals, the earlier one. */
function firstDue(starts: readonly CountingStart[], paused: PausedTime): CountedTarget | undefined {
  let best: CountedTarget | undefined
  for (const start of starts) {
    const target = countedTarget(start, paused)
    if (target && !(best && best.due <= target.due)) best = target
  }
  return best
}

function isAgreed(at: number, { agreements }: Cycle): boolean {
  return agreements.some((agreement) => agreement.at <= at)
}

/** The target with the due time that was agreed up to an instant, if there is one: pauses do not move it (C19). */
function agreedOr(target: CountedTarget | undefined, at: number, cycle: Cycle): CountedTarget | undefined {
  const { start, agreements } = cycle
  const agreement = agreements.findLast((each) => each.at <= at)
  if (!target || !agreement) return target
  const time = without(target.on.timeline, [])
  const total = time.measure(agreement.dueAt) - time.measure(start)
  const due = agreement.dueAt
  return { ...target, countedFrom: start, used: 0, total, due, base: due, time }
}
