import type { NamedDates } from '../schedule/holidays/named-dates'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import type { Target } from '../targets/target'

/**
 * Cells by priority: one cell for all tiers, or a cell for each of some tiers. They are maps, not objects, so a name
 * such as `__proto__` is safe.
 */
export type Grid<Cell> = ReadonlyMap<string, Cells<Cell>>

export type Cells<Cell> = { readonly all: Cell } | ReadonlyMap<string, Cell>

/** A parsed exception (P4). */
export interface ParsedException {
  readonly name: string
  readonly dates: NamedDates
  readonly when: 'received' | 'waiting'
  readonly targets: Grid<Target>
}

/** A parsed policy: names checked, targets and dates read. */
export interface ParsedPolicy {
  readonly schedule: ParsedSchedule
  readonly tiers: ReadonlySet<string>
  readonly priorities: ReadonlySet<string>
  readonly targets: Grid<Target>
  readonly alerts: ReadonlyMap<string, ReadonlySet<string>>
  readonly exceptions: readonly ParsedException[]
  /** Milliseconds from local midnight. */
  readonly dayCutoff: number | undefined
}

/** The cell for a priority and tier, if there is one. */
export function cellOf<Cell>(grid: Grid<Cell>, priority: string, tier: string): Cell | undefined {
  const cells = grid.get(priority)
  if (!cells) return undefined
  return 'all' in cells ? cells.all : cells.get(tier)
}

/** A grid of the same shape with every cell converted. */
export function mapGrid<From, To>(grid: Grid<From>, to: (cell: From) => To): Grid<To> {
  const mapped = (cells: Cells<From>): Cells<To> =>
    'all' in cells
      ? { all: to(cells.all) }
      : new Map(Array.from(cells, ([tier, cell]) => [tier, to(cell)] as const))
  return new Map(Array.from(grid, ([priority, cells]) => [priority, mapped(cells)] as const))
}
