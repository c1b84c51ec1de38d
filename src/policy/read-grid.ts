import { type Issue, issue, type Path } from '../core/issue'
import { isRecord, oneOf } from '../core/shape'
import { readTarget } from '../target/read-target'
import type { Target } from '../target/target'
import type { Grid } from './terms'

/** The names a policy knows, in its own order; `undefined` where they could not be read, and nothing is unknown. */
export interface Names {
  readonly tiers: readonly string[] | undefined
  readonly priorities: readonly string[] | undefined
}

/** Reads targets by priority: one text for all tiers, or one for each. A partial grid may leave some out. */
export function readGrid(
  value: unknown,
  names: Names,
  extent: 'every one' | 'some',
  path: Path,
  issues: Issue[],
): Grid {
  const grid = new Map<string, ReadonlyMap<string, Target>>()
  if (!isRecord(value)) {
    const kind = value === undefined ? 'missing' : 'wrong-type'
    issues.push(issue(kind, path, value, "targets by priority, { P1: '1 hour', P2: { premium: '4 hours' } }"))
    return grid
  }
  for (const [priority, cell] of Object.entries(value)) {
    const place = [...path, priority]
    if (names.priorities && !names.priorities.includes(priority)) {
      issues.push(issue('unknown-priority', place, priority, oneOf(names.priorities, priority)))
    }
    grid.set(priority, readCell(cell, names.tiers, place, issues))
  }
  if (extent === 'every one') reportMissing(value, names, path, issues)
  return grid
}

function readCell(
  cell: unknown,
  tiers: readonly string[] | undefined,
  path: Path,
  issues: Issue[],
): ReadonlyMap<string, Target> {
  if (!isRecord(cell)) {
    const target = readTarget(cell, path, issues)
    return new Map(target ? tiers?.map((tier) => [tier, target]) : [])
  }
  const byTier = new Map<string, Target>()
  for (const [tier, text] of Object.entries(cell)) {
    if (tiers && !tiers.includes(tier))
      issues.push(issue('unknown-tier', [...path, tier], tier, oneOf(tiers, tier)))
    const target = readTarget(text, [...path, tier], issues)
    if (target) byTier.set(tier, target)
  }
  return byTier
}

/** A hole in the grid would be a request that nobody has promised anything for. */
function reportMissing(
  value: Readonly<Record<string, unknown>>,
  names: Names,
  path: Path,
  issues: Issue[],
): void {
  for (const priority of names.priorities ?? []) {
    const cell = Object.hasOwn(value, priority) ? value[priority] : undefined
    if (cell === undefined) issues.push(issue('missing-target', [...path, priority], undefined, priority))
    if (!isRecord(cell)) continue
    for (const tier of names.tiers ?? []) {
      if (Object.hasOwn(cell, tier)) continue
      issues.push(issue('missing-target', [...path, priority, tier], undefined, `${tier} ${priority}`))
    }
  }
}
