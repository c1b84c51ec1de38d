/**
 * The SLA clock, implemented literally from the rules C6–C24 and P7–P10 on top of the minute walk. Shares no code with
 * `src`. It is slow on purpose.
 */
import {
  cellAfter,
  eventsUntil,
  recordedPauses,
  type Span,
  spansOf,
  stoppedUntil,
  stops,
} from './naive-history'
import {
  type Binding,
  bindingOf,
  type CellPromise,
  counted,
  countsOf,
  type Promised,
  promisedAt,
} from './naive-promise'
import { firstInstantShowing } from './naive-schedule'
import {
  type Cell,
  instantOf,
  type Metric,
  type NaiveClockPolicy,
  type NaiveEvent,
  type NaiveOptions,
  type NaivePolicyHistory,
} from './naive-ticket'
import { changesAfter, type NaiveChange, type NaiveReached, warningsOf } from './naive-warnings'

type State = 'running' | 'paused' | 'met' | 'missed' | 'cancelled'

export interface NaiveReplaced {
  readonly target: string
  readonly dueAt: number
  readonly missed: boolean
  readonly event: number
}

export interface NaiveSummary {
  readonly cycle: number
  readonly state: State | 'exempted'
  readonly outcome: State
  readonly startedAt: number
  readonly dueAt: number
  readonly endedAt?: number
}

export interface NaiveClock extends NaiveSummary {
  readonly metric: Metric
  readonly tier: string
  readonly priority: string
  readonly target: string
  readonly exception?: string
  readonly isAgreed: boolean
  readonly countedFrom: number
  readonly originalDueAt: number
  readonly endedBy?: number
  readonly totalMs: number
  readonly elapsedMs: number
  readonly remainingMs: number
  readonly percent: number
  readonly pausedMs: number
  readonly calendar: { readonly elapsedMs: number; readonly remainingMs: number }
  readonly isPaused: boolean
  readonly withinHours: boolean
  readonly replaced: readonly NaiveReplaced[]
  readonly reached: readonly NaiveReached[]
  readonly nextChanges: readonly NaiveChange[]
  readonly cycles: readonly NaiveSummary[]
}

export interface NaiveIdle {
  readonly metric: Metric
  readonly state: 'idle'
  readonly cycles: readonly NaiveSummary[]
}

/** P9: the last policy that has begun, each at local midnight of its own schedule. */
function policyInForce(policy: NaiveClockPolicy | NaivePolicyHistory, at: number): NaiveClockPolicy {
  if (!('history' in policy)) return policy
  const inForce = policy.history.findLast(
    ({ from, policy: { schedule } }) =>
      from === undefined || firstInstantShowing(schedule.timeZone, from, 0) <= at,
  )
  if (!inForce) throw new Error('The oracle found no policy in force.')
  return inForce.policy
}

/** The promises of a cycle after all its events, and what happened to earlier ones. */
interface Folded {
  readonly cell: Cell
  readonly promises?: readonly CellPromise[]
  readonly agreed?: { readonly dueAt: number; readonly target: Promised }
  readonly originalDueAt: number
  readonly replaced: readonly NaiveReplaced[]
}

interface Given {
  readonly metric: Metric
  readonly events: readonly NaiveEvent[]
  readonly policy: NaiveClockPolicy
  readonly options: NaiveOptions
  readonly span: Span
}

const elapsedAt = (promised: Promised, t: number, pauses: ReturnType<typeof stoppedUntil>): number =>
  promised.used + counted(countsOf(promised), promised.start, t, pauses)

const isChange = ({ type }: NaiveEvent): boolean => type === 'priority-changed' || type === 'tier-changed'

/** The pauses that stop a cycle, as they are known at an instant (C16). */
function stopped({ metric, events, policy, options, span }: Given, until: number) {
  const pauses = recordedPauses(events).filter((pause) =>
    stops(metric, options.pauses ?? policy.pauses, pause),
  )
  return stoppedUntil(until, pauses, span.resolved)
}

