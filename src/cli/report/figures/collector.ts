import {
  type AnyPolicy,
  type ClockStatus,
  type ComplianceReport,
  type CycleSummary,
  complianceReport,
  decidedAt,
  explainClock,
  localTime,
  METRICS,
  type Period,
  type ReportedCycle,
  ticketStatus,
  toText,
  type WallClock,
} from 'dueby'
import type { LabelledLines } from '../../shell/labelled-lines'
import { holidayWarnings } from '../../tickets/holiday-warnings'
import { leftOut } from '../../tickets/left-out'
import type { Ticket } from '../../tickets/ticket'
import { columnGroups } from './column-groups'
import { latenessBuckets } from './lateness'
import { missesByHour } from './misses-by-hour'
import type { ReportData, ReportDates, WorstCycle } from './report-data'
import { reportedCycle } from './reported-cycle'
import { type LateCycle, worstCycles } from './worst-cycles'

/** How many of the worst cycles a report shows. */
const WORST = 20

/** What is the same for the whole report. */
export interface CollectorOptions {
  readonly policy: AnyPolicy
  readonly title: string
  readonly source: string
  readonly now: Date
  /** The clock of the report's dates. */
  readonly wallClock: WallClock
  readonly zone: string
  readonly history: 'strict' | 'lenient'
  /** The names of the policy, in the order in which a report lists them. */
  readonly tiers: readonly string[]
  readonly priorities: readonly string[]
  /** Columns of the file to group by. */
  readonly columns: readonly string[]
  readonly period: Period
  /** The dates that the report is about; `undefined` for all of them. */
  readonly dates: ReportDates | undefined
}

/** Collects the cycles of tickets. `add` throws the issues of a history and changes nothing then. */
export function collector(options: CollectorOptions): {
  add(ticket: Ticket): void
  data(rejected: number): ReportData
  /** The events that were left out. */
  notes(): LabelledLines
} {
  const { policy, now, wallClock, history, columns, period, dates } = options
  const cycles: ReportedCycle[] = []
  const lateness = latenessBuckets()
  const worst = worstCycles(WORST)
  const misses = missesByHour(wallClock)
  const warnings = holidayWarnings()
  const skipped = leftOut()
  const byColumn = columns.map(columnGroups)
  let tickets = 0
  let receivedLater = 0
  let outsideDates = 0

  const isReported = (cycle: CycleSummary): boolean => {
    if (dates === undefined) return true
    const decided = decidedAt(cycle)
    if (decided === undefined) return false
    const { date } = localTime(decided, wallClock)
    return date >= (dates.from ?? date) && date <= (dates.through ?? date)
  }

  return {
    add({ line, id, events, groups }) {
      const { clocks, receivedAt } = ticketStatus(events, policy, { now, history })
      skipped.add(line, clocks)
      const statuses = Object.values(clocks) as ClockStatus[]
      const own = statuses.flatMap((status) => status.cycles).filter(isReported)
      if (receivedAt > now) receivedLater++
      else if (dates && own.length === 0) outsideDates++
      else tickets++
      if (dates && own.length === 0) return
      warnings.add(statuses.flatMap((status) => (status.state === 'idle' ? [] : status.warnings)))
      for (const cycle of own) {
        const reported = reportedCycle(cycle)
        cycles.push(reported)
        for (const [index, group] of byColumn.entries()) group.add(groups[index] ?? '', reported)
      }
      const missed = own
        .filter(({ state }) => state === 'missed')
        .map((cycle): LateCycle => ({ id, events, cycle, lateMs: lateBy(cycle, now) }))
      for (const { cycle, lateMs } of missed) {
        lateness.add(lateMs)
        misses.add(cycle.dueAt)
      }
      const [latest] = missed.sort((a, b) => b.lateMs - a.lateMs)
      if (latest) worst.add(latest)
    },
    data(rejected) {
      const byMetric = complianceReport(cycles, { groupBy: ['metric'], now })
      return {
        title: options.title,
        source: options.source,
        now,
        zone: options.zone,
        ...(dates && { dates }),
        tickets,
        receivedLater,
        ...(dates && { outsideDates }),
        rejected,
        metrics: METRICS.filter((metric) => byMetric.rows.some(({ group }) => group.metric === metric)),
        byMetric,
        byTier: byName('tier', options.tiers, cycles, now),
        byPriority: byName('priority', options.priorities, cycles, now),
        byColumn: byColumn.map((groups) => groups.report(now)),
        period,
        byPeriod: complianceReport(cycles, { groupBy: ['metric', 'period'], period, zone: wallClock, now }),
        lateness: lateness.buckets(),
        missesByHour: misses.counts(),
        worst: worst.list().map((cycle) => explained(cycle, options)),
        warnings: warnings.list(),
      }
    },
    notes: skipped.lines,
  }
}

/** How late a missed cycle is, or is so far, in real time. */
function lateBy({ dueAt, endedAt }: CycleSummary, now: Date): number {
  return (endedAt ?? now).getTime() - dueAt.getTime()
}

/** The figures of each metric by tier or priority, in the order of the policy. */
function byName<Key extends 'tier' | 'priority'>(
  key: Key,
  order: readonly string[],
  cycles: readonly ReportedCycle[],
  now: Date,
): ComplianceReport<'metric' | Key> {
  const { total, rows } = complianceReport(cycles, { groupBy: ['metric', key], now })
  const placeOf = ({ group }: (typeof rows)[number]): number => order.indexOf(group[key])
  const ofMetric = METRICS.map((metric) => rows.filter(({ group }) => group.metric === metric))
  return { total, rows: ofMetric.flatMap((own) => own.sort((a, b) => placeOf(a) - placeOf(b))) }
}

/**
 * The text without the lines between the due time and the end: a ticket that is late by months has hundreds of them, and
 * they do not say why it was due.
 */
function withoutLateSegments(text: string): string {
  const lines = text.split('\n')
  const due = lines.findIndex((line) => line.startsWith('  due '))
  return lines.filter((line, index) => index <= due || !line.startsWith('    ')).join('\n')
}

function explained(
  { id, events, cycle, lateMs }: LateCycle,
  { policy, now, wallClock, history }: CollectorOptions,
): WorstCycle {
  const { metric, tier, priority, dueAt, endedAt } = cycle
  const ledger = explainClock(metric, events, policy, { now, history, cycle: cycle.cycle })
  return {
    id,
    metric,
    tier,
    priority,
    dueAt,
    ...(endedAt !== undefined && { endedAt }),
    lateMs,
    ledger: withoutLateSegments(toText(ledger, { zone: wallClock })),
  }
}
