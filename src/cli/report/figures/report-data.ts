import type { ComplianceFigures, ComplianceReport, Metric, Period } from 'dueby'
import type { CountedWarning } from '../../tickets/holiday-warnings'

/** Everything that a report says. Each form of the report prints this. */
export interface ReportData {
  /** The policy and where it came from. */
  readonly title: string
  /** The name of the input. */
  readonly source: string
  /** The instant of the report. */
  readonly now: Date
  /** The zone of its dates: that of the policy. */
  readonly zone: string
  /** The dates that the report is about. Absent if it is about all of them. */
  readonly dates?: ReportDates
  /** How many tickets the figures are about. */
  readonly tickets: number
  /** How many more were received after the instant of the report. */
  readonly receivedLater: number
  /** How many have no target that was decided on the dates. Absent without dates. */
  readonly outsideDates?: number
  /** How many were rejected: they could not be read, or not be judged by the policy. */
  readonly rejected: number
  /** Metrics that have a cycle, in the order of a ticket's life. */
  readonly metrics: readonly Metric[]
  readonly byMetric: ComplianceReport<'metric'>
  readonly byTier: ComplianceReport<'metric' | 'tier'>
  readonly byPriority: ComplianceReport<'metric' | 'priority'>
  readonly byColumn: readonly ColumnReport[]
  readonly period: Period
  readonly byPeriod: ComplianceReport<'metric' | 'period'>
  /** How late missed cycles are, in real time. */
  readonly lateness: readonly LatenessBucket[]
  /** How many missed cycles were due, by weekday from Monday and hour from 0. */
  readonly missesByHour: readonly (readonly number[])[]
  /** The tickets that are most late, the worst first, each with its latest cycle. */
  readonly worst: readonly WorstCycle[]
  /** What to know about the answers: holidays that are not known. */
  readonly warnings: readonly CountedWarning[]
}

/** The local dates of a report, both included. */
export interface ReportDates {
  readonly from?: string
  readonly through?: string
}

/** The figures by the values of a column of the file. */
export interface ColumnReport {
  /** The name of the column. */
  readonly column: string
  /** A row for each metric and value, sorted by value. */
  readonly rows: readonly ColumnRow[]
}

/** The figures of a metric, of the tickets with a value in a column. */
export interface ColumnRow extends ComplianceFigures {
  /** The value is `null` for tickets without one. */
  readonly group: { readonly metric: Metric; readonly value: string | null }
}

/** Missed cycles that are late by less than a bound. */
export interface LatenessBucket {
  /** `15 min to 1 h` */
  readonly label: string
  readonly cycles: number
}

/** A cycle that is late, and why it was due when it was. */
export interface WorstCycle {
  readonly id: string
  readonly metric: Metric
  readonly tier: string
  readonly priority: string
  readonly dueAt: Date
  /** When it ended. Absent while it is open. */
  readonly endedAt?: Date
  /** How late it is, in real time. */
  readonly lateMs: number
  /** The ledger as text. */
  readonly ledger: string
}