/** The changes of a cycle in order (C18, C19). Changes at one instant count as one, so that they commute (law 11). */
function foldPromises(given: Given): Folded {
  const { metric, events, policy, options, span } = given
  const { start, startedBy } = span
  const rule = options.onChange ?? policy.onChange ?? 'from receipt'
  const last = span.endedBy ?? events.length - 1
  const replaced: NaiveReplaced[] = []

  const promiseOf = (cell: Cell, from: number): CellPromise | undefined => {
    const promised = promisedAt(policy, metric, cell, from)
    return promised && { policy, metric, cell, promised, waitingAfter: from }
  }
  /** `carry`: the exception, the base and the total are those of the start; the rest counts from the change. */
  const carried = (cell: Cell, at: number, before: Binding | undefined): CellPromise | undefined => {
    const promised = promisedAt(policy, metric, cell, start)
    if (!promised) return undefined
    const elapsed = before ? elapsedAt(before.promised, at, stopped(given, at)) : 0
    const used = Math.min(elapsed, promised.total)
    return { policy, metric, cell, promised: { ...promised, start: at, used }, waitingAfter: at }
  }

  let cell = cellAfter(events, startedBy)
  const first = promiseOf(cell, start)
  let promises: readonly CellPromise[] | undefined = first && [first]
  let originalDueAt = promises && bindingOf(promises, stopped(given, start)).dueAt
  let agreed: Folded['agreed']

  for (let index = startedBy + 1; index <= last; index += 1) {
    const event = events[index]
    if (!event) break
    const at = instantOf(event.at)
    if (event.type === 'due-agreed' && event.metric === metric && promises) {
      const { promised } = bindingOf(promises, stopped(given, at))
      agreed = { dueAt: instantOf(event.dueAt), target: agreed?.target ?? promised }
    }
    if (!isChange(event)) continue

    const following = events.slice(index + 1, last + 1)
    const next = following.find((other) => isChange(other) || other.type === 'due-agreed')
    if (next && isChange(next) && instantOf(next.at) === at) continue
    const before = cell
    cell = cellAfter(events, index)
    if (agreed || (cell.tier === before.tier && cell.priority === before.priority)) continue

    const binding = promises && bindingOf(promises, stopped(given, at))
    let fresh: CellPromise | undefined
    if (rule === 'from change') fresh = promiseOf(cell, at)
    else if (rule === 'carry') fresh = carried(cell, at, binding)
    else fresh = promiseOf(cell, start)

    if (binding && (!fresh || rule !== 'keep earlier')) {
      const { dueAt, promised } = binding
      replaced.push({ target: promised.terms.text, dueAt, missed: at > dueAt, event: index })
    }
    if (!fresh) promises = undefined
    else promises = rule === 'keep earlier' && promises ? [...promises, fresh] : [fresh]
    if (promises) originalDueAt ??= bindingOf(promises, stopped(given, at)).dueAt
  }
  return {
    cell,
    ...(promises && { promises }),
    ...(agreed && { agreed }),
    originalDueAt: originalDueAt ?? Number.NaN,
    replaced,
  }
}

/** C19: an agreed due time counts the target's own time from the start of the cycle, pauses included. */
function agreedBinding({ span }: Given, { dueAt, target }: NonNullable<Folded['agreed']>): Binding {
  const total = counted(countsOf(target), span.start, dueAt, [])
  return { promised: { ...target, start: span.start, used: 0, total, base: dueAt }, dueAt }
}

/** C21: whether the cycle is exempted, by an event for the whole ticket or for this cycle. */
function isExempted({ metric, events, span }: Given, spans: readonly Span[]): boolean {
  return events.some((event, index) => {
    if (event.type !== 'exempted') return false
    if (event.metric === undefined) return true
    return event.metric === metric && spans.findLast(({ startedBy }) => startedBy < index) === span
  })
}

