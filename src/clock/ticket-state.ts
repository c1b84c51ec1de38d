import type { Issue } from '../core/issue'
import { checkPriority, checkTier } from '../policy/check-name'
import type { Cell, CompiledPolicy } from '../policy/compiled-policy'
import { METRICS, type Metric } from '../policy/metric'
import type { ParsedRules } from '../policy/parsed-policy'
import { cycleRules } from './cycle-rules'
import type { ReadEvent } from './read-events'
import { type Cycle, currentPause, type Exemption, openCycle, type TicketLife } from './ticket-life'

/** How to follow events, and what collects their issues. */
export interface FollowOptions {
  /** The rules that were given with the call (P10). */
  readonly rules: ParsedRules
  /** The policy for a cycle that starts at an instant, and for the names in an event at it (P9). */
  readonly policyAt: (instant: number) => CompiledPolicy
  /** Gets each event that cannot have happened, why, and the life of the ticket before it, if it was received (C9). */
  readonly leaveOut: (read: ReadEvent, why: string, life: TicketLife | undefined) => void
  /** Gets each event that is the same as an earlier one (C9). */
  readonly repeated: (read: ReadEvent, first: ReadEvent) => void
  /** Gets an issue for each tier or priority that the policy of a cycle does not know. */
  readonly unknown: Issue[]
}

/** The life of a ticket, and what decides which cycles start. */
export interface TicketState {
  readonly life: TicketLife
  readonly options: FollowOptions
  /** Whether the first response was given, or none is needed. */
  isAnswered: boolean
  /** Whether a message from the customer came since the ticket was resolved. */
  wroteWhileResolved: boolean
  /** The changes since the ticket was resolved. They change the resolution clock only if it is continued (C13). */
  changesWhileResolved: NameChange[]
  /** The exemptions, each with the number of cycles of its metric until then (C21). Without a metric, it is for all. */
  readonly exempted: (Exemption & {
    readonly metric: Metric | null | undefined
    readonly cycles: number
  })[]
}

/** The tier and priority of a ticket from an event on. */
export interface NameChange {
  readonly at: number
  readonly index: number
  readonly tier: string
  readonly priority: string
}

/** Starts a cycle, if the policy has targets for the metric. */
export function startCycle(metric: Metric, { at, index }: ReadEvent, { life, options }: TicketState): void {
  const policy = options.policyAt(at)
  if (!policy.metrics.includes(metric)) return
  const { tier, priority } = life
  const cell = cellFor(metric, { at, index, tier, priority }, policy, life.policy, options)
  if (!cell) return
  life.cycles[metric].push({
    metric,
    start: at,
    startedBy: index,
    policy,
    cells: [{ at, event: index, cell, isAgreed: false }],
    resolved: [],
  })
}

/**
 * The cell of a ticket. In a history, the policy of a cycle may not know the names of the ticket (P9).
 *
 * @param checked The policy for which the names were checked when their event was read.
 */
function cellFor(
  metric: Metric,
  { index, tier, priority }: NameChange,
  policy: CompiledPolicy,
  checked: CompiledPolicy,
  { unknown }: FollowOptions,
): Cell | undefined {
  const cell = policy.cell(metric, tier, priority)
  if (policy !== checked) {
    checkTier(tier, policy.parsed, ['events', index], unknown)
    checkPriority(priority, policy.parsed, ['events', index], unknown)
  }
  return cell
}

export function endCycles(
  metrics: readonly Metric[],
  kind: 'fulfilled' | 'cancelled',
  { at, index }: ReadEvent,
  life: TicketLife,
): void {
  for (const metric of metrics) {
    const cycle = openCycle(metric, life)
    if (cycle) cycle.end = { at, event: index, kind }
  }
}

export function endPause(at: number, life: TicketLife): void {
  const pause = currentPause(life)
  if (pause) pause.to = at
}

export function reopenResolution(read: ReadEvent, state: TicketState): void {
  const { life, options, changesWhileResolved } = state
  const cycle = life.cycles.resolution.at(-1)
  // Under an earlier policy of a history, the ticket may have had no such clock (P9).
  const policy = cycle?.policy ?? options.policyAt(read.at)
  const { onReopen } = cycleRules({ metric: 'resolution', policy }, options.rules)
  if (onReopen === 'restart') startCycle('resolution', read, state)
  if (onReopen !== 'continue' || !cycle?.end) return
  cycle.resolved.push({ from: cycle.end.at, to: read.at, event: cycle.end.event })
  cycle.end = undefined
  for (const change of changesWhileResolved) changeCell(cycle, change, options)
}

export function changeCells({ at, index }: ReadEvent, state: TicketState): void {
  const { life, options, changesWhileResolved } = state
  const { tier, priority } = life
  const change = { at, index, tier, priority }
  if (life.phase === 'resolved') changesWhileResolved.push(change)
  for (const metric of METRICS) {
    const cycle = openCycle(metric, life)
    if (cycle) changeCell(cycle, change, options)
  }
}

/** Moves a cycle to another cell. Changes at one instant are one change, and those at the start are part of it. */
function changeCell(cycle: Cycle, names: NameChange, options: FollowOptions): void {
  const { metric, policy, cells, agreement } = cycle
  const { at, index } = names
  // A running clock keeps its policy (P9).
  const cell = cellFor(metric, names, policy, options.policyAt(at), options)
  const last = cells.at(-1)
  // Only a real change counts (C18).
  if (!cell || cell === last?.cell) return
  const isAgreed = agreement !== undefined
  if (last?.at === at && last.isAgreed === isAgreed) cells.pop()
  if (cells.at(-1)?.cell !== cell) cells.push({ at, event: index, cell, isAgreed })
}
