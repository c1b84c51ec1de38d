/** Laws of the compliance report: nothing is dropped or counted twice, whatever the cycles and the groups are. */
import {
  type ComplianceFigures,
  complianceReport,
  decidedAt,
  localTime,
  type Metric,
  type Period,
  type ReportedCycle,
  type ReportKey,
} from 'dueby'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../support/property'

const name = fc.constantFrom('P1', 'P2', '__proto__', 'constructor', 'a|b', '["x"]', '\n', '')
const instant = fc
  .integer({ min: Date.UTC(2019, 11, 20), max: Date.UTC(2021, 1, 10) })
  .map((at) => new Date(at))
const amount = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1e10 }))

const cycle: fc.Arbitrary<ReportedCycle> = fc
  .record({
    metric: fc.constantFrom<Metric>('firstResponse', 'nextResponse', 'periodicUpdate', 'resolution'),
    tier: name,
    priority: name,
    policy: name,
    exception: fc.option(name, { nil: undefined }),
    outcome: fc.constantFrom('met', 'missed', 'missed', 'running', 'paused', 'cancelled'),
    isExempted: fc.integer({ min: 0, max: 4 }).map((draw) => draw === 0),
    exemption: name,
    isOpen: fc.boolean(),
    endedAs: fc.constantFrom('fulfilled', 'cancelled'),
    kind: fc.constantFrom('calendar time', 'business time', 'business days'),
    dueAt: instant,
    endedAt: instant,
    elapsedMs: amount,
    realMs: amount,
  })
  .map(({ exception, isExempted, exemption, isOpen, kind, realMs, endedAt, endedAs, outcome, ...rest }) => {
    const goesOn = outcome === 'running' || outcome === 'paused' || (outcome === 'missed' && isOpen)
    return {
      ...rest,
      outcome,
      state: isExempted ? 'exempted' : outcome,
      target: { kind },
      calendar: { elapsedMs: realMs },
      ...(exception !== undefined && { exception }),
      ...(isExempted && { exemption }),
      ...(!goesOn && { endedAt, endedAs }),
    } as ReportedCycle
  })

const cycles = fc.array(cycle, { maxLength: 40, size: 'max' })
const keys = fc.subarray<ReportKey>(['metric', 'priority', 'tier', 'policy', 'exception', 'period'])
const period = fc.constantFrom<Period>('day', 'week', 'month', 'quarter', 'year')
const zone = fc.constantFrom('UTC', 'America/Los_Angeles', 'Pacific/Apia', 'Asia/Kathmandu')

const reported = (
  given: readonly ReportedCycle[],
  groupBy: readonly ReportKey[],
  by: Period,
  zone: string,
) =>
  groupBy.includes('period')
    ? complianceReport(given, { groupBy, period: by, zone })
    : complianceReport(given, { groupBy: groupBy.filter((key) => key !== 'period') })

type Sums = { [Key in string]: number }

/** All figures that add up: counts, and how many cycles have a duration. */
const sums = (figures: readonly ComplianceFigures[]): Sums => {
  const sum: Sums = {}
  const add = (key: string, value: number) => {
    sum[key] = (sum[key] ?? 0) + value
  }
  for (const { cycles, exempted, counts, exemptedOutcomes, exemptions, durations } of figures) {
    add('cycles', cycles)
    add('exempted', exempted)
    for (const [bucket, count] of Object.entries(counts)) add(bucket, count)
    for (const [bucket, count] of Object.entries(exemptedOutcomes)) add(`exempted ${bucket}`, count)
    for (const { reason, cycles } of exemptions) add(`reason ${reason}`, cycles)
    for (const kind of ['calendarTime', 'businessTime', 'realTime'] as const)
      add(kind, durations[kind]?.cycles ?? 0)
    add('open', durations.open)
  }
  return sum
}

const caseOf = fc.record({ given: cycles, keys, period, zone })

