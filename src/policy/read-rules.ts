import { isRecord } from '../core/is-record'
import { choice, listOf, optional, type Reader, record, text } from '../core/reader'
import { readWarning } from '../targets/read-warning'
import type { WarningPoint, WarningText } from '../targets/warning'
import { METRICS, type Metric } from './metric'
import type { ParsedPauseRule, ParsedRules, ParsedWarning } from './parsed-policy'
import type { ChangeRule, ReopenRule } from './rules'

const REASONS = listOf("a list of reasons such as ['customer']", text("a reason such as 'customer'"))
const ALL_OR_NONE = choice(['all', 'none'], "'all', 'none' or a list of reasons such as ['customer']")
const PAUSE_RULE: Reader<ParsedPauseRule> = {
  expected: ALL_OR_NONE.expected,
  read(value, path, issues) {
    if (!Array.isArray(value)) return ALL_OR_NONE.read(value, path, issues)
    return new Set(REASONS.read(value, path, issues))
  },
}

const BY_METRIC = record("pauses by metric, such as { resolution: ['customer'] }", {
  firstResponse: optional(PAUSE_RULE),
  nextResponse: optional(PAUSE_RULE),
  periodicUpdate: optional(PAUSE_RULE),
  resolution: optional(PAUSE_RULE),
})
const PAUSES: Reader<ReadonlyMap<Metric, ParsedPauseRule>> = {
  ...BY_METRIC,
  read: (value, path, issues) =>
    new Map(Object.entries(BY_METRIC.read(value, path, issues) ?? {}) as [Metric, ParsedPauseRule][]),
}

const POINT: Reader<{ readonly text: WarningText; readonly point: WarningPoint }> = {
  expected: "a warning such as '75%' or '1 hour before'",
  read(value, path, issues) {
    const point = readWarning(value, path, issues)
    return point && { text: value as WarningText, point }
  },
}
const DETAIL = record("a warning such as '75%' or { at: '1 hour before', name: 'Team lead' }", {
  at: POINT,
  name: optional(text('a name')),
  metrics: optional(listOf("a list of metrics such as ['resolution']", choice(METRICS))),
  inHours: optional(choice<boolean>([true], 'true, or no such key')),
})
const WARNING: Reader<ParsedWarning> = {
  expected: DETAIL.expected,
  read(value, path, issues) {
    const detail = isRecord(value)
      ? DETAIL.read(value, path, issues)
      : { at: POINT.read(value, path, issues) }
    const { at, name, metrics, inHours = false } = detail ?? {}
    return at && { ...at, name, metrics, inHours }
  },
}

/** The rules for running clocks, as keys of a policy or of the options of a call (P10). */
export const RULES: {
  readonly pauses: Reader<ReadonlyMap<Metric, ParsedPauseRule>>
  readonly warnings: Reader<ParsedWarning[]>
  readonly onChange: Reader<ChangeRule>
  readonly onReopen: Reader<ReopenRule>
} = {
  pauses: optional(PAUSES),
  warnings: optional(listOf("a list of warnings such as ['75%', '1 hour before']", WARNING)),
  onChange: optional(choice(['from receipt', 'from change', 'carry', 'keep earlier'])),
  onReopen: optional(choice(['continue', 'restart', 'ignore'])),
}

/** The rules among the values that were read, without those that were not given. */
export function rulesIn({ pauses, warnings, onChange, onReopen }: Partial<ParsedRules>): ParsedRules {
  return { pauses, warnings, onChange, onReopen }
}
