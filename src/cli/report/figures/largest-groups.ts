import { withCommas } from '../../shell/counted'
import type { ColumnReport } from './report-data'

/** The most values of a column that a table or a page shows. */
const MAX = 20

/** The part of a report by a column that is short enough for people. */
export interface ShownColumn extends ColumnReport {
  /** Says which values are left out. Empty if all are there. */
  readonly note: string
}

/** Keeps the values with the most targets, in their order. */
export function largestGroups({ column, rows }: ColumnReport): ShownColumn {
  const sizes = new Map<string | null, number>()
  for (const { group, cycles } of rows) sizes.set(group.value, (sizes.get(group.value) ?? 0) + cycles)
  if (sizes.size <= MAX) return { column, rows, note: '' }
  const largest = [...sizes].sort(([, a], [, b]) => b - a).slice(0, MAX)
  const kept = new Set(largest.map(([value]) => value))
  return {
    column,
    rows: rows.filter(({ group }) => kept.has(group.value)),
    note: `Of ${withCommas(sizes.size)} values of ${column}, the ${MAX} with the most targets are shown. CSV and JSON have all of them.`,
  }
}
