import {
  type AnyPolicy,
  type ClockStatus,
  type CycleSummary,
  complianceReport,
  decidedAt,
  explainClock,
  localTime,
  METRICS,
  type Period,
  type ReportedCycle,
  type TicketEvent,
  ticketStatus,
  toText,
  type WallClock,
  type Weekday,
} from 'dueby'
import type { LabelledLines } from '../../shell/labelled-lines'
import { holidayWarnings } from '../../tickets/holiday-warnings'
import { leftOut } from '../../tickets/left-out'
import { columnGroups } from './column-groups'
import { latenessBuckets } from './lateness'
import type { ReportData, ReportDates, WorstCycle } from './report-data'
import { reportedCycle } from './reported-cycle'
import { type LateCycle, worstCycles } from './worst-cycles'

/** How many of the worst cycles a report shows. */
const WORST = 20

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A ticket of the input. */
export interface ReportedTicket {
  readonly line: number
  /** Its number or name, else the line it is on. */
  readonly id: string
  readonly events: readonly TicketEvent[]
  /** Its values in the columns of the report. */
  readonly groups: readonly string[]
}

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
  add(ticket: ReportedTicket): void
  data(rejected: number): ReportData
  /** The events that were left out. */
  notes(): LabelledLines
} {
  const { policy, now, wallClock, history, columns, period, dates } = options
  const cycles: ReportedCycle[] = []
  const late = latenessBuckets()
  const worst = worstCycles(WORST)
  const missesByHour = WEEKDAYS.map(() => new Array<number>(24).fill(0))
  const warnings = holidayWarnings()
  const skipped = leftOut()
  const byColumn = columns.map(columnGroups)
  let tickets = 0
  let receivedLater = 0
  let outsideDates = 0

  const addMiss = (cycle: CycleSummary): number => {
    const lateMs = (cycle.endedAt ?? now).getTime() - cycle.dueAt.getTime()
    late.add(lateMs)
    const { weekday, time } = localTime(cycle.dueAt, wallClock)
    const hours = missesByHour[WEEKDAYS.indexOf(weekday)]
    const hour = Number(time.slice(0, 2))
    if (hours) hours[hour] = (hours[hour] ?? 0) + 1
    return lateMs
  }

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
      let latest: LateCycle | undefined
      warnings.add(statuses.flatMap((status) => (status.state === 'idle' ? [] : status.warnings)))
      for (const cycle of own) {
        const reported = reportedCycle(cycle)
        cycles.push(reported)
        for (const [index, group] of byColumn.entries()) group.add(groups[index] ?? '', reported)
        if (cycle.state !== 'missed') continue
        const lateMs = addMiss(cycle)
        if (latest === undefined || lateMs > latest.lateMs) latest = { id, events, cycle, lateMs }
      }
      if (latest) worst.add(latest)
    },
    data(rejected) {
      const report = <Key extends 'tier' | 'priority'>(key: Key, order: readonly string[]) => {
        const { rows, ...rest } = complianceReport(cycles, { groupBy: ['metric', key], now })
        const ofMetric = METRICS.map((metric) => rows.filter(({ group }) => group.metric === metric))
        const placeOf = ({ group }: (typeof rows)[number]): number => order.indexOf(group[key])
        return { ...rest, rows: ofMetric.flatMap((own) => own.sort((a, b) => placeOf(a) - placeOf(b))) }
      }
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
        byTier: report('tier', options.tiers),
        byPriority: report('priority', options.priorities),
        byColumn: byColumn.map((groups) => groups.report(now)),
        period,
        byPeriod: complianceReport(cycles, {
          groupBy: ['metric', 'period'],
          period,
          zone: wallClock,
          now,
        }),
        lateness: late.buckets(),
        missesByHour,
        worst: worst.list().map((cycle) => explained(cycle, options)),
        warnings: warnings.list(),
      }
    },
    notes: skipped.lines,
  }
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
