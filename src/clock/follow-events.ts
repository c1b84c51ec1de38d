import { type Issue, report } from '../core/issue'
import { checkName } from '../policy/check-name'
import type { CompiledPolicy } from '../policy/compiled-policy'
import { UNKNOWN_PRIORITY, UNKNOWN_TIER } from '../policy/messages'
import { METRICS, type Metric } from '../policy/metric'
import { rulesOf } from '../policy/read-rules'
import type { ChangeRule, ReopenRule } from '../policy/rules'
import { type Course, type Cycle, isPaused, runningCycle } from './course'
import { impossibility } from './impossible-event'
import { IMPOSSIBLE_EVENT } from './messages'
import type { ReadEvent } from './read-events'

/** How to follow events. */
export interface FollowOptions {
  /** How a clock takes a change of priority or tier (C18); by default what the policy says. */
  readonly onChange: ChangeRule | undefined
  /** What reopening does (C13); by default what the policy says. */
  readonly onReopen: ReopenRule | undefined
  /** The policy for a cycle that starts at an instant, and for the names in an event at it (P9). */
  readonly policyAt: (instant: number) => CompiledPolicy
}

/** The issues of a history. */
export interface HistoryIssues {
  /** One for each event that cannot have happened (C9). */
  readonly impossible: Issue[]
  /** One for each tier or priority that the policy does not know. */
  readonly unknown: Issue[]
}

/**
 * Follows events from receipt on (C11 to C13). An event that cannot have happened changes nothing (C9).
 *
 * @param events The events in order of time.
 * @returns The life of the ticket; `undefined` if it was not received.
 */
export function followEvents(
  events: readonly ReadEvent[],
  options: FollowOptions,
  issues: HistoryIssues,
): Course | undefined {
  let state: State | undefined
  for (const event of events) {
    const why = impossibility(event, state?.course, options.onChange)
    if (why !== undefined) {
      report(issues.impossible, IMPOSSIBLE_EVENT, ['events', event.index], event.event.type, why)
    } else if (state) {
      follow(event, state, options, issues)
    } else {
      state = received(event, options, issues)
    }
  }
  return state?.course
}

/** The life of a ticket, and what decides which cycles start. */
interface State {
  readonly course: Course
  /** Whether the first response was given, or none is needed. */
  isAnswered: boolean
  /** Whether a message of the customer came since the ticket was resolved. */
  wroteWhileResolved: boolean
  /** The changes since the ticket was resolved. They touch the resolution clock only if it goes on (C13). */
  changesWhileResolved: NameChange[]
}

/** The tier and priority of a ticket from an event on. */
interface NameChange {
  readonly at: number
  readonly index: number
  readonly tier: string
  readonly priority: string
}

function received({ at, index, event }: ReadEvent, options: FollowOptions, issues: HistoryIssues): State {
  // Every other first event is impossible.
  const { tier, priority, openedBy } = event as Extract<typeof event, { type: 'received' }>
  const policy = options.policyAt(at)
  checkName(tier, policy.parsed.tiers, UNKNOWN_TIER, ['events', index, 'tier'], issues.unknown)
  checkName(
    priority,
    policy.parsed.priorities,
    UNKNOWN_PRIORITY,
    ['events', index, 'priority'],
    issues.unknown,
  )
  const course: Course = {
    receivedAt: at,
    policy,
    tier,
    priority,
    phase: 'open',
    closedAt: undefined,
    pauses: [],
    cycles: { firstResponse: [], nextResponse: [], periodicUpdate: [], resolution: [] },
    exemption: undefined,
    wroteInPauseAt: undefined,
  }
  const isByAgent = openedBy === 'agent'
  const state: State = { course, isAnswered: isByAgent, wroteWhileResolved: false, changesWhileResolved: [] }
  start(isByAgent ? 'periodicUpdate' : 'firstResponse', at, index, state, options, issues)
  start('resolution', at, index, state, options, issues)
  return state
}

