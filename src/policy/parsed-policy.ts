import type { NamedDays } from '../schedule/holidays/dates'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import type { Target } from '../targets/target'

/** Targets by priority and tier. */
export type TargetGrid = ReadonlyMap<string, ReadonlyMap<string, Target>>

/** An exception as read. */
export interface ParsedException {
  readonly name: string
  readonly days: NamedDays
  readonly when: 'received' | 'waiting'
  readonly targets: TargetGrid
}

/** A policy as read: nothing left to parse, and looked up by maps, which no odd name can trick. */
export interface ParsedPolicy {
  readonly schedule: ParsedSchedule
  readonly tiers: readonly string[]
  readonly priorities: readonly string[]
  readonly targets: TargetGrid
  readonly alerts: ReadonlyMap<string, ReadonlySet<string>>
  readonly exceptions: readonly ParsedException[]
  /** Milliseconds from local midnight. */
  readonly dayCutoff: number | undefined
}

/** The target of a priority and tier in a grid. */
export function targetIn(grid: TargetGrid, priority: string, tier: string): Target | undefined {
  return grid.get(priority)?.get(tier)
}
