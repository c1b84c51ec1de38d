import { date } from '../core/date'
import { printable } from '../core/describe'
import { isRecord } from '../core/is-record'
import { report } from '../core/issue'
import { WEEKDAYS, type Weekday } from '../core/local-date'
import { NOT_IN_ORDER } from '../core/messages'
import { choice, listOf, optional, part, type Reader, reader, text } from '../core/reader'
import { METRICS } from '../policy/metric'
import { dateShownAt } from '../timeline/local-clock'
import { type Correction, ZONE_CHANGES } from '../zone/corrections'
import { INSTANT } from '../zone/instant'
import { TIME_ZONE } from '../zone/time-zone'
import type { Ledger, LedgerDay, LedgerSegment } from './ledger'
import { dayText, reasonText } from './reason-text'
import { runsOf } from './runs'
import { type Wall, wallOf } from './wall'

/** A reason of any kind. A later version may have other kinds. */
interface ParsedReason {
  readonly kind: string
  readonly name?: string | undefined
  readonly target?: string | undefined
  readonly weekday?: Weekday | undefined
  readonly event?: number | undefined
  readonly reason?: string | undefined
  readonly exception?: string | undefined
}

/** A ledger whose instants are milliseconds and whose dates are day numbers. Its names are safe in a terminal. */
export type ParsedLedger = InNumbers<
  Omit<Ledger, 'countedFrom' | 'zone' | 'zoneChanges' | 'segments' | 'days' | 'rule'>
> & {
  /** The clock of the schedule. */
  readonly own: Wall
  readonly rule: ParsedRule
  readonly segments: readonly ParsedSegment[]
  readonly days?: readonly ParsedDay[]
  /** The start of the first segment, and the end of the last one. */
  readonly from: number
  readonly to: number
}
/** The rule, with what the words of its target say. A later version may have other targets. */
type ParsedRule = InNumbers<Ledger['rule']> & {
  /** Whether the target counts business time or business days. */
  readonly isBusiness: boolean
  /** The time of day at which it is due: `'16:00'` or `'same time'`. */
  readonly time?: string | undefined
}
type FoundLedger = Omit<ParsedLedger, 'own' | 'from' | 'to' | 'rule'> & {
  readonly rule: InNumbers<Ledger['rule']>
  readonly zone: string
  readonly zoneChanges?: readonly Correction[]
}
export type ParsedSegment = InNumbers<Omit<LedgerSegment, 'reason'>> & { readonly reason: ParsedReason }
export type ParsedMark = ParsedLedger['marks'][number]
export type ParsedDay = InNumbers<Omit<LedgerDay, 'zoneChanges'>> & {
  readonly zoneChanges?: readonly Correction[]
}

type InNumbers<T> = T extends Date
  ? number
  : T extends readonly (infer Item)[]
    ? readonly InNumbers<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Key extends 'date' ? number : InNumbers<T[Key]> }
      : T

const ANSWER = 'an object as this library returns it'
const LIST = 'a list as this library returns it'
const NAME = text('a text', printable)
const MAYBE_NAME = optional(NAME)
const NUMBER = reader('a number', (value): value is number => Number.isFinite(value))
const FLAG = choice([true, false])
const RULE = part(ANSWER, {
  target: NAME,
  from: NAME,
  name: MAYBE_NAME,
  during: MAYBE_NAME,
  instead: MAYBE_NAME,
  change: MAYBE_NAME,
})

const SEGMENT = part(ANSWER, {
  from: INSTANT,
  to: INSTANT,
  ms: NUMBER,
  late: optional(FLAG),
  counted: FLAG,
  reason: part(ANSWER, {
    kind: NAME,
    name: MAYBE_NAME,
    target: MAYBE_NAME,
    weekday: optional(choice(WEEKDAYS)),
    event: optional(NUMBER),
    reason: MAYBE_NAME,
    exception: MAYBE_NAME,
  }),
})

const DAY = part(ANSWER, {
  date: date('a local date'),
  nth: optional(NUMBER),
  reason: MAYBE_NAME,
  name: MAYBE_NAME,
  zone: optional(TIME_ZONE),
  zoneChanges: optional(ZONE_CHANGES),
})

