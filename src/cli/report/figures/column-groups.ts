import { complianceReport, type ReportedCycle } from 'dueby'
import type { ColumnReport } from './report-data'

/** Collects cycles by the value that their tickets have in a column. */
export function columnGroups(column: string): {
  add(value: string, cycle: ReportedCycle): void
  report(now: Date): ColumnReport
} {
  const cycles = new Map<string, ReportedCycle[]>()
  return {
    add(value, cycle) {
      const own = cycles.get(value)
      if (own) own.push(cycle)
      else cycles.set(value, [cycle])
    },
    report(now) {
      const values = [...cycles].sort(([a], [b]) => inOrder(a, b))
      const rows = values.flatMap(([value, own]) =>
        complianceReport(own, { groupBy: ['metric'], now }).rows.map(({ group, ...figures }) => ({
          group: { metric: group.metric, value: value === '' ? null : value },
          ...figures,
        })),
      )
      return { column, rows }
    },
  }
}

const COLLATOR = new Intl.Collator('en', { numeric: true })

/** 'Team 2' is before 'Team 10', and tickets without a value are last. */
function inOrder(a: string, b: string): number {
  if (a === '' || b === '') return a === '' ? 1 : -1
  return COLLATOR.compare(a, b) || (a < b ? -1 : 1)
}
