import { parseOrThrow } from '../core/error'
import { type Issue, isFull, report } from '../core/issue'
import { missingOrWrongType } from '../core/messages'
import type { Metric } from '../policy/metric'
import {
  addToTally,
  type ComplianceFigures,
  figuresOf,
  newTally,
  type Tally,
} from './report/compliance-figures'
import { type ReadCycle, type ReportedCycle, readCycle } from './report/read-cycle'
import { type ReportKey, type ReportOptions, readReportOptions } from './report/report-options'
import type { ReportPeriod } from './report/report-period'

/** The value that all cycles of a group have for a key. */
export type ReportValue<Key extends ReportKey> = Key extends 'metric'
  ? Metric
  : Key extends 'exception' | 'period'
    ? string | null
    : string

/** The figures of one group. */
export interface ComplianceRow<Key extends ReportKey = ReportKey> extends ComplianceFigures {
  /**
   * What the cycles of the group have in common. `exception` is `null` for cycles without one; `period` is `null` for
   * cycles that are running or paused, because their outcome is not decided yet.
   */
  readonly group: { readonly [K in Key]: ReportValue<K> }
  /** The dates of the period. Absent without one. */
  readonly period?: ReportPeriod
}

/** Which targets were met, as figures for all cycles and for each group. */
export interface ComplianceReport<Key extends ReportKey = ReportKey> {
  /** The figures of all cycles. */
  readonly total: ComplianceFigures
  /** The figures of each group that has a cycle, sorted by the keys of `groupBy`; `null` comes last. */
  readonly rows: readonly ComplianceRow<Key>[]
}

/**
 * Reports which targets were met. The unit is the cycle, not the ticket, and every cycle counts exactly once: as met, as
 * missed (answered late, still open or cancelled late), as running, paused, cancelled or exempted.
 *
 * Compliance is met ÷ (met + missed), and a cycle is missed from its due time on, not only when it is answered. A cycle
 * belongs to the period in which its outcome was decided: when it ended if it was met or cancelled, when it was due if it
 * was missed. So the figures of a past period stay as they are, unless an event becomes known late or a later one concerns
 * the cycle: an exemption, a reopening that continues it, a change of priority or tier, or another agreed due time.
 *
 * @param cycles The cycles, from the `cycles` of clocks. Their dates can be text, as in JSON.
 * @param options What to group by, `groupBy`: any of `'metric'`, `'priority'`, `'tier'`, `'policy'`, `'exception'` and
 *   `'period'`. The last one needs a `period`, `'day'`, `'week'` (ISO), `'month'`, `'quarter'` or `'year'`, and the
 *   `zone` whose dates the periods are (T2). `now` is the instant of the report, for cycles that were running when they
 *   were summarized.
 * @returns The figures of all cycles and of each group. The order of `cycles` does not matter.
 * @throws DuebyError with all issues, at most 100: `missing`, `wrong-type`, `unknown-option`, `invalid-instant`,
 *   `missing-offset` and `out-of-range` for the cycles, with paths such as `['cycles', 0, 'dueAt']`, and for the options;
 *   `unknown-key` and `unknown-zone` for the options.
 *
 * @example
 * const cycle = (endedAt: string, minutes: number) => ({
 *   metric: 'firstResponse', tier: 'gold', priority: 'P1', policy: 'Acme', target: { kind: 'calendar time' },
 *   state: minutes > 60 ? 'missed' : 'met', outcome: minutes > 60 ? 'missed' : 'met',
 *   dueAt: '2024-01-31T10:00:00Z', endedAt, endedAs: 'fulfilled',
 *   elapsedMs: minutes * 60_000, calendar: { elapsedMs: minutes * 60_000 },
 * } as const)
 * const cycles = [cycle('2024-01-31T09:20:00Z', 20), cycle('2024-01-31T09:45:00Z', 45), cycle('2024-02-01T09:00:00Z', 1440)]
 * const { total, rows } = complianceReport(cycles, { groupBy: ['period'], period: 'month', zone: 'Europe/London' })
 * rows.map(({ group, counts }) => [group.period, counts.met, counts.missed]) // => [['2024-01', 2, 1]]
 * total.compliance // => 0.6666666666666666
 * total.durations.calendarTime // => { cycles: 3, medianMs: 2700000, p90Ms: 86400000, maximumMs: 86400000 }
 */
export function complianceReport<const Key extends ReportKey = never>(
  cycles: readonly ReportedCycle[],
  options: ReportOptions<Key> = {},
): ComplianceReport<Key> {
  const { read, keys, periodAt } = parseOrThrow((issues) => {
    const given = readReportOptions(options, issues)
    return { ...given, read: readCycles(cycles, given.now, issues) }
  })
  const total = newTally()
  const groups = new Map<string, Group>()
  for (const cycle of read) {
    const period = cycle.decidedAt === undefined ? undefined : periodAt?.(cycle.decidedAt)
    const values = keys.map((key) => (key === 'period' ? (period?.name ?? null) : cycle[key]))
    // Names can be `__proto__`, or contain any separator.
    const name = JSON.stringify(values)
    const group = groups.get(name) ?? { values, period, tally: newTally() }
    groups.set(name, group)
    addToTally(cycle, group.tally)
    addToTally(cycle, total)
  }
  const rows = [...groups.values()].sort(byValues).map(({ values, period, tally }) => ({
    group: Object.fromEntries(keys.map((key, index) => [key, values[index]])),
    ...(period && { period }),
    ...figuresOf(tally),
  }))
  return { total: figuresOf(total), rows: rows as unknown as ComplianceRow<Key>[] }
}

interface Group {
  readonly values: readonly (string | null)[]
  readonly period: ReportPeriod | undefined
  readonly tally: Tally
}

function readCycles(cycles: unknown, now: number, issues: Issue[]): ReadCycle[] {
  const read: ReadCycle[] = []
  if (!Array.isArray(cycles))
    report(issues, missingOrWrongType(cycles), ['cycles'], cycles, 'a list of cycles')
  else {
    for (let index = 0; index < cycles.length && !isFull(issues); index++) {
      const cycle = readCycle(cycles[index], ['cycles', index], issues, now)
      if (cycle) read.push(cycle)
    }
  }
  return read
}

/** Sorts groups by their values: texts by their characters, which is the order of metrics too, and `null` last. */
function byValues(a: Group, b: Group): number {
  for (const [index, left] of a.values.entries()) {
    const right = b.values[index] ?? null
    if (left === right) continue
    if (left === null || right === null) return left === null ? 1 : -1
    return left < right ? -1 : 1
  }
  return 0
}
