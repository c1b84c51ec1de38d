import type { Instant } from '../../core/instant'
import { isRecord } from '../../core/is-record'
import { type Issue, type Path, report } from '../../core/issue'
import { MISSING, missingOrWrongType, UNKNOWN_OPTION } from '../../core/messages'
import { choice, optional, type Reader, reader, text } from '../../core/reader'
import { METRICS } from '../../policy/metric'
import type { Target } from '../../targets/target'
import { INSTANT, instantOf } from '../../zone/instant'
import { type ClockState, type CycleSummary, type Outcome, STATES } from '../clock'

/**
 * What a report needs of a cycle. A {@link CycleSummary} has it, also after it was stored as JSON, where its dates are
 * text, and in the rows of a database, where `null` is an absent value. Other keys are ignored.
 */
export interface ReportedCycle
  extends Pick<
    CycleSummary,
    'metric' | 'tier' | 'priority' | 'policy' | 'state' | 'outcome' | 'elapsedMs' | 'calendar'
  > {
  /** The target. Only its kind is used. */
  readonly target: Pick<Target, 'kind'>
  /** The due time, inclusive (P5). */
  readonly dueAt: Instant
  /** The name of the exception that the target is from. `null` or absent without one. */
  readonly exception?: string | null | undefined
  /** The reason for the exemption. `null` or absent without one. */
  readonly exemption?: string | null | undefined
  /** When the cycle ended. `null` or absent until then. */
  readonly endedAt?: Instant | null | undefined
  /** How the cycle ended. `null` or absent until then. */
  readonly endedAs?: CycleSummary['endedAs'] | null
}

/** The outcomes of a report, in the order of its counts. A missed cycle has one of three, by how it ended. */
export const BUCKETS = [
  'met',
  'answeredLate',
  'stillOpen',
  'cancelledLate',
  'running',
  'paused',
  'cancelled',
] as const

export type Bucket = (typeof BUCKETS)[number]

/** A cycle as read. */
export interface ReadCycle extends Pick<CycleSummary, 'metric' | 'tier' | 'priority' | 'policy'> {
  readonly exception: string | null
  readonly bucket: Bucket
  /** The reason for the exemption; `undefined` if the cycle is not exempted. */
  readonly exemption: string | undefined
  /** When the outcome was decided; `undefined` for cycles that are running or paused. */
  readonly decidedAt: number | undefined
  readonly isCalendarTime: boolean
  readonly elapsedMs: number
  readonly realMs: number
}

const isAmount = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0
const isText = (value: unknown): value is string => typeof value === 'string'
const isInstant = (value: unknown): boolean => !Number.isNaN(instantOf(value))

const AMOUNT = reader('a number of milliseconds, 0 or more', isAmount)
const NAME = text('a name')
const KINDS: readonly Target['kind'][] = ['calendar time', 'business time', 'business days']
const CYCLE_STATES = /* @__PURE__ */ STATES.slice(1) as readonly ClockState[]
const OUTCOMES = /* @__PURE__ */ STATES.slice(1, -1) as readonly Outcome[]
const ENDS: readonly NonNullable<CycleSummary['endedAs']>[] = ['fulfilled', 'cancelled']
const TARGET = keyOf('kind', "a target such as { kind: 'business time' }", choice(KINDS))
const CALENDAR = keyOf('elapsedMs', 'an object such as { elapsedMs: 3600000 }', AMOUNT)

/** A key of a cycle: a fast check, for reports over millions of cycles, and the reader that reports its issues. */
type Field = readonly [key: keyof ReportedCycle, isValid: Check, reader: Reader<unknown>]
type Check = (value: unknown) => boolean

