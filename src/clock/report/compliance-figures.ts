import { BUCKETS, type Bucket, type ReadCycle } from './read-cycle'

/** How many cycles have which outcome. Every cycle counts once among `met`, `missed`, `running`, `paused`, `cancelled`. */
export interface OutcomeCounts {
  /** Ended in time (P5). */
  readonly met: number
  /** Past due: `answeredLate`, `stillOpen` and `cancelledLate` together. */
  readonly missed: number
  /** Missed, and answered, updated or resolved after the due time. */
  readonly answeredLate: number
  /** Missed, and not ended yet. */
  readonly stillOpen: number
  /** Missed, and cancelled after the due time. */
  readonly cancelledLate: number
  /** Not due yet. */
  readonly running: number
  /** Not due yet, and paused. */
  readonly paused: number
  /** Cancelled before the due time. */
  readonly cancelled: number
}

/** How long cycles took. Every value is the length of one of them (nearest rank); nothing is interpolated. */
export interface Spread {
  /** How many cycles there are. */
  readonly cycles: number
  /** Half of them took at most this long, in milliseconds. */
  readonly medianMs: number
  /** Nine in ten of them took at most this long, in milliseconds. */
  readonly p90Ms: number
  /** The longest one, in milliseconds. */
  readonly maximumMs: number
}

/** How long the cycles took that were met or answered late. */
export interface ReportDurations {
  /** For targets in calendar time: the time from start to end without pauses. Absent without such a cycle. */
  readonly calendarTime?: Spread
  /**
   * For targets in business time or business days: the open time from start to end without pauses. Absent
   * without one.
   */
  readonly businessTime?: Spread
  /** For all of them: the real time from start to end, nights and pauses included. Absent without one. */
  readonly realTime?: Spread
  /** The number of cycles that have not ended yet, and so are not among these durations. */
  readonly open: number
}

/** Cycles that were exempted, by reason. */
export interface ExemptionCount {
  /** The reason for the exemption. */
  readonly reason: string
  /** How many cycles have it. */
  readonly cycles: number
}

/** What a report says about a set of cycles. Shares are from 0 to 1: 0.95 is 95 %. */
export interface ComplianceFigures {
  /** How many cycles there are. Each is either in `counts` or exempted. */
  readonly cycles: number
  /** The outcomes of the cycles that are not exempted. */
  readonly counts: OutcomeCounts
  /** How many cycles are exempted. They are in neither `compliance` nor `durations`. */
  readonly exempted: number
  /** The outcomes that the exempted cycles would have. */
  readonly exemptedOutcomes: OutcomeCounts
  /** The reasons for the exemptions, in alphabetical order. */
  readonly exemptions: readonly ExemptionCount[]
  /**
   * Met ÷ (met + missed). A cycle that is past due and still open is missed. Absent if no cycle is met or missed, because
   * neither 0 % nor 100 % would be true.
   */
  readonly compliance?: number
  /** What `compliance` would be without exemptions. Absent like it. */
  readonly complianceIfNoneExempted?: number
  /** How long the cycles took that were met or answered late. */
  readonly durations: ReportDurations
}

/** The cycles of a group, as they are counted. */
export interface Tally {
  readonly counts: Record<Bucket, number>
  readonly exempted: Record<Bucket, number>
  readonly reasons: Map<string, number>
  readonly calendarMs: number[]
  readonly businessMs: number[]
  readonly realMs: number[]
}

export function newTally(): Tally {
  return {
    counts: noCycles(),
    exempted: noCycles(),
    reasons: new Map(),
    calendarMs: [],
    businessMs: [],
    realMs: [],
  }
}

function noCycles(): Record<Bucket, number> {
  return Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])) as Record<Bucket, number>
}

export function addToTally(cycle: ReadCycle, tally: Tally): void {
  const { bucket, exemption, isCalendarTime, elapsedMs, realMs } = cycle
  if (exemption !== undefined) {
    tally.exempted[bucket]++
    tally.reasons.set(exemption, (tally.reasons.get(exemption) ?? 0) + 1)
    return
  }
  tally.counts[bucket]++
  if (bucket !== 'met' && bucket !== 'answeredLate') return
  tally[isCalendarTime ? 'calendarMs' : 'businessMs'].push(elapsedMs)
  tally.realMs.push(realMs)
}

export function figuresOf({ counts, exempted, reasons, ...lengths }: Tally): ComplianceFigures {
  const [own, ofExempted] = [outcomesOf(counts), outcomesOf(exempted)]
  const compliance = share(own.met, own.missed)
  const ifNone = share(own.met + ofExempted.met, own.missed + ofExempted.missed)
  const [calendarTime, businessTime] = [spreadOf(lengths.calendarMs), spreadOf(lengths.businessMs)]
  const realTime = spreadOf(lengths.realMs)
  return {
    cycles: total(counts) + total(exempted),
    counts: own,
    exempted: total(exempted),
    exemptedOutcomes: ofExempted,
    exemptions: [...reasons]
      .map(([reason, cycles]) => ({ reason, cycles }))
      .sort((a, b) => (a.reason < b.reason ? -1 : 1)),
    ...(compliance !== undefined && { compliance }),
    ...(ifNone !== undefined && { complianceIfNoneExempted: ifNone }),
    durations: {
      ...(calendarTime && { calendarTime }),
      ...(businessTime && { businessTime }),
      ...(realTime && { realTime }),
      open: own.stillOpen + own.running + own.paused,
    },
  }
}

function outcomesOf({ met, ...others }: Record<Bucket, number>): OutcomeCounts {
  return { met, missed: others.answeredLate + others.stillOpen + others.cancelledLate, ...others }
}

function total(counts: Record<Bucket, number>): number {
  return BUCKETS.reduce((sum, bucket) => sum + counts[bucket], 0)
}

function share(met: number, missed: number): number | undefined {
  return met + missed === 0 ? undefined : met / (met + missed)
}

function spreadOf(lengths: readonly number[]): Spread | undefined {
  const count = lengths.length
  if (count === 0) return undefined
  const sorted = Float64Array.from(lengths).sort()
  const nearestRank = (tenths: number): number => sorted[Math.ceil((count * tenths) / 10) - 1] as number
  return { cycles: count, medianMs: nearestRank(5), p90Ms: nearestRank(9), maximumMs: nearestRank(10) }
}
