import type { NamedDates } from '../schedule/holidays/named-dates'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import type { Target } from '../targets/target'
import type { WarningPoint } from '../targets/warning'
import type { Metric } from './metric'
import type { ChangeRule, ReopenRule } from './rules'

/**
 * Targets by priority: one for all tiers, or one for each of some tiers. They are maps, not objects, so a name such as
 * `__proto__` is safe.
 */
export type Grid = ReadonlyMap<string, GridRow>

export type GridRow = { readonly all: TargetOrNone } | ReadonlyMap<string, TargetOrNone>

/** A target, or `null` for `'no target'` (P7). */
export type TargetOrNone = Target | null

/** The dates of an exception, and how often they begin or end in a year. */
export interface ExceptionDates extends NamedDates {
  readonly changes: number
}

/** A parsed exception (P4). */
export interface ParsedException {
  readonly name: string
  /** The dates; `'holidays'` and `'outside hours'` are those of the tier's schedule (P4, P8). */
  readonly during: 'holidays' | 'outside hours' | ExceptionDates
  readonly when: 'received' | 'waiting'
  readonly targets: ReadonlyMap<Metric, Grid>
}

/** A parsed warning (C23). */
export interface ParsedWarning {
  readonly point: WarningPoint
  readonly name: string | undefined
  /** The metrics that it is for; `undefined` for all. */
  readonly metrics: readonly Metric[] | undefined
  readonly inHours: boolean
}

/** The pauses that stop a clock: all, none, or those with one of the reasons (C16). */
export type ParsedPauseRule = 'all' | 'none' | ReadonlySet<string>

/** The rules for running clocks (P10). What is not given is absent or `undefined`. */
export interface ParsedRules {
  readonly pauses?: { readonly [M in Metric]?: ParsedPauseRule | undefined } | undefined
  readonly warnings?: readonly ParsedWarning[] | undefined
  readonly onChange?: ChangeRule | undefined
  readonly onReopen?: ReopenRule | undefined
}

/** A parsed policy: names checked, targets and dates read. */
export interface ParsedPolicy {
  readonly name: string
  readonly schedule: ParsedSchedule
  /** The schedules of the tiers that have their own (P8). */
  readonly tierSchedules: ReadonlyMap<string, ParsedSchedule>
  readonly tiers: ReadonlySet<string>
  readonly priorities: ReadonlySet<string>
  readonly targets: ReadonlyMap<Metric, Grid>
  readonly alerts: ReadonlyMap<string, ReadonlySet<string>>
  readonly exceptions: readonly ParsedException[]
  /** Milliseconds from local midnight. */
  readonly dayCutoff: number | undefined
  /** The rules for running clocks, as given. `rulesOf` reads them, so that due times do without their readers. */
  readonly rules: GivenRules
}

/** Rules that are not read yet (P10). */
export type GivenRules = { readonly [Key in keyof ParsedRules]: unknown }

/** The target for a priority and tier: `null` for `'no target'`, `undefined` if the grid has none. */
export function targetIn(grid: Grid | undefined, priority: string, tier: string): TargetOrNone | undefined {
  const row = grid?.get(priority)
  if (!row) return undefined
  return 'all' in row ? row.all : row.get(tier)
}

/** The targets of a metric in all cells, those of exceptions too. */
export function targetsOf(metric: Metric, { targets, exceptions }: ParsedPolicy): Target[] {
  return [targets, ...exceptions.map((exception) => exception.targets)]
    .flatMap((grids) => [...(grids.get(metric)?.values() ?? [])])
    .flatMap((row) => ('all' in row ? [row.all] : [...row.values()]))
    .filter((target) => target !== null)
}

/** The schedule of a tier (P8). */
export function scheduleOfTier(tier: string, { schedule, tierSchedules }: ParsedPolicy): ParsedSchedule {
  return tierSchedules.get(tier) ?? schedule
}
