import { memoized } from '../core/memoized'
import { knowsCoverage } from '../schedule/covered-through'
import { holidaysOf } from '../schedule/holidays/holidays-of'
import type { NamedDates } from '../schedule/holidays/named-dates'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import type { Target } from '../targets/target'
import { type TargetOnSchedule, targetOn } from '../targets/target-on-schedule'
import { type OpenTime, openTimeOfParsed } from '../timeline/open-time'
import { METRICS, type Metric } from './metric'
import { type ParsedPolicy, scheduleOfTier, type TargetOrNone, targetIn } from './parsed-policy'
import { type WaitingDecisions, waitingDecider } from './waiting-decisions'

/** An exception that has a target for a cell, bound to the schedule of the tier. `null` is `'no target'`. */
export interface CellException {
  readonly name: string
  /** Its dates; `undefined` if it applies outside the hours of the tier's schedule. */
  readonly dates: NamedDates | undefined
  readonly when: 'received' | 'waiting'
  /** Whether the schedule of the tier decides when it applies: on its holidays, or outside its hours. */
  readonly isBySchedule: boolean
  readonly on: TargetOnSchedule | null
}

/** The targets of a policy for one metric, priority and tier. */
export interface Cell {
  readonly metric: Metric
  readonly tier: string
  readonly priority: string
  /** The schedule of the tier (P8), and its open time. */
  readonly schedule: ParsedSchedule
  readonly time: OpenTime
  /** The target of the policy itself; `null` for `'no target'`. */
  readonly own: TargetOnSchedule | null
  /** The exceptions that have a target for this cell, in the order of the policy. None if there is no own target. */
  readonly exceptions: readonly CellException[]
  /** Those of them that also apply to requests that wait. */
  readonly waiting: readonly CellException[]
  /** How requests that wait are decided again; `undefined` without such exceptions. */
  readonly decisions: WaitingDecisions | undefined
  /** Whether a request alerts the team at any hour. */
  readonly alerts: boolean
  /** Whether the schedule states how far its holidays are known (S10). */
  readonly knowsCoverage: boolean
}

/** A policy ready to compute due times. */
export interface CompiledPolicy {
  readonly parsed: ParsedPolicy
  /** The metrics of the policy, in the order of {@link METRICS}. */
  readonly metrics: readonly Metric[]
  /**
   * The cell of a metric, tier and priority. `undefined` for a metric without targets in the policy, and for a name
   * that it does not know.
   */
  cell(metric: Metric, tier: string, priority: string): Cell | undefined
}

export function compilePolicy(parsed: ParsedPolicy): CompiledPolicy {
  // A target that applies to several cells is bound to a schedule only once.
  const bound = memoized((time: OpenTime) =>
    memoized((target: Target) => targetOn(target, time, parsed.dayCutoff)),
  )
  const decide = waitingDecider()
  const onSchedule = (target: TargetOrNone, time: OpenTime): TargetOnSchedule | null =>
    target && bound(time)(target)

  function compiled(metric: Metric, tier: string, priority: string): Cell {
    // A checked policy has a target for every tier and priority (P1).
    const target = targetIn(parsed.targets.get(metric), priority, tier) ?? null
    const schedule = scheduleOfTier(tier, parsed)
    const time = openTimeOfParsed(schedule)
    const exceptions = parsed.exceptions.flatMap(({ name, during, when, targets }): CellException[] => {
      const replacement = targetIn(targets.get(metric), priority, tier)
      if (target === null || replacement === undefined) return []
      const dates =
        during === 'outside hours' ? undefined : during === 'holidays' ? holidaysOf(schedule) : during
      const isBySchedule = typeof during === 'string'
      return [{ name, dates, when, isBySchedule, on: onSchedule(replacement, time) }]
    })
    const waiting = exceptions.filter(({ when }) => when === 'waiting')
    return {
      metric,
      tier,
      priority,
      schedule,
      time,
      own: onSchedule(target, time),
      exceptions,
      waiting,
      decisions: waiting.length > 0 ? decide(exceptions, time) : undefined,
      alerts: parsed.alerts.get(priority)?.has(tier) ?? false,
      knowsCoverage: knowsCoverage(schedule),
    }
  }

  // Cells are compiled when they are first needed, because a small policy can have very many (S7).
  const metrics = METRICS.filter((metric) => parsed.targets.has(metric))
  const cellsOf = (metric: Metric, priority: string): ((tier: string) => Cell) =>
    memoized((tier) => compiled(metric, tier, priority))
  const cells = new Map(
    metrics.map((metric) => [
      metric,
      new Map(Array.from(parsed.priorities, (priority) => [priority, cellsOf(metric, priority)])),
    ]),
  )
  return {
    parsed,
    metrics,
    // The names are checked first, so that only those of the policy are cached.
    cell: (metric, tier, priority) =>
      parsed.tiers.has(tier) ? cells.get(metric)?.get(priority)?.(tier) : undefined,
  }
}
