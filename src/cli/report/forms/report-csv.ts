import { stringify } from 'csv-stringify/sync'
import type { ReportData } from '../figures/report-data'
import { type ReportRow, reportRows } from './report-rows'

const COLUMNS = [
  'metric',
  'by',
  'name',
  'compliance',
  'met',
  'missed',
  'answered_late',
  'still_open',
  'cancelled_late',
  'running',
  'paused',
  'cancelled',
  'exempted',
  'compliance_if_none_exempted',
  'median_seconds',
  'p90_seconds',
  'maximum_seconds',
]

/** The report as CSV: a line for each metric and group. Times are real time; shares are from 0 to 1. */
export function reportCsv(data: ReportData, isForExcel: boolean): string {
  return stringify(reportRows(data).map(cells), {
    header: true,
    columns: COLUMNS,
    escape_formulas: isForExcel,
  })
}

function cells({ metric, by, name, figures }: ReportRow): (string | number | undefined)[] {
  const { counts, compliance, complianceIfNoneExempted, exempted, durations } = figures
  const { realTime } = durations
  return [
    metric,
    by,
    name,
    compliance,
    counts.met,
    counts.missed,
    counts.answeredLate,
    counts.stillOpen,
    counts.cancelledLate,
    counts.running,
    counts.paused,
    counts.cancelled,
    exempted,
    complianceIfNoneExempted,
    ...[realTime?.medianMs, realTime?.p90Ms, realTime?.maximumMs].map((ms) =>
      ms === undefined ? ms : ms / 1000,
    ),
  ]
}
