/** The targets of a cycle after its changes and agreements (C18, C19), and the pauses that stop it (C16). */
import { cellAfter, type Pause, recordedPauses, type Span, stoppedUntil, stops } from './naive-history'
import {
  type Binding,
  type CellTargets,
  type CountedTarget,
  counted,
  countsOf,
  firstDue,
  targetAt,
} from './naive-target'
import {
  type Cell,
  instantOf,
  type Metric,
  type NaiveClockPolicy,
  type NaiveEvent,
  type NaiveOptions,
} from './naive-ticket'

export interface NaiveReplaced {
  readonly target: string
  readonly dueAt: number
  readonly missed: boolean
  readonly event: number
}

/** The targets of a cycle after all its events, and what happened to earlier ones. */
export interface Folded {
  readonly cell: Cell
  readonly targets?: readonly CellTargets[]
  readonly agreed?: { readonly dueAt: number; readonly target: CountedTarget }
  /** When the target changed last. */
  readonly changedAt: number | undefined
  readonly originalDueAt: number
  readonly replaced: readonly NaiveReplaced[]
}

export interface Given {
  readonly metric: Metric
  readonly events: readonly NaiveEvent[]
  readonly policy: NaiveClockPolicy
  readonly options: NaiveOptions
  readonly span: Span
}

/** Up to the due time, no more than the total can be used up (decision 0016). */
export function elapsedAt({ target, dueAt }: Binding, t: number, pauses: readonly Pause[]): number {
  const { start, used, total } = target
  const counts = countsOf(target)
  if (t > dueAt) return total + counted(counts, dueAt, t, pauses)
  return Math.min(total, used + counted(counts, start, t, pauses))
}

const isChange = ({ type }: NaiveEvent): boolean => type === 'priority-changed' || type === 'tier-changed'

const isSame = (a: Cell, b: Cell): boolean => a.tier === b.tier && a.priority === b.priority

/** The pauses that stop a cycle, as they are known at an instant (C16). */
export function stopped({ metric, events, policy, options, span }: Given, until: number): Pause[] {
  const pauses = recordedPauses(events).filter((pause) =>
    stops(metric, options.pauses ?? policy.pauses, pause),
  )
  return stoppedUntil(until, pauses, span.resolved)
}

/** The changes of a cycle in order (C18, C19). Changes at one instant count as one, so that they commute (law 11). */
export function foldChanges(given: Given): Folded {
  const { metric, events, policy, options, span } = given
  const { start, startedBy } = span
  const rule = options.onChange ?? policy.onChange ?? 'from receipt'
  const last = span.endedBy ?? events.length - 1
  const replaced: NaiveReplaced[] = []
  const isAgreement = (event: NaiveEvent): boolean => event.type === 'due-agreed' && event.metric === metric

  const targetsOf = (cell: Cell, from: number): CellTargets | undefined => {
    const target = targetAt(policy, metric, cell, from)
    return target && { policy, metric, cell, target, waitingAfter: from }
  }
  /** `carry`: the exception, the base and the total are those of the start; the rest counts from the change. */
  const carried = (cell: Cell, at: number, before: Binding | undefined): CellTargets | undefined => {
    const target = targetAt(policy, metric, cell, start)
    if (!target) return undefined
    const elapsed = before ? elapsedAt(before, at, stopped(given, at)) : 0
    const used = Math.min(elapsed, target.total)
    return { policy, metric, cell, target: { ...target, start: at, used, isCarried: true }, waitingAfter: at }
  }

  // Changes at the instant of the start are part of it.
  let begun = startedBy
  for (const [index, event] of events.entries()) {
    if (index <= startedBy || index > last) continue
    if (instantOf(event.at) !== start || isAgreement(event)) break
    if (isChange(event)) begun = index
  }
  let cell = cellAfter(events, begun)
  const first = targetsOf(cell, start)
  let targets: readonly CellTargets[] | undefined = first && [first]
  // A target that is never due has no due time to show.
  let originalDueAt: number | undefined
  const startToBeDue = (at: number): void => {
    const dueAt = targets && firstDue(targets, stopped(given, at)).dueAt
    if (dueAt !== Number.POSITIVE_INFINITY) originalDueAt ??= dueAt
  }
  startToBeDue(start)
  let agreed: Folded['agreed']
  let changedAt: number | undefined
  // An event that names what the ticket already has is no change (C18).
  let realAt = begun

  for (let index = begun + 1; index <= last; index += 1) {
    const event = events[index]
    if (!event) break
    const at = instantOf(event.at)
    if (event.type === 'due-agreed' && isAgreement(event) && targets) {
      const { target } = firstDue(targets, stopped(given, at))
      agreed = { dueAt: instantOf(event.dueAt), target: agreed?.target ?? target }
    }
    if (!isChange(event)) continue

    if (!isSame(cellAfter(events, index), cellAfter(events, index - 1))) realAt = index
    const following = events.slice(index + 1, last + 1)
    const next = following.find((other) => isChange(other) || isAgreement(other))
    if (next && isChange(next) && instantOf(next.at) === at) continue
    const before = cell
    cell = cellAfter(events, index)
    if (agreed || isSame(cell, before)) continue
    changedAt = at

    const binding = targets && firstDue(targets, stopped(given, at))
    let fresh: CellTargets | undefined
    if (rule === 'from change') fresh = targetsOf(cell, at)
    else if (rule === 'carry') fresh = carried(cell, at, binding)
    else fresh = targetsOf(cell, start)

    if (binding && binding.dueAt < Number.POSITIVE_INFINITY && (!fresh || rule !== 'keep earlier')) {
      const { dueAt, target } = binding
      replaced.push({ target: target.text, dueAt, missed: at > dueAt, event: realAt })
    }
    if (!fresh) targets = undefined
    else targets = rule === 'keep earlier' && targets ? [...targets, fresh] : [fresh]
    startToBeDue(at)
  }
  return {
    cell,
    ...(targets && { targets }),
    ...(agreed && { agreed }),
    changedAt,
    originalDueAt: originalDueAt ?? agreed?.dueAt ?? Number.NaN,
    replaced,
  }
}

/** C19: an agreed due time counts the target's own time from the start of the cycle, pauses included. */
export function agreedBinding({ span }: Given, { dueAt, target }: NonNullable<Folded['agreed']>): Binding {
  const total = counted(countsOf(target), span.start, dueAt, [])
  return { target: { ...target, start: span.start, used: 0, isCarried: false, total, base: dueAt }, dueAt }
}
