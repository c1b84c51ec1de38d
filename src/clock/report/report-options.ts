import type { Instant } from '../../core/instant'
import { type Issue, report } from '../../core/issue'
import { MISSING } from '../../core/messages'
import { choice, listOf, optional, record } from '../../core/reader'
import { DAY } from '../../core/time'
import { INSTANT } from '../../zone/instant'
import { WALL_CLOCK, type WallClock } from '../../zone/wall-clock'
import { latestLocalAt, type Zone, zoneOf } from '../../zone/zone'
import { PERIODS, type Period, periodOn, type ReportPeriod } from './report-period'

const KEYS = ['metric', 'priority', 'tier', 'policy', 'exception', 'period'] as const

/** What the cycles of a report can be grouped by. */
export type ReportKey = (typeof KEYS)[number]

/** How to group the cycles of a report. */
export type ReportOptions<Key extends ReportKey = ReportKey> = {
  /**
   * The instant of the report. A cycle that was running when it was summarized, and is past due at this instant, counts
   * as missed and still open.
   *
   * @defaultValue every cycle counts as it was summarized
   */
  readonly now?: Instant | undefined
} & (
  | {
      /**
       * The keys to group by, in the order in which the rows are sorted. `'period'` needs a `period`.
       *
       * @defaultValue none: one row for all cycles
       */
      readonly groupBy?: readonly Exclude<Key, 'period'>[] | undefined
      readonly period?: undefined
      /** Not needed without a `period`. */
      readonly zone?: WallClock | undefined
    }
  | {
      /** The keys to group by, in the order in which the rows are sorted. `'period'` is one of them. */
      readonly groupBy: readonly Key[]
      /** The length of the periods, for `groupBy: ['period']`. */
      readonly period: Period
      /** An IANA time zone, or a schedule: periods are local dates on its clock. */
      readonly zone: WallClock
    }
)

/** The options as read. */
export interface ReadOptions {
  readonly keys: readonly ReportKey[]
  /** The period of an instant; `undefined` if the report has no periods. */
  readonly periodAt: ((instant: number) => ReportPeriod) | undefined
  /** Before all time if it is not given. */
  readonly now: number
}

const OPTIONS = record("an options object such as { groupBy: ['metric'] }", {
  groupBy: optional(listOf("a list of keys such as ['metric', 'priority']", choice(KEYS))),
  period: optional(choice(PERIODS)),
  zone: optional(WALL_CLOCK),
  now: optional(INSTANT),
})

export function readReportOptions(options: unknown, issues: Issue[]): ReadOptions {
  const path = ['options']
  const read = OPTIONS.read(options, path, issues) ?? {}
  const { groupBy = [], period, zone, now = Number.NEGATIVE_INFINITY } = read
  const hasPeriods = groupBy.includes('period')
  const require = (key: string, expected: string) =>
    report(issues, MISSING, [...path, key], undefined, expected)
  // A key whose value could not be read is in `read`, and already has an issue.
  if (hasPeriods && !('period' in read)) require('period', "a period such as 'month'")
  if ('period' in read && !hasPeriods) require('groupBy', "'period' in the list, because a period is given")
  if ('period' in read && !('zone' in read)) require('zone', "a time zone such as 'Europe/London'")
  const periodAt = period && zone && periodsIn(period, zoneOf(zone.timeZone, zone.corrections))
  return { keys: [...new Set(groupBy)], periodAt, now }
}

function periodsIn(period: Period, zone: Zone): (instant: number) => ReportPeriod {
  const periods = new Map<number, ReportPeriod>()
  return (instant) => {
    const day = Math.floor(latestLocalAt(instant, zone) / DAY)
    const found = periods.get(day) ?? periodOn(day, period)
    periods.set(day, found)
    return found
  }
}
