import type { NamedDays } from '../schedule/holidays/dates'
import type { Target } from '../target/target'

/** Targets by priority and tier. */
export type Grid = ReadonlyMap<string, ReadonlyMap<string, Target>>

/** An exception as read. */
export interface ExceptionTerms {
  readonly name: string
  readonly days: NamedDays
  readonly when: 'received' | 'waiting'
  readonly targets: Grid
}

/** A policy as read: nothing left to parse, and looked up by maps, which no odd name can trick. */
export interface Terms {
  readonly tiers: readonly string[]
  readonly priorities: readonly string[]
  readonly targets: Grid
  readonly alerts: ReadonlyMap<string, ReadonlySet<string>>
  readonly exceptions: readonly ExceptionTerms[]
  /** Milliseconds from local midnight. */
  readonly dayCutoff: number | undefined
}

/** The target of a priority and tier in a grid. */
export function targetIn(grid: Grid, priority: string, tier: string): Target | undefined {
  return grid.get(priority)?.get(tier)
}
