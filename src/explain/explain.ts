import { countedTarget, pausedTime } from '../clock/counted-target'
import { toDate } from '../core/checked-instant'
import { failure, toError } from '../core/error'
import { isRecord } from '../core/is-record'
import type { Issue } from '../core/issue'
import { choice, part, reader } from '../core/reader'
import { warningsAboutDue } from '../policy/coverage-warning'
import type { Due } from '../policy/due'
import { NO_TARGET } from '../policy/messages'
import { METRICS } from '../policy/metric'
import { policyOfRequest } from '../policy/policies-in-force'
import type { AnyPolicy } from '../policy/policy-history'
import { requestError } from '../policy/request-error'
import { INSTANT, instantOf } from '../zone/instant'
import type { Ledger } from './ledger'
import { ledgerDays } from './ledger-days'
import { ledgerOf } from './ledger-of'
import { POLICY_DIFFERS } from './messages'
import { ruleOf } from './rule-of'
import { segmentOf } from './segment-of'
import { spansOf } from './spans'

const FIELDS = part('', { metric: choice(METRICS), dueAt: INSTANT })

/** Reads the metric and the due time. The other keys are read as a request. */
const DUE = reader(
  'a due time, from firstResponseDue or due; explainClock explains a clock',
  // A clock has `startedAt` instead of `receivedAt`.
  (value): value is Readonly<Record<string, unknown>> =>
    isRecord(value) && (Object.hasOwn(value, 'receivedAt') || !Object.hasOwn(value, 'startedAt')),
  // Not `FIELDS.read`: bundlers cannot drop a constant that reads a property.
  (request, path, issues) => FIELDS.read(request, path, issues),
)

/**
 * Explains a due time (P6): what counted, what did not and why, from receipt to the due time. The counted segments add up
 * to the target exactly. For a ticket with a history, use {@link explainClock}.
 *
 * @param due The answer of `due` or `firstResponseDue`. It may have been stored as JSON.
 * @param policy The policy that gave it, or a `policyHistory` (P9).
 * @returns The ledger, as plain data. `toText` writes it as text, `toSvg` draws it.
 * @throws DuebyError `policy-differs` if the policy gives another due time; `wrong-type`, `missing`, `unknown-option`,
 *   `unknown-tier`, `unknown-priority`, `invalid-instant`, `missing-offset`, `out-of-range` and `missing-target` for
 *   `due`; `no-target` and `never-opens` if the policy gives no due time; `too-large` for more than 100,000 spans (S7).
 *
 * @example
 * const due = firstResponseDue({ tier: 'standard', priority: 'P1', receivedAt: '2023-12-22T17:00:00-08:00' }, gladly)
 * const ledger = explain(due, gladly)
 * ledger.segments.filter(({ counted }) => counted).map(({ ms }) => ms / 3_600_000) // => [1, 1]
 * ledger.segments.map(({ reason }) => reason.kind).slice(0, 4) // => ['open', 'after closing', 'weekend', 'holiday']
 */
export function explain<Tier extends string, Priority extends string>(
  due: Due<Tier, Priority>,
  policy: AnyPolicy<NoInfer<Tier>, NoInfer<Priority>>,
): Ledger {
  const issues: Issue[] = []
  const read = DUE.read(due, ['due'], issues)
  if (!read) throw toError(issues)
  const { metric, dueAt } = read
  const receivedAt = instantOf(due.receivedAt)
  const compiled = policyOfRequest(receivedAt, policy as unknown as AnyPolicy, ['due'])
  const cell = metric && compiled?.cell(metric, due.tier, due.priority)
  if (!compiled || !cell || Number.isNaN(receivedAt) || dueAt === undefined)
    throw requestError(metric ?? null, due as object as Record<string, unknown>, compiled, ['due'], issues)
  const target = countedTarget({ cell, receipt: receivedAt, from: receivedAt, usedBefore: 0 }, pausedTime([]))
  if (!target) throw failure(NO_TARGET, metric, `${cell.tier} ${cell.priority}`)
  const now = toDate(target.due)
  if (now.getTime() !== dueAt)
    throw failure(POLICY_DIFFERS, new Date(dueAt).toISOString(), now.toISOString(), ['due', 'dueAt'])
  return ledgerOf({
    policy: compiled.parsed.name,
    target,
    start: receivedAt,
    rule: ruleOf(target),
    segments: spansOf(target, dueAt).map(segmentOf),
    ...ledgerDays(target),
    marks: [
      { at: new Date(receivedAt), kind: 'received' },
      { at: now, kind: 'due' },
    ],
    warnings: warningsAboutDue(receivedAt, target, cell),
  })
}