const isKind = isOneOf(KINDS)
const FIELDS: readonly Field[] = [
  ['metric', isOneOf(METRICS), choice(METRICS)],
  ['tier', isText, NAME],
  ['priority', isText, NAME],
  ['policy', isText, NAME],
  ['exception', orAbsent(isText), optional(NAME)],
  ['state', isOneOf(CYCLE_STATES), choice(CYCLE_STATES)],
  ['outcome', isOneOf(OUTCOMES), choice(OUTCOMES)],
  ['exemption', orAbsent(isText), optional(text('a reason'))],
  ['target', (value) => isRecord(value) && isKind(value.kind), TARGET],
  ['dueAt', isInstant, INSTANT],
  ['endedAt', orAbsent(isInstant), optional(INSTANT)],
  ['endedAs', orAbsent(isOneOf(ENDS)), optional(choice(ENDS))],
  ['elapsedMs', isAmount, AMOUNT],
  ['calendar', (value) => isRecord(value) && isAmount(value.elapsedMs), CALENDAR],
]

/* @__NO_SIDE_EFFECTS__ */
function isOneOf(known: readonly unknown[]): Check {
  return (value) => known.includes(value)
}

/* @__NO_SIDE_EFFECTS__ */
function orAbsent(isValid: Check): Check {
  return (value) => value == null || isValid(value)
}

/** Reads one key of an object; other keys are ignored. */
/* @__NO_SIDE_EFFECTS__ */
function keyOf<T>(key: string, expected: string, value: Reader<T>): Reader<T> {
  return reader(expected, isRecord, (given, path, issues) => {
    const place = [...path, key]
    if (given[key] !== undefined) return value.read(given[key], place, issues)
    report(issues, MISSING, place, undefined, value.expected)
    return undefined
  })
}

/**
 * Reads a cycle, and decides its bucket.
 *
 * @param now A cycle that was running counts as missed if it is past due at this instant (C20).
 */
export function readCycle(value: unknown, path: Path, issues: Issue[], now: number): ReadCycle | undefined {
  if (!isRecord(value)) {
    report(issues, missingOrWrongType(value), path, value, 'a cycle, as the `cycles` of a clock contain it')
    return undefined
  }
  const before = issues.length
  for (const [key, isValid, { read, expected }] of FIELDS) {
    const given = value[key]
    if (isValid(given)) continue
    if (given !== undefined) read(given, [...path, key], issues)
    else report(issues, MISSING, [...path, key], undefined, expected)
  }
  if (issues.length > before) return undefined
  const cycle = value as unknown as ReportedCycle
  const requires = (key: keyof ReportedCycle, expected: string): void => {
    if (value[key] == null) report(issues, MISSING, [...path, key], undefined, expected)
  }
  if (cycle.state === 'exempted') requires('exemption', 'the reason for the exemption')
  else if (cycle.state !== cycle.outcome)
    report(issues, UNKNOWN_OPTION, [...path, 'outcome'], cycle.outcome, `'${cycle.state}', like the state`)
  return {
    metric: cycle.metric,
    tier: cycle.tier,
    priority: cycle.priority,
    policy: cycle.policy,
    exception: cycle.exception ?? null,
    exemption: cycle.state === 'exempted' ? (cycle.exemption ?? undefined) : undefined,
    isCalendarTime: cycle.target.kind === 'calendar time',
    elapsedMs: cycle.elapsedMs,
    realMs: cycle.calendar.elapsedMs,
    ...decisionOf(cycle, now, requires),
  }
}

/** The bucket of a cycle, and the instant that decided it. */
function decisionOf(
  cycle: ReportedCycle,
  now: number,
  requires: (key: 'endedAt' | 'endedAs', expected: string) => void,
): Pick<ReadCycle, 'bucket' | 'decidedAt'> {
  const { outcome, endedAt, endedAs } = cycle
  const dueAt = instantOf(cycle.dueAt)
  if (outcome === 'met' || outcome === 'cancelled') {
    requires('endedAt', 'the instant at which the cycle ended')
    return { bucket: outcome, decidedAt: instantOf(endedAt) }
  }
  if (outcome === 'missed' && endedAt != null) {
    requires('endedAs', "'fulfilled' or 'cancelled', how the cycle ended")
    return { bucket: endedAs === 'cancelled' ? 'cancelledLate' : 'answeredLate', decidedAt: dueAt }
  }
  const isPastDue = outcome === 'missed' || (outcome === 'running' && now > dueAt)
  return isPastDue ? { bucket: 'stillOpen', decidedAt: dueAt } : { bucket: outcome, decidedAt: undefined }
}
