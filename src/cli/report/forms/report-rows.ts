import type { ComplianceFigures, Metric } from 'dueby'
import type { ReportData } from '../figures/report-data'

/** One line of the report: a metric, as a whole or of a group. */
export interface ReportRow {
  readonly metric: Metric
  /** What the group is of: `all`, `priority`, `tier` or `month`. */
  readonly by: 'all' | 'priority' | 'tier' | 'month'
  /** The name of the group. Empty for all, and for a month that is not decided yet. */
  readonly name: string
  readonly figures: ComplianceFigures
}

/** All lines of a report, in order. */
export function reportRows({ metrics, byMetric, byPriority, byTier, byMonth }: ReportData): ReportRow[] {
  return metrics.flatMap((metric): ReportRow[] => [
    ...byMetric.rows
      .filter(isOf(metric))
      .map((figures) => ({ metric, by: 'all' as const, name: '', figures })),
    ...byPriority.rows
      .filter(isOf(metric))
      .map((figures) => ({ metric, by: 'priority' as const, name: figures.group.priority, figures })),
    ...byTier.rows
      .filter(isOf(metric))
      .map((figures) => ({ metric, by: 'tier' as const, name: figures.group.tier, figures })),
    ...byMonth.rows
      .filter(isOf(metric))
      .map((figures) => ({ metric, by: 'month' as const, name: figures.group.period ?? '', figures })),
  ])
}

function isOf(metric: Metric): (row: { readonly group: { readonly metric: Metric } }) => boolean {
  return ({ group }) => group.metric === metric
}
