import { type CsvColumns, csvOf } from '../../shell/csv-of'
import type { ReportData } from '../figures/report-data'
import { type ReportRow, reportRows } from './report-rows'

/** Times are real time; shares are from 0 to 1. */
const COLUMNS: CsvColumns<ReportRow> = {
  metric: ({ metric }) => metric,
  by: ({ by }) => by,
  name: ({ name }) => name,
  compliance: ({ figures }) => figures.compliance,
  met: ({ figures }) => figures.counts.met,
  missed: ({ figures }) => figures.counts.missed,
  answered_late: ({ figures }) => figures.counts.answeredLate,
  still_open: ({ figures }) => figures.counts.stillOpen,
  cancelled_late: ({ figures }) => figures.counts.cancelledLate,
  running: ({ figures }) => figures.counts.running,
  paused: ({ figures }) => figures.counts.paused,
  cancelled: ({ figures }) => figures.counts.cancelled,
  exempted: ({ figures }) => figures.exempted,
  compliance_if_none_exempted: ({ figures }) => figures.complianceIfNoneExempted,
  median_seconds: ({ figures }) => secondsOf(figures.durations.realTime?.medianMs),
  p90_seconds: ({ figures }) => secondsOf(figures.durations.realTime?.p90Ms),
  maximum_seconds: ({ figures }) => secondsOf(figures.durations.realTime?.maximumMs),
}

/** The report as CSV: a line for each metric and group. */
export function reportCsv(data: ReportData, isForExcel: boolean): string {
  return csvOf(COLUMNS, reportRows(data), isForExcel)
}

function secondsOf(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000
}
