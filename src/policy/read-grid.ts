import { isRecord } from '../core/is-record'
import { type Issue, isFull, type Message, type Path, report } from '../core/issue'
import type { Reader } from '../core/reader'
import { NO_TARGET_TEXT, readTarget } from '../targets/read-target'
import { byName } from './by-name'
import { checkPriority, checkTier, type Names } from './check-name'
import { MISSING_TARGET, UNKNOWN_PRIORITY } from './messages'
import type { Grid, GridRow, TargetOrNone } from './parsed-policy'

export const TARGETS_BY_PRIORITY = "targets by priority such as { P1: '1 hour', P2: { premium: '4 hours' } }"

/** What a grid must and can contain. */
export interface GridOptions {
  /** The priorities and tiers that must all have a target (P1). By default none must. */
  readonly required?: Names
  /** Why no target can be `'no target'` (P7). By default it can. */
  readonly whyNotNone?: Message | undefined
}

/** Reads targets by priority: one text for all tiers, or a text for each tier. */
export function gridOf(names: Names, { required, whyNotNone }: GridOptions): Reader<Grid> {
  const read = (value: unknown, path: Path, issues: Issue[]): TargetOrNone | undefined => {
    if (value !== NO_TARGET_TEXT) return readTarget(value, path, issues, !whyNotNone)
    if (!whyNotNone) return null
    report(issues, whyNotNone, path, value)
    return undefined
  }
  const row = byName(TARGETS_BY_PRIORITY, checkTier, names, read)
  const grid = byName<GridRow>(TARGETS_BY_PRIORITY, checkPriority, names, (given, path, issues) => {
    if (isRecord(given)) return row.read(given, path, issues)
    const all = read(given, path, issues)
    return all === undefined ? undefined : { all }
  })
  return {
    ...grid,
    read(value, path, issues) {
      // Tiers outside and priorities inside: one issue is clearer than one for each target.
      const keys = isRecord(value) ? Object.keys(value) : []
      const [tier] = keys
      if (tier && keys.every((key) => names.tiers?.has(key) && names.priorities?.has(key) === false)) {
        report(issues, UNKNOWN_PRIORITY, [...path, tier], tier, TARGETS_BY_PRIORITY)
        return undefined
      }
      const found = grid.read(value, path, issues)
      if (required && isRecord(value)) reportMissing(value, required, path, issues)
      return found
    },
  }
}

/** Every request must have a target (P1), so a missing one is an issue. */
function reportMissing(
  value: Readonly<Record<string, unknown>>,
  names: Names,
  path: Path,
  issues: Issue[],
): void {
  for (const priority of names.priorities ?? []) {
    const row = Object.hasOwn(value, priority) ? value[priority] : undefined
    if (row === undefined) report(issues, MISSING_TARGET, [...path, priority], undefined, priority)
    if (!isRecord(row)) continue
    for (const tier of names.tiers ?? []) {
      if (Object.hasOwn(row, tier)) continue
      if (isFull(issues)) return
      report(issues, MISSING_TARGET, [...path, priority, tier], undefined, `${tier} ${priority}`)
    }
  }
}
