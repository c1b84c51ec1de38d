import { date } from '../core/date'
import { printable } from '../core/describe'
import { INSTANT } from '../core/instant'
import { type Issue, type Path, report } from '../core/issue'
import { WEEKDAYS } from '../core/local-date'
import { NOT_IN_ORDER } from '../core/messages'
import { choice, listOf, optional, type Reader, reader, text } from '../core/reader'
import { METRICS } from '../policy/metric'
import { type Correction, ZONE_CHANGES } from '../zone/corrections'
import { TIME_ZONE } from '../zone/time-zone'
import type { Ledger } from './ledger'
import { part } from './part'

/** A ledger whose instants are milliseconds and whose dates are day numbers. Its names are safe in a terminal. */
export type ParsedLedger = InNumbers<Omit<Ledger, 'zoneChanges'>> & {
  readonly zoneChanges?: readonly Correction[]
}
export type ParsedSegment = ParsedLedger['segments'][number]
export type ParsedMark = ParsedLedger['marks'][number]
export type ParsedDay = NonNullable<ParsedLedger['days']>[number]

type InNumbers<T> = T extends Date
  ? number
  : T extends readonly (infer Item)[]
    ? readonly InNumbers<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Key extends 'date' ? number : InNumbers<T[Key]> }
      : T

const NAME = text('a text', printable)
const NUMBER = reader('a number', (value): value is number => Number.isFinite(value))
const FLAG = choice([true, false])
const RULE = part('the rule of a ledger', {
  target: NAME,
  from: NAME,
  name: optional(NAME),
  during: optional(NAME),
  instead: optional(NAME),
  change: optional(NAME),
})

const SEGMENT = part('a segment of a ledger', {
  from: INSTANT,
  to: INSTANT,
  ms: NUMBER,
  late: optional(FLAG),
  counted: FLAG,
  reason: part('the reason of a segment', {
    kind: NAME,
    name: optional(NAME),
    target: optional(NAME),
    weekday: optional(choice(WEEKDAYS)),
    event: optional(NUMBER),
    reason: optional(NAME),
    exception: optional(NAME),
  }),
})

const DAY = part('a day of a ledger', {
  date: date('a local date'),
  nth: optional(NUMBER),
  reason: optional(NAME),
  name: optional(NAME),
})

const MARK = part('a mark of a ledger', {
  at: INSTANT,
  kind: NAME,
  event: optional(NUMBER),
  text: optional(NAME),
})

const EXPECTED = 'a ledger, from explain or explainClock'
const FIELDS = part(EXPECTED, {
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
  state: optional(NAME),
  exemption: optional(NAME),
  rule: RULE,
  segments: listOf('a list of segments', SEGMENT),
  days: optional(listOf('a list of days', DAY)),
  marks: listOf('a list of marks', MARK),
  countedMs: NUMBER,
  warnings: listOf('a list of warnings', NAME),
})

/**
 * Reads a {@link Ledger}, also one that went through JSON. Unknown keys are ignored, and unknown kinds are words like
 * others: a later version may have more.
 */
export const LEDGER: Reader<ParsedLedger> = {
  expected: EXPECTED,
  read(value, path, issues) {
    const ledger = FIELDS.read(value, path, issues)
    let end = Number.NEGATIVE_INFINITY
    for (const [index, segment] of (ledger?.segments ?? []).entries()) {
      const { from = end, to = from } = segment
      requireOrder(end, from, [...path, 'segments', index, 'from'], issues)
      requireOrder(from, to, [...path, 'segments', index, 'to'], issues)
      end = to
    }
    // If a required value could not be read, there are issues.
    return ledger as ParsedLedger | undefined
  },
}

function requireOrder(before: number, after: number, path: Path, issues: Issue[]): void {
  if (after < before)
    report(issues, NOT_IN_ORDER, path, new Date(after).toISOString(), 'the instant before it')
}