const MARK = part(ANSWER, {
  at: INSTANT,
  kind: NAME,
  event: optional(NUMBER),
  text: MAYBE_NAME,
})

const FIELDS = part(ANSWER, {
  policy: NAME,
  zone: TIME_ZONE,
  zoneChanges: optional(ZONE_CHANGES),
  metric: choice(METRICS),
  tier: NAME,
  priority: NAME,
  startedAt: INSTANT,
  dueAt: INSTANT,
  originalDueAt: optional(INSTANT),
  now: optional(INSTANT),
  endedAt: optional(INSTANT),
  state: MAYBE_NAME,
  exemption: MAYBE_NAME,
  rule: RULE,
  segments: listOf(LIST, SEGMENT),
  days: optional(listOf(LIST, DAY)),
  point: MAYBE_NAME,
  marks: listOf(LIST, MARK),
  countedMs: NUMBER,
  warnings: listOf(LIST, NAME),
})

/**
 * Reads a {@link Ledger}, also one that went through JSON. Unknown keys are ignored, and unknown kinds are accepted, because
 * a later version may have more.
 */
export const LEDGER: Reader<ParsedLedger> = reader(
  'a ledger, from explain or explainClock',
  (value): value is object => isRecord(value) && Object.hasOwn(value, 'segments'),
  (value, path, issues) => {
    const { zone, zoneChanges, ...ledger } = FIELDS.read(value, path, issues) as FoundLedger
    let end = 0
    for (const [index, { from = end, to = from }] of (ledger.segments ?? []).entries()) {
      if (from < end || to < from)
        report(
          issues,
          NOT_IN_ORDER,
          [...path, 'segments', index],
          new Date(from).toISOString(),
          'the segment before it',
        )
      end = to
    }
    // If a required value could not be read, there are issues.
    if (issues.length > 0) return undefined
    const own = wallOf(zone, zoneChanges)
    const closed = withClosedWeeks(
      ledger.segments,
      reasonText,
      (first, last) => dateShownAt(last.to - 1, own) - dateShownAt(first.from, own) + 1,
      (segment) => ({ ...segment, reason: { kind: 'closed' } }),
    )
    const segments = joined(closed, ledger.dueAt)
    const days =
      ledger.days &&
      withClosedWeeks(
        ledger.days,
        dayText,
        (first, last) => last.date - first.date + 1,
        (day) => ({ ...day, reason: 'closed' as const }),
      )
    const from = segments[0]?.from ?? ledger.startedAt
    const to = segments.at(-1)?.to ?? from
    const { target } = ledger.rule
    const rule = {
      ...ledger.rule,
      isBusiness: target.includes('business'),
      time: /\d\d:\d\d|same time/.exec(target)?.[0],
    }
    return { ...ledger, own, rule, segments, ...(days && { days }), from, to }
  },
)

const NO_HOURS = /^(weekend|no hours on \w+)$/
const WEEK = 7

/** Where no weekday has hours, as between two seasons, the reason is `closed` instead of one for each weekday. */
function withClosedWeeks<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  datesOf: (first: T, last: T) => number,
  closed: (item: T) => T,
): T[] {
  const hasNoHours = (item: T): boolean => NO_HOURS.test(textOf(item))
  return runsOf(
    [...items.entries()],
    ([, before], [, item]) => hasNoHours(before) && hasNoHours(item),
  ).flatMap(([[from, first], [to, last]]) => {
    const run = items.slice(from, to + 1)
    return hasNoHours(first) && datesOf(first, last) >= WEEK ? run.map(closed) : run
  })
}

/** Joins neighbours with the same reason, but not across the due time. */
function joined(segments: readonly ParsedSegment[], dueAt: number): ParsedSegment[] {
  return runsOf(
    segments,
    (before, segment) =>
      before.to === segment.from &&
      before.to !== dueAt &&
      before.counted === segment.counted &&
      before.late === segment.late &&
      reasonText(before) === reasonText(segment),
  ).map(([first, { to }]) => ({ ...first, to, ms: first.ms + to - first.to }))
}
