import type { Issue } from '../core/issue'
import { checkPriority, checkTier } from '../policy/check-name'
import type { Cell, CompiledPolicy } from '../policy/compiled-policy'
import { METRICS, type Metric } from '../policy/metric'
import type { ParsedRules } from '../policy/parsed-policy'
import { type Course, type Cycle, isPaused, runningCycle } from './course'
import { cycleRules } from './cycle-rules'
import type { ReadEvent } from './read-events'

/** How to follow events. */
export interface FollowOptions {
  /** The rules that were given with the call (P10). */
  readonly rules: ParsedRules
  /** Whether events that cannot have happened are left out, and are no error (C9). */
  readonly isLenient: boolean
  /** The policy for a cycle that starts at an instant, and for the names in an event at it (P9). */
  readonly policyAt: (instant: number) => CompiledPolicy
}

/** The issues of a history. */
export interface HistoryIssues {
  /** One for each event that cannot have happened (C9). */
  readonly impossible: Issue[]
  /** These events, however many issues there are. */
  readonly left: Set<ReadEvent>
  /** One for each tier or priority that the policy does not know. */
  readonly unknown: Issue[]
}

/** The life of a ticket, and what decides which cycles start. */
export interface TicketState {
  readonly course: Course
  /** Whether the first response was given, or none is needed. */
  isAnswered: boolean
  /** Whether a message of the customer came since the ticket was resolved. */
  wroteWhileResolved: boolean
  /** The changes since the ticket was resolved. They touch the resolution clock only if it goes on (C13). */
  changesWhileResolved: NameChange[]
}

/** The tier and priority of a ticket from an event on. */
export interface NameChange {
  readonly at: number
  readonly index: number
  readonly tier: string
  readonly priority: string
}

/** Starts a cycle, if the policy promises the metric. */
export function startCycle(
  metric: Metric,
  at: number,
  event: number,
  { course }: TicketState,
  { policyAt }: FollowOptions,
  issues: HistoryIssues,
): void {
  const policy = policyAt(at)
  if (!policy.metrics.includes(metric)) return
  const cell = cellFor(metric, course, event, policy, course.policy, issues)
  if (!cell) return
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

/**
 * The cell of a ticket. Of a history of policies, the one that a cycle has may not know the names of the ticket (P9).
 *
 * @param checked The policy that was asked for the names when their event was read.
 */
function cellFor(
  metric: Metric,
  { tier, priority }: Pick<Course, 'tier' | 'priority'>,
  event: number,
  policy: CompiledPolicy,
  checked: CompiledPolicy,
  { unknown }: HistoryIssues,
): Cell | undefined {
  const cell = policy.cell(metric, tier, priority)
  if (!cell && policy !== checked) {
    checkTier(tier, policy.parsed, ['events', event], unknown)
    checkPriority(priority, policy.parsed, ['events', event], unknown)
  }
  return cell
}

export function endCycles(
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

export function endPause(at: number, course: Course): void {
  const last = course.pauses.at(-1)
  if (last && isPaused(course)) last.to = at
  course.wroteInPauseAt = undefined
}

export function reopenResolution(
  { at, index }: ReadEvent,
  state: TicketState,
  options: FollowOptions,
  issues: HistoryIssues,
): void {
  const { course } = state
  const cycle = course.cycles.resolution.at(-1)
  // Under an earlier policy of a history, the ticket may have had no such clock (P9).
  const { onReopen } = cycleRules(
    cycle ?? { metric: 'resolution', policy: options.policyAt(at) },
    options.rules,
  )
  if (onReopen === 'restart') startCycle('resolution', at, index, state, options, issues)
  if (onReopen !== 'continue' || !cycle?.end) return
  cycle.resolved.push({ from: cycle.end.at, to: at, event: cycle.end.event, reason: undefined })
  cycle.end = undefined
  for (const change of state.changesWhileResolved) changeCell(cycle, change, options, issues)
}

export function changeCells(
  { at, index }: ReadEvent,
  { course, changesWhileResolved }: TicketState,
  options: FollowOptions,
  issues: HistoryIssues,
): void {
  const { tier, priority } = course
  const change = { at, index, tier, priority }
  if (course.phase === 'resolved') changesWhileResolved.push(change)
  for (const metric of METRICS) {
    const cycle = runningCycle(metric, course)
    if (cycle) changeCell(cycle, change, options, issues)
  }
}

/** Moves a cycle to another cell. Several changes at one instant are one change. */
function changeCell(
  { metric, policy, cells, agreement }: Cycle,
  names: NameChange,
  { policyAt }: FollowOptions,
  issues: HistoryIssues,
): void {
  const { at, index } = names
  // A running clock keeps its policy (P9).
  const cell = cellFor(metric, names, index, policy, policyAt(at), issues)
  if (!cell) return
  const isAgreed = agreement !== undefined
  const last = cells.at(-1)
  if (cells.length > 1 && last?.at === at && last.isAgreed === isAgreed) cells.pop()
  if (cells.at(-1)?.cell !== cell) cells.push({ at, event: index, cell, isAgreed })
}
