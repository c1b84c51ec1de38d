/**
 * The SLA clock, implemented literally from the rules C6–C24 and P7–P10 on top of the minute walk. Shares no code with
 * `src`. It is slow on purpose.
 */
import {
  agreedBinding,
  elapsedAt,
  foldChanges,
  type Given,
  type NaiveReplaced,
  stopped,
} from './naive-changes'
import { eventsUntil, recordedPauses, type Span, spansOf, stops } from './naive-history'
import { firstInstantShowing } from './naive-schedule'
import { bindingOf, counted, countsOf } from './naive-target'
import {
  instantOf,
  type Metric,
  type NaiveClockPolicy,
  type NaiveEvent,
  type NaiveOptions,
  type NaivePolicyHistory,
} from './naive-ticket'
import { changesAfter, type NaiveChange, type NaiveReached, warningsOf } from './naive-warnings'

type State = 'running' | 'paused' | 'met' | 'missed' | 'cancelled'

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
export function policyInForce(policy: NaiveClockPolicy | NaivePolicyHistory, at: number): NaiveClockPolicy {
  if (!('history' in policy)) return policy
  const inForce = policy.history.findLast(
    ({ from, policy: { schedule } }) =>
      from === undefined || firstInstantShowing(schedule.timeZone, from, 0) <= at,
  )
  if (!inForce) throw new Error('The oracle found no policy in force.')
  return inForce.policy
}

/**
 * C21: since when the cycle is exempted, by an event for the whole ticket or for this cycle. A cycle that had
 * no target at the exemption does not count.
 */
function exemptedSince({ metric, events, span }: Given, all: readonly Given[]): number | undefined {
  const exemption = events.find((event, index) => {
    if (event.type !== 'exempted') return false
    if (event.metric === undefined) return true
    const then = eventsUntil(events, instantOf(event.at))
    const excused = all.findLast(
      (each) => each.span.startedBy < index && foldChanges({ ...each, events: then }).targets,
    )
    return event.metric === metric && excused?.span === span
  })
  return exemption && instantOf(exemption.at)
}

function outcomeOf(span: Span, t: number, dueAt: number, isPaused: boolean): State {
  if (t > dueAt) return 'missed'
  if (span.end !== undefined) return span.isFulfilled ? 'met' : 'cancelled'
  return isPaused ? 'paused' : 'running'
}

type Numbered = Omit<NaiveClock, 'cycles'>

/** The clock of one cycle, or undefined where there is no target (C18). */
function clockOf(given: Given, all: readonly Given[], cycle: number): Numbered | undefined {
  const { metric, events, policy, options, span } = given
  const now = instantOf(options.now)
  const t = span.end ?? now
  const { cell, targets, agreed, originalDueAt, replaced, changedAt } = foldChanges(given)
  if (!targets) return undefined

  const pauses = agreed ? [] : stopped(given, t)
  const binding = agreed ? agreedBinding(given, agreed) : bindingOf(targets, pauses)
  const { target, dueAt } = binding
  const counts = countsOf(target)
  const elapsedMs = elapsedAt(binding, t, pauses)
  const { total } = target

  const stopping = recordedPauses(events).filter((pause) =>
    stops(metric, options.pauses ?? policy.pauses, pause),
  )
  const isPaused = span.end === undefined && !agreed && stopping.some(({ to }) => to === undefined)
  const exemptedAt = exemptedSince(given, all)
  const outcome = outcomeOf(span, t, dueAt, isPaused)
  const warnings = (): NaiveReached[] => {
    const rules = options.warnings ?? policy.warnings ?? []
    const last = pauses.at(-1)
    // A pause that ends where the cycle starts is before it, even if the cycle ends at once.
    const isInPause =
      last?.to === t && (t > span.start || stopping.some(({ to }) => to === undefined || to > t))
    if (!isPaused && !(span.end !== undefined && isInPause))
      return warningsOf(rules, metric, span.start, binding, pauses)
    // C24: while it is paused nothing changes, so the clock is looked at where it stopped or where its target changed.
    const since = isInPause ? last.from : t
    const until = Math.max(since, changedAt ?? since)
    const before = stopped(given, until)
    const then = bindingOf(targets, before)
    return warningsOf(rules, metric, span.start, then, before).filter(
      ({ at }) =>
        at < until ||
        (at === until &&
          ((at === (then.target.waitedFrom ?? then.target.start) && then.target.isCarried) ||
            (at === then.dueAt && until === since))),
    )
  }
  const warned = warnings()
  return {
    metric,
    cycle,
    state: exemptedAt === undefined ? outcome : 'exempted',
    outcome,
    ...cell,
    target: target.text,
    ...(target.exception !== undefined && { exception: target.exception }),
    isAgreed: agreed !== undefined,
    startedAt: span.start,
    countedFrom: target.start,
    dueAt,
    originalDueAt,
    ...(span.end !== undefined && { endedAt: span.end }),
    ...(span.endedBy !== undefined && { endedBy: span.endedBy }),
    totalMs: total,
    elapsedMs,
    remainingMs: total - elapsedMs,
    percent: total > 0 ? (elapsedMs / total) * 100 : t >= dueAt ? 100 : 0,
    pausedMs: counted(counts, target.start, t, []) - counted(counts, target.start, t, pauses),
    calendar: { elapsedMs: t - span.start, remainingMs: dueAt - t },
    isPaused,
    withinHours: counts(t),
    replaced,
    // An exempted clock reaches no more warnings (C23, C24).
    reached: warned.filter(({ at }) => at <= Math.min(t, exemptedAt ?? t)),
    nextChanges:
      span.end === undefined
        ? changesAfter(now, binding, warned, { isPaused, pauses, isExempted: exemptedAt !== undefined })
        : [],
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

/** The status of one metric at `options.now`. The history is valid, and the policy has targets for the metric. */
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

  // A cycle without a target has no number. If the last one has none, the clock is idle.
  const clocks: Numbered[] = []
  let current: Numbered | undefined
  const all = spans.map((span): Given => ({ metric, events, policy: policyOf(span), options, span }))
  for (const given of all) {
    current = clockOf(given, all, clocks.length + 1)
    if (current) clocks.push(current)
  }
  const cycles = clocks.map(summaryOf)
  return current ? { ...current, cycles } : { metric, state: 'idle', cycles }
}