function outcomeOf(span: Span, t: number, dueAt: number, isPaused: boolean): State {
  if (t > dueAt) return 'missed'
  if (span.end !== undefined) return span.isFulfilled ? 'met' : 'cancelled'
  return isPaused ? 'paused' : 'running'
}

type Numbered = Omit<NaiveClock, 'cycles'>

/** The clock of one cycle, or undefined where nothing is promised (C18). */
function clockOf(given: Given, spans: readonly Span[], cycle: number): Numbered | undefined {
  const { metric, events, policy, options, span } = given
  const now = instantOf(options.now)
  const t = span.end ?? now
  const { cell, promises, agreed, originalDueAt, replaced } = foldPromises(given)
  if (!promises) return undefined

  const pauses = agreed ? [] : stopped(given, t)
  const binding = agreed ? agreedBinding(given, agreed) : bindingOf(promises, pauses)
  const { promised, dueAt } = binding
  const counts = countsOf(promised)
  const elapsedMs = elapsedAt(promised, t, pauses)
  const { total } = promised

  const isPaused =
    span.end === undefined &&
    !agreed &&
    recordedPauses(events).some(
      (pause) => pause.to === undefined && stops(metric, options.pauses ?? policy.pauses, pause),
    )
  const exempted = isExempted(given, spans)
  const outcome = outcomeOf(span, t, dueAt, isPaused)
  const warnings = warningsOf(options.warnings ?? policy.warnings ?? [], metric, binding, pauses)
  return {
    metric,
    cycle,
    state: exempted ? 'exempted' : outcome,
    outcome,
    ...cell,
    target: promised.terms.text,
    ...(promised.terms.exception !== undefined && { exception: promised.terms.exception }),
    isAgreed: agreed !== undefined,
    startedAt: span.start,
    countedFrom: promised.start,
    dueAt,
    originalDueAt,
    ...(span.end !== undefined && { endedAt: span.end }),
    ...(span.endedBy !== undefined && { endedBy: span.endedBy }),
    totalMs: total,
    elapsedMs,
    remainingMs: total - elapsedMs,
    percent: total > 0 ? (elapsedMs / total) * 100 : t >= dueAt ? 100 : 0,
    pausedMs: counted(counts, promised.start, t, []) - counted(counts, promised.start, t, pauses),
    calendar: { elapsedMs: t - span.start, remainingMs: dueAt - t },
    isPaused,
    withinHours: counts(t),
    replaced,
    reached: warnings.filter(({ at }) => at <= t),
    nextChanges:
      span.end === undefined ? changesAfter(now, binding, warnings, { isPaused, isExempted: exempted }) : [],
  }
}

const summaryOf = ({ cycle, state, outcome, startedAt, dueAt, endedAt }: Numbered): NaiveSummary => ({
  cycle,
  state,
  outcome,
  startedAt,
  dueAt,
  ...(endedAt !== undefined && { endedAt }),
})

/** The status of one metric at `options.now`. The history is sound, and the policy promises the metric. */
export function naiveClock(
  metric: Metric,
  history: readonly NaiveEvent[],
  policies: NaiveClockPolicy | NaivePolicyHistory,
  options: NaiveOptions,
): NaiveClock | NaiveIdle {
  const events = eventsUntil(history, instantOf(options.now))
  const received = instantOf(events[0]?.at ?? options.now)
  const policyOf = ({ start }: Pick<Span, 'start'>): NaiveClockPolicy =>
    policyInForce(policies, options.policyAt === 'start' ? start : received)
  const spans = spansOf(metric, events, (span) => options.onReopen ?? policyOf(span).onReopen ?? 'continue')

  // A cycle in which nothing is promised is no cycle, so it has no number. Idle is a ticket whose last one is such.
  const clocks: Numbered[] = []
  let current: Numbered | undefined
  for (const span of spans) {
    current = clockOf({ metric, events, policy: policyOf(span), options, span }, spans, clocks.length + 1)
    if (current) clocks.push(current)
  }
  const cycles = clocks.map(summaryOf)
  return current ? { ...current, cycles } : { metric, state: 'idle', cycles }
}
