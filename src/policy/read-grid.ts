import { isRecord } from '../core/is-record'
import { type Issue, isFull, type Path, report } from '../core/issue'
import { dictionary, type Reader } from '../core/reader'
import { readTarget } from '../targets/read-target'
import type { Target } from '../targets/target'
import { checkName } from './check-name'
import { MISSING_TARGET, UNKNOWN_PRIORITY, UNKNOWN_TIER } from './messages'
import type { Cells, Grid } from './parsed-policy'

/** The names of a policy, in its order; `undefined` if they could not be read, and then every name is accepted. */
export interface Names {
  readonly tiers: ReadonlySet<string> | undefined
  readonly priorities: ReadonlySet<string> | undefined
}

export const TARGETS_BY_PRIORITY = "targets by priority such as { P1: '1 hour', P2: { premium: '4 hours' } }"

/**
 * Reads targets by priority: one text for all tiers, or a text for each tier.
 *
 * @param extent With `'every one'`, a priority or tier without a target is an issue (P1).
 */
export function gridOf(names: Names, extent: 'every one' | 'some'): Reader<Grid<Target>> {
  return dictionary(TARGETS_BY_PRIORITY, (value, path, issues) => {
    const grid = new Map<string, Cells<Target>>()
    for (const [priority, cell] of Object.entries(value)) {
      const place = [...path, priority]
      checkName(priority, names.priorities, UNKNOWN_PRIORITY, place, issues)
      const cells = readCells(cell, names.tiers, place, issues)
      if (cells) grid.set(priority, cells)
    }
    if (extent === 'every one') reportMissing(value, names, path, issues)
    return grid
  })
}

function readCells(
  cell: unknown,
  tiers: ReadonlySet<string> | undefined,
  path: Path,
  issues: Issue[],
): Cells<Target> | undefined {
  if (!isRecord(cell)) {
    const all = readTarget(cell, path, issues)
    return all && { all }
  }
  const byTier = new Map<string, Target>()
  for (const [tier, text] of Object.entries(cell)) {
    checkName(tier, tiers, UNKNOWN_TIER, [...path, tier], issues)
    const target = readTarget(text, [...path, tier], issues)
    if (target) byTier.set(tier, target)
  }
  return byTier
}

/** Every request must have a target (P1), so a missing cell is an issue. */
function reportMissing(
  value: Readonly<Record<string, unknown>>,
  names: Names,
  path: Path,
  issues: Issue[],
): void {
  for (const priority of names.priorities ?? []) {
    if (isFull(issues)) return
    const cell = Object.hasOwn(value, priority) ? value[priority] : undefined
    if (cell === undefined) report(issues, MISSING_TARGET, [...path, priority], undefined, priority)
    if (!isRecord(cell)) continue
    for (const tier of names.tiers ?? []) {
      if (Object.hasOwn(cell, tier)) continue
      if (isFull(issues)) return
      report(issues, MISSING_TARGET, [...path, priority, tier], undefined, `${tier} ${priority}`)
    }
  }
}
