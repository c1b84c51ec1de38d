import { parseOrThrow } from '../core/error'
import { isRecord } from '../core/is-record'
import { type Issue, type Path, report } from '../core/issue'
import { memoized } from '../core/memoized'
import { UNKNOWN_OPTION } from '../core/messages'
import { choice, listOf, optional, part, type Reader, record, text } from '../core/reader'
import { readWarning } from '../targets/read-warning'
import type { WarningPoint } from '../targets/warning'
import { METRICS, type Metric } from './metric'
import type { GivenRules, ParsedPauseRule, ParsedPolicy, ParsedRules, ParsedWarning } from './parsed-policy'

const PAUSES_EXPECTED = "'all', 'none' or a list of reasons such as ['customer']"
const REASONS = listOf(PAUSES_EXPECTED, text("a reason such as 'customer'"))
const PAUSE_RULE: Reader<ParsedPauseRule> = {
  expected: PAUSES_EXPECTED,
  read(value, path, issues) {
    if (value === 'all' || value === 'none') return value
    if (Array.isArray(value)) return new Set(REASONS.read(value, path, issues))
    report(issues, UNKNOWN_OPTION, path, value, PAUSES_EXPECTED)
    return undefined
  },
}

const PAUSES = record("pauses by metric, such as { resolution: ['customer'] }", {
  firstResponse: optional(PAUSE_RULE),
  nextResponse: optional(PAUSE_RULE),
  periodicUpdate: optional(PAUSE_RULE),
  resolution: optional(PAUSE_RULE),
} satisfies Record<Metric, Reader<ParsedPauseRule>>)

const POINT: Reader<WarningPoint> = {
  expected: "a text such as '75%'",
  read: readWarning,
}
const WARNING_EXAMPLE = "a warning such as '75%' or { at: '1 hour before', name: 'Team lead' }"
const DETAIL = record(WARNING_EXAMPLE, {
  at: POINT,
  name: optional(text('a name')),
  metrics: optional(listOf("a list of metrics such as ['resolution']", choice(METRICS))),
  inHours: optional(choice<boolean>([true], 'true, or no such key')),
})
const WARNING: Reader<ParsedWarning> = {
  expected: WARNING_EXAMPLE,
  read(value, path, issues) {
    const detail = isRecord(value)
      ? DETAIL.read(value, path, issues)
      : { at: POINT.read(value, path, issues) }
    const { at: point, name, metrics, inHours = false } = detail ?? {}
    return point && { point, name, metrics, inHours }
  },
}

const RULES: { readonly [Key in keyof ParsedRules]-?: Reader<NonNullable<ParsedRules[Key]>> } = {
  pauses: optional(PAUSES),
  warnings: optional(listOf("a list of warnings such as ['75%', '1 hour before']", WARNING)),
  onChange: optional(choice(['from receipt', 'from change', 'carry', 'keep earlier'])),
  onReopen: optional(choice(['continue', 'restart', 'ignore'])),
}
const OF_POLICY = part('', RULES)

/** Reads an object with rules for running clocks (P10) and other keys. */
/* @__NO_SIDE_EFFECTS__ */
export function recordWithRules<Values>(
  expected: string,
  others: { readonly [Key in keyof Values]: Reader<Values[Key]> },
): Reader<{ readonly [Key in keyof (Values & ParsedRules)]?: (Values & ParsedRules)[Key] | undefined }> {
  return record<Values & ParsedRules>(expected, { ...others, ...RULES } as never)
}

/** Reads the rules of a policy (P10). */
export function readRules(given: GivenRules, path: Path, issues: Issue[]): ParsedRules {
  return OF_POLICY.read(given, path, issues) ?? {}
}

const parsedRules = memoized(
  (rules: GivenRules) => parseOrThrow((issues) => readRules(rules, ['policy'], issues)),
  new WeakMap<GivenRules, ParsedRules>(),
)

/** The rules of a policy. */
export function rulesOf({ rules }: ParsedPolicy): ParsedRules {
  return parsedRules(rules)
}
