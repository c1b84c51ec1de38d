import type { ComplianceFigures, Metric } from 'dueby'
import type { ReportData } from '../figures/report-data'

/** One line of the report: a metric, as a whole or of a group. */
export interface ReportRow {
  readonly metric: Metric
  /** What the group is of: `all`, `priority`, `tier`, `column team`, or the period, such as `month`. */
  readonly by: string
  /** The column of the file that the group is of, if it is of one. */
  readonly column?: string
  /** The name of the group. Empty for all, for tickets without a value, and for a period that is not decided yet. */
  readonly name: string
  /** The group as a table calls it. */
  readonly label: string
  readonly figures: ComplianceFigures
}

/** All lines of a report, in order. */
export function reportRows(data: ReportData): ReportRow[] {
  const { metrics, byMetric, byPriority, byTier, byColumn, period, byPeriod } = data
  const rows: ReportRow[] = [
    ...byMetric.rows.map((row) => line('all', '', row, 'all')),
    ...byPriority.rows.map((row) => line('priority', row.group.priority, row)),
    ...byTier.rows.map((row) => line('tier', row.group.tier, row)),
    ...byColumn.flatMap(({ column, rows }) =>
      rows.map((row) => ({ ...line(`column ${column}`, row.group.value, row, `no ${column}`), column })),
    ),
    ...byPeriod.rows.map((row) => line(period, row.group.period, row, 'not due yet')),
  ]
  return metrics.flatMap((metric) => rows.filter((row) => row.metric === metric))
}

function line(
  by: string,
  name: string | null,
  figures: ComplianceFigures & { readonly group: { readonly metric: Metric } },
  unnamed = '',
): ReportRow {
  return { metric: figures.group.metric, by, name: name ?? '', label: name || unnamed, figures }
}