function follow(read: ReadEvent, state: State, options: FollowOptions, issues: HistoryIssues): void {
  const { at, index, event } = read
  const { course } = state
  switch (event.type) {
    case 'responded':
      end(['firstResponse', 'nextResponse', 'periodicUpdate'], 'fulfilled', read, course)
      state.isAnswered = true
      state.wroteWhileResolved = false
      if (course.phase === 'open') start('periodicUpdate', at, index, state, options, issues)
      break
    case 'updated':
      if (!runningCycle('periodicUpdate', course)) break
      end(['periodicUpdate'], 'fulfilled', read, course)
      start('periodicUpdate', at, index, state, options, issues)
      break
    case 'customer-replied':
      if (isPaused(course)) course.wroteInPauseAt ??= at
      if (course.phase === 'resolved') state.wroteWhileResolved = true
      else if (state.isAnswered && !runningCycle('nextResponse', course))
        start('nextResponse', at, index, state, options, issues)
      break
    case 'paused':
      course.pauses.push({ from: at, to: Number.POSITIVE_INFINITY, event: index, reason: event.reason })
      break
    case 'resumed':
      endPause(at, course)
      break
    case 'resolved':
    case 'cancelled':
      end(METRICS, event.type === 'resolved' ? 'fulfilled' : 'cancelled', read, course)
      endPause(at, course)
      state.isAnswered = true
      course.phase = event.type
      course.closedAt ??= at
      break
    case 'reopened':
      course.phase = 'open'
      course.closedAt = undefined
      reopenResolution(read, state, options, issues)
      start('periodicUpdate', at, index, state, options, issues)
      if (state.wroteWhileResolved) start('nextResponse', at, index, state, options, issues)
      state.wroteWhileResolved = false
      state.changesWhileResolved = []
      break
    case 'priority-changed':
      checkName(
        event.priority,
        options.policyAt(at).parsed.priorities,
        UNKNOWN_PRIORITY,
        ['events', index, 'priority'],
        issues.unknown,
      )
      course.priority = event.priority
      changeCells(read, state)
      break
    case 'tier-changed':
      checkName(
        event.tier,
        options.policyAt(at).parsed.tiers,
        UNKNOWN_TIER,
        ['events', index, 'tier'],
        issues.unknown,
      )
      course.tier = event.tier
      changeCells(read, state)
      break
    case 'due-agreed': {
      const cycle = runningCycle(event.metric, course)
      if (cycle) cycle.agreement = { event: index, dueAt: read.dueAt }
      break
    }
    case 'exempted': {
      const excused = event.metric ? course.cycles[event.metric].at(-1) : course
      if (excused) excused.exemption = { since: excused.exemption?.since ?? at, reason: event.reason }
      break
    }
  }
}

/** Starts a cycle, if the policy promises the metric. */
function start(
  metric: Metric,
  at: number,
  event: number,
  { course }: State,
  { policyAt }: FollowOptions,
  issues: HistoryIssues,
): void {
  const policy = policyAt(at)
  if (!policy.metrics.includes(metric)) return
  const { tier, priority } = course
  const cell = policy.cell(metric, tier, priority)
  if (!cell) {
    // A later policy of a history may not know the names of the ticket (P9). The first one was asked with the event.
    if (policy === course.policy) return
    checkName(tier, policy.parsed.tiers, UNKNOWN_TIER, ['events', event], issues.unknown)
    checkName(priority, policy.parsed.priorities, UNKNOWN_PRIORITY, ['events', event], issues.unknown)
    return
  }
  course.cycles[metric].push({
    metric,
    start: at,
    policy,
    cells: [{ at, event, cell, isAgreed: false }],
    resolved: [],
    agreement: undefined,
    end: undefined,
    exemption: undefined,
  })
}

function end(
  metrics: readonly Metric[],
  kind: 'fulfilled' | 'cancelled',
  { at, index }: ReadEvent,
  course: Course,
): void {
  for (const metric of metrics) {
    const cycle = runningCycle(metric, course)
    if (cycle) cycle.end = { at, event: index, kind }
  }
}

function endPause(at: number, course: Course): void {
  const last = course.pauses.at(-1)
  if (last && isPaused(course)) last.to = at
  course.wroteInPauseAt = undefined
}

function reopenResolution(
  { at, index }: ReadEvent,
  state: State,
  options: FollowOptions,
  issues: HistoryIssues,
): void {
  const { course } = state
  const cycle = course.cycles.resolution.at(-1)
  const rule = options.onReopen ?? (cycle && rulesOf(cycle.policy.parsed).onReopen) ?? 'continue'
  if (rule === 'restart') start('resolution', at, index, state, options, issues)
  if (rule !== 'continue' || !cycle?.end) return
  cycle.resolved.push({ from: cycle.end.at, to: at, event: cycle.end.event, reason: undefined })
  cycle.end = undefined
  for (const change of state.changesWhileResolved) changeCell(cycle, change)
}

function changeCells({ at, index }: ReadEvent, { course, changesWhileResolved }: State): void {
  const { tier, priority } = course
  const change = { at, index, tier, priority }
  if (course.phase === 'resolved') changesWhileResolved.push(change)
  for (const metric of METRICS) {
    const cycle = runningCycle(metric, course)
    if (cycle) changeCell(cycle, change)
  }
}

/** Moves a cycle to another cell. Several changes at one instant are one change. */
function changeCell(
  { metric, policy, cells, agreement }: Cycle,
  { at, index, tier, priority }: NameChange,
): void {
  const cell = policy.cell(metric, tier, priority)
  if (!cell) return
  const isAgreed = agreement !== undefined
  const last = cells.at(-1)
  if (cells.length > 1 && last?.at === at && last.isAgreed === isAgreed) cells.pop()
  if (cells.at(-1)?.cell !== cell) cells.push({ at, event: index, cell, isAgreed })
}
