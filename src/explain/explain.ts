import { countedTarget, NO_PAUSES } from '../clock/counted-target'
import { failure, parseOrThrow } from '../core/error'
import { isRecord } from '../core/is-record'
import type { Issue } from '../core/issue'
import { report } from '../core/issue'
import { WRONG_TYPE } from '../core/messages'
import { choice, type Reader } from '../core/reader'
import { type Due, dueOf } from '../policy/due'
import { METRICS, type Metric } from '../policy/metric'
import { policyInForce } from '../policy/policies-in-force'
import type { AnyPolicy } from '../policy/policy-history'
import { INSTANT } from '../zone/instant'
import type { Ledger } from './ledger'
import { ledgerOf } from './ledger-of'
import { POLICY_DIFFERS } from './messages'

/**
 * Explains a due time (P6): what counted, what did not and why, from receipt to the due time. The counted segments add up
 * to the target exactly. For a ticket with a history, use {@link explainClock}.
 *
 * @param due The answer of `due` or `firstResponseDue`. It may have been stored as JSON.
 * @param policy The policy that gave it, or a `policyHistory` (P9).
 * @returns The ledger, as plain data. `toText` writes it as text, `toSvg` draws it.
 * @throws DuebyError `policy-differs` if the policy gives another due time; `wrong-type`, `missing`, `unknown-option`,
 *   `unknown-tier`, `unknown-priority`, `invalid-instant`, `missing-offset`, `out-of-range` and `missing-target` for
 *   `due`; `no-target` and `never-opens` if the policy gives no due time.
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
  const { metric, dueAt } = parseOrThrow((issues) => readDue(due, issues))
  const any = policy as unknown as AnyPolicy
  const now = dueOf(metric, due, any)
  if (now.dueAt.getTime() !== dueAt)
    throw failure(POLICY_DIFFERS, new Date(dueAt).toISOString(), now.dueAt.toISOString(), ['due', 'dueAt'])
  const start = now.receivedAt.getTime()
  const compiled = policyInForce(start, any)
  // `dueOf` found a due time, so there is a cell with a target.
  const cell = compiled.cell(metric, now.tier, now.priority)
  const target = cell && countedTarget({ cell, receipt: start, from: start, usedBefore: 0 }, NO_PAUSES)
  if (!target) throw failure(WRONG_TYPE, due, DUE)
  return ledgerOf({
    policy: compiled.parsed.name,
    target,
    start,
    originalDue: target.due,
    isAgreed: false,
    change: undefined,
    carriedFrom: undefined,
    stops: [],
    looked: undefined,
    marks: [{ at: now.receivedAt, kind: 'received' }],
    warnings: now.warnings.map(({ message }) => message),
  })
}

const DUE = 'a due time, from firstResponseDue or due; explainClock explains a clock'
const METRIC: Reader<Metric> = choice(METRICS)

function readDue(due: unknown, issues: Issue[]): { readonly metric: Metric; readonly dueAt: number } {
  // A clock has a start, and no receipt.
  if (!isRecord(due) || (Object.hasOwn(due, 'startedAt') && !Object.hasOwn(due, 'receivedAt'))) {
    report(issues, WRONG_TYPE, ['due'], due, DUE)
    return { metric: 'firstResponse', dueAt: Number.NaN }
  }
  return {
    metric: METRIC.read(due.metric, ['due', 'metric'], issues) ?? 'firstResponse',
    dueAt: INSTANT.read(due.dueAt, ['due', 'dueAt'], issues) ?? Number.NaN,
  }
}
