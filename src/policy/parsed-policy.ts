import type { NamedDates } from '../schedule/holidays/named-dates'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import type { Target } from '../targets/target'

/** One cell for each priority and tier. Looked up by maps, which a name such as `__proto__` cannot fool. */
export type Grid<Cell> = ReadonlyMap<string, ReadonlyMap<string, Cell>>

/** An exception as read. */
export interface ParsedException {
  readonly name: string
  readonly dates: NamedDates
  readonly when: 'received' | 'waiting'
  readonly targets: Grid<Target>
}

/** A policy as read: nothing left to parse. */
export interface ParsedPolicy {
  readonly schedule: ParsedSchedule
  readonly tiers: readonly string[]
  readonly priorities: readonly string[]
  readonly targets: Grid<Target>
  readonly alerts: ReadonlyMap<string, ReadonlySet<string>>
  readonly exceptions: readonly ParsedException[]
  /** Milliseconds from local midnight. */
  readonly dayCutoff: number | undefined
}

/** The cell of a priority and tier, if there is one. */
export function cellOf<Cell>(grid: Grid<Cell>, priority: string, tier: string): Cell | undefined {
  return grid.get(priority)?.get(tier)
}
