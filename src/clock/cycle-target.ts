import { firstWhere } from '../core/first-where'
import { type DatedTarget, targetAt } from '../policy/applicable-target'
import type { Cell } from '../policy/compiled-policy'
import { type DueOrNever, dueOrNever, dueOrThrow } from '../policy/due-or-never'
import type { ParsedRules } from '../policy/parsed-policy'
import type { ChangeRule } from '../policy/rules'
import { without } from '../timeline/without'
import {
  type CountedTarget,
  type CountingStart,
  countedTarget,
  elapsedAt,
  knownAt,
  type PausedTime,
  pausedTime,
} from './counted-target'
import { cycleRules } from './cycle-rules'
import type { Agreement, CellFrom, Cycle } from './ticket-life'

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
  /** The due time of the first target when it began to apply, without later pauses and changes (C22). */
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
  const { start, cells, agreement } = cycle
  const [first, ...changes] = cells as [CellFrom, ...CellFrom[]]
  const replaced: Replaced[] = []
  // The targets that apply side by side: one, or several with `keep earlier`.
  let starts: readonly CountingStart[] = [fromStart(first.cell, start)]
  let original = bindingTarget(starts, pausedTime([]))
  for (const { at, event, cell, isAgreed } of changes) {
    // An agreed due time stays (C19).
    if (isAgreed) break
    const fresh = fromStart(cell, start)
    const known = knownAt(at, paused)
    if (rule === 'keep earlier' && isTarget(fresh) && starts.some(isTarget)) {
      // All targets stay, so none is replaced.
      if (starts.every((each) => each.cell !== cell)) starts = [...starts, fresh]
    } else {
      const old = bindingTarget(starts, known)
      starts = [startAfterChange(fresh, at, rule, old)]
      if (old) replaced.push({ target: old, event, missed: at > old.due })
    }
    if (!original || !isDue(original)) original = bindingTarget(starts, known)
  }
  const binding = bindingTarget(starts, agreement ? knownAt(agreement.since, paused) : paused)
  if (!binding) return undefined
  const target = agreement ? agreed(binding, start, agreement) : dueOrThrow(binding)
  return {
    target,
    agreedBy: agreement?.event,
    originalDue: original && isDue(original) ? original.due : target.due,
    replaced,
  }
}

function isTarget({ receipt, cell }: CountingStart): boolean {
  return targetAt(receipt, cell) !== undefined
}

/**
 * Whether a cycle has a target after the changes up to an instant: in a cell with `'no target'`, its clock is idle (C18).
 *
 * @param given The rules that were given with the call (P10).
 */
export function hasTarget(cycle: Cycle, instant: number, given: ParsedRules): boolean {
  const { onChange } = cycleRules(cycle, given)
  const { cells } = cycle
  // An agreed due time stays (C19). Changes are in order of time, and after an agreement there are only agreed ones.
  const isLater = ({ at, isAgreed }: CellFrom): boolean => at > instant || isAgreed
  const later = firstWhere(cells.length, (index) => isLater(cells[index] as CellFrom))
  const { at, cell } = cells[later - 1] as CellFrom
  return isTarget(startAfterChange(fromStart(cell, cycle.start), at, onChange, undefined))
}

function fromStart(cell: Cell, start: number): CountingStart {
  return { cell, receipt: start, from: start, usedBefore: 0 }
}

/** How a target counts after a change. If there was no target before, nothing counts as used. */
function startAfterChange(
  fresh: CountingStart,
  at: number,
  rule: ChangeRule,
  old: CountedTarget | undefined,
): CountingStart {
  if (rule === 'from change') return { ...fresh, receipt: at, from: at }
  if (rule === 'carry') return { ...fresh, from: at, usedBefore: old ? elapsedAt(at, old) : 0 }
  return fresh
}

/** A target that applies. If it is never due, its time is counted all the same, until a change or an agreement. */
type BindingTarget = CountedTarget | (CountedTarget & DueOrNever<never>)

function isDue(target: BindingTarget): boolean {
  return !('error' in target)
}

/** The target that is due first; of equals, the earlier one. `undefined` if there is none. */
function bindingTarget(starts: readonly CountingStart[], paused: PausedTime): BindingTarget | undefined {
  // Only cells with a target apply side by side.
  const all = starts.map((start) => countedOrNever(start, paused) as BindingTarget)
  return all.reduce((best, found) => (found.due < best.due ? found : best))
}

function countedOrNever(start: CountingStart, paused: PausedTime): BindingTarget | undefined {
  const found = dueOrNever(() => countedTarget(start, paused) as CountedTarget)
  // A cell without a target has none.
  if (!found || !('error' in found)) return found
  const { due } = found
  const { cell, receipt, from, usedBefore } = start
  const dated = targetAt(receipt, cell) as DatedTarget
  const time = paused.on(dated.on.timeline)
  // A target in business days ends with its last day, which does not come.
  const total = dated.on.days ? due : dated.on.total(receipt)
  return {
    ...dated,
    ...found,
    cell,
    receipt,
    countedFrom: from,
    waitedFrom: undefined,
    isCarried: receipt < from,
    used: Math.min(usedBefore, total),
    total,
    base: due,
    time,
  }
}

/** The target with an agreed due time, which pauses do not move (C19). */
function agreed(target: CountedTarget, start: number, { dueAt }: Agreement): CountedTarget {
  const time = without(target.on.timeline, [])
  const total = time.measure(dueAt) - time.measure(start)
  return {
    ...target,
    countedFrom: start,
    waitedFrom: undefined,
    isCarried: false,
    used: 0,
    total,
    due: dueAt,
    base: dueAt,
    time,
  }
}
