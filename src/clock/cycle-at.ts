import type { Metric } from '../policy/metric'
import { pausesOf, stops } from './clock-pauses'
import { type PausedTime, pausedTime } from './counted-target'
import { type CycleRules, cycleRules } from './cycle-rules'
import { type CycleTarget, cycleTarget } from './cycle-target'
import type { TicketAt } from './ticket-at'
import { type Cycle, currentPause, type TicketLife } from './ticket-life'

/** A cycle with its target, as of its end or now. */
export interface CycleAt extends CycleTarget {
  readonly cycle: Cycle
  /** 1 for the first cycle of its metric that has a target. */
  readonly number: number
  readonly at: number
  readonly rules: CycleRules
  /** The time outside the pauses that stop the clock; none stops one with an agreed due time (C16). */
  readonly paused: PausedTime
  /** Whether a pause stops the clock now (C16). */
  readonly isPaused: boolean
  /** The start of the pause that stops the clock at `at`, if one does. */
  readonly stoppedSince: number | undefined
}

/** The cycles of a metric that have a target, in order of time. */
export interface CyclesAt {
  readonly all: readonly CycleAt[]
  /** The last one; `undefined` if the ticket has no target now. */
  readonly current: CycleAt | undefined
}

export function cyclesAt(metric: Metric, life: TicketLife, ticket: TicketAt): CyclesAt {
  // A cycle without a target has no number.
  const all: CycleAt[] = []
  let current: CycleAt | undefined
  for (const cycle of life.cycles[metric]) {
    current = cycleAt(cycle, all.length + 1, life, ticket)
    if (current) all.push(current)
  }
  return { all, current }
}

/** A cycle with its target, as of its end or now. `undefined` if it has no target. */
function cycleAt(
  cycle: Cycle,
  number: number,
  life: TicketLife,
  { now, rules }: TicketAt,
): CycleAt | undefined {
  const ofCycle = cycleRules(cycle, rules)
  const at = cycle.end?.at ?? now
  const pauses = pausesOf(cycle, at, life, ofCycle.pauses)
  const paused = pausedTime(pauses)
  const target = cycleTarget(cycle, ofCycle.onChange, paused)
  if (!target) return undefined
  const { agreedBy } = target
  const pause = cycle.end || agreedBy !== undefined ? undefined : currentPause(life)
  const isStopped = pause !== undefined && stops(pause, ofCycle.pauses)
  const lastStop = agreedBy === undefined && pauses.at(-1) === at ? pauses.at(-2) : undefined
  // No object spread, because it would take as long as all of the above.
  return {
    target: target.target,
    agreedBy,
    originalDue: target.originalDue,
    replaced: target.replaced,
    cycle,
    number,
    at,
    rules: ofCycle,
    paused: agreedBy === undefined ? paused : pausedTime([]),
    isPaused: isStopped,
    stoppedSince: isStopped ? (lastStop ?? at) : cycle.end && lastStop,
  }
}