describe('laws of complianceReport', () => {
  test('a cycle is in the period of the instant at which it was decided', () => {
    holds(
      fc.record({ given: cycle, zone, now: fc.option(instant, { nil: undefined }) }),
      ({ given, zone, now }) => {
        const [row] = complianceReport([given], { groupBy: ['period'], period: 'day', zone, now }).rows
        const at = decidedAt(given, { now })
        expect(at === undefined ? null : localTime(at, zone).date).toBe(row?.group.period)
      },
    )
  })

  test('every cycle counts exactly once, and the rows add up to the total', () => {
    holds(caseOf, ({ given, keys, period, zone }) => {
      const { total, rows } = reported(given, keys, period, zone)
      expect(total.cycles).toBe(given.length)
      for (const { cycles, counts, exempted, exemptedOutcomes, exemptions, durations } of [total, ...rows]) {
        const { met, missed, running, paused, cancelled } = counts
        expect(met + missed + running + paused + cancelled + exempted).toBe(cycles)
        expect(counts.answeredLate + counts.stillOpen + counts.cancelledLate).toBe(missed)
        const { met: m, missed: n, running: r, paused: p, cancelled: c } = exemptedOutcomes
        expect(m + n + r + p + c).toBe(exempted)
        expect(exemptions.reduce((sum, each) => sum + each.cycles, 0)).toBe(exempted)
        expect((durations.calendarTime?.cycles ?? 0) + (durations.businessTime?.cycles ?? 0)).toBe(
          durations.realTime?.cycles ?? 0,
        )
        expect(met + counts.answeredLate).toBe(durations.realTime?.cycles ?? 0)
      }
      expect(sums(rows)).toEqual(given.length > 0 ? sums([total]) : {})
    })
  })

  test('the order of the cycles does not matter', () => {
    const shuffled = caseOf.chain((given) =>
      fc.record({
        given: fc.constant(given),
        other: fc.shuffledSubarray(given.given, { minLength: given.given.length }),
      }),
    )
    holds(shuffled, ({ given: { given, keys, period, zone }, other }) => {
      expect(reported(other, keys, period, zone)).toEqual(reported(given, keys, period, zone))
    })
  })

  test('a row is the report of its own cycles', () => {
    holds(
      caseOf,
      ({ given, keys, period, zone }) => {
        for (const { group, period: dates, ...figures } of reported(given, keys, period, zone).rows) {
          const own = given.filter(
            (each) =>
              JSON.stringify(reported([each], keys, period, zone).rows[0]?.group) === JSON.stringify(group),
          )
          expect(own.length).toBe(figures.cycles)
          expect(complianceReport(own).total).toEqual(figures)
        }
      },
      60,
    )
  })

  test('the days of a longer period add up to it', () => {
    holds(caseOf, ({ given, period, zone }) => {
      const days = reported(given, ['period'], 'day', zone).rows
      for (const row of reported(given, ['period'], period, zone).rows) {
        const within = days.filter((day) =>
          row.period
            ? day.period && day.period.from >= row.period.from && day.period.through <= row.period.through
            : !day.period,
        )
        expect(sums(within)).toEqual(sums([row]))
      }
    })
  })

  test('a duration is one that occurred, and the ranks are in order', () => {
    holds(cycles, (given) => {
      const { durations } = complianceReport(given).total
      const values = given.map(({ calendar }) => calendar.elapsedMs)
      const { medianMs, p90Ms, maximumMs } = durations.realTime ?? { medianMs: 0, p90Ms: 0, maximumMs: 0 }
      if (durations.realTime) expect(values).toEqual(expect.arrayContaining([medianMs, p90Ms, maximumMs]))
      expect(medianMs).toBeLessThanOrEqual(p90Ms)
      expect(p90Ms).toBeLessThanOrEqual(maximumMs)
    })
  })

  test('a later now only turns running cycles into missed ones', () => {
    holds(fc.record({ given: cycles, now: instant }), ({ given, now }) => {
      const [before, after] = [complianceReport(given).total, complianceReport(given, { now }).total]
      const turned = after.counts.stillOpen - before.counts.stillOpen
      expect(before.counts.running - after.counts.running).toBe(turned)
      expect(turned).toBe(
        given.filter(({ state, dueAt }) => state === 'running' && (dueAt as Date) < now).length,
      )
      expect(after.counts.met).toBe(before.counts.met)
      expect(after.durations).toEqual(before.durations)
    })
  })

  test('a round trip through JSON changes nothing', () => {
    holds(caseOf, ({ given, keys, period, zone }) => {
      const revived = JSON.parse(JSON.stringify(given))
      expect(reported(revived, keys, period, zone)).toEqual(reported(given, keys, period, zone))
    })
  })
})
