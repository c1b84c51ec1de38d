import { toDate } from '../core/checked-instant'
import { oneOf } from '../core/closest'
import { failure } from '../core/error'
import type { Checked, Instant } from '../core/instant'
import { isRecord } from '../core/is-record'
import { missingOrWrongType } from '../core/messages'
import type { Target } from '../targets/target'
import { instantOf } from '../zone/instant'
import { applicableTarget } from './applicable-target'
import { type CoverageWarning, warningsAboutDue } from './coverage-warning'
import { NO_TARGET } from './messages'
import { METRICS, type Metric } from './metric'
import { policyOfRequest } from './policies-in-force'
import type { AnyPolicy } from './policy-history'
import { requestError } from './request-error'

/** When the answer to a request is due, and which target decided it. */
export interface Due<Tier extends string = string, Priority extends string = string> {
  /** What is due. */
  readonly metric: Metric
  /** The tier of the request. */
  readonly tier: Tier
  /** The priority of the request. */
  readonly priority: Priority
  /** The instant of receipt; for metrics other than `firstResponse`, the start of the cycle (C11). */
  readonly receivedAt: Date
  /** The due time, inclusive: a response at this instant is in time, one millisecond later it is late (P5). */
  readonly dueAt: Date
  /** The target that applies to the request (P3). */
  readonly target: Target
  /** The name of the exception that the target is from (P4). Absent if it is from the policy's own targets. */
  readonly exception?: string
  /**
   * The name of the holiday or date because of which the exception applies. Absent without an exception or a
   * name.
   */
  readonly during?: string
  /** The instant from which the target counts: receipt, or the start or end of a `'waiting'` exception (P4). */
  readonly countedFrom: Date
  /** Whether this request alerts the team, at any hour. */
  readonly alerts: boolean
  /** Warnings about the answer (S10); usually an empty list. */
  readonly warnings: readonly CoverageWarning[]
}

/** A request to a policy. */
export interface Request<Tier extends string, Priority extends string, At> {
  /** The tier of the customer, as the policy spells it. */
  readonly tier: Tier
  /** The priority, as the policy spells it. */
  readonly priority: Priority
  /** The instant of receipt (T1). */
  readonly receivedAt: Checked<At>
}

/**
 * Computes the due time of any metric: the first response, the answer to a later message, the next update, or the
 * solution (P7). The target depends on the tier, the priority and the local date of receipt (P3), including
 * exceptions for that date (P4). For a ticket with a history, with pauses for example, use `clockStatus`.
 *
 * @param metric What is due: `'firstResponse'` or another metric of the policy.
 * @param request `tier` and `priority` as the policy spells them; `receivedAt` is any instant (T1). For metrics other
 *   than `firstResponse` it is the start of the cycle, for example the customer's message (C11).
 * @param policy The policy, from `definePolicy`, or a `policyHistory` (P9). If the data has not been checked, its rules for
 *   clocks are not read here: see {@link definePolicy}.
 * @returns The due time, the target and where it comes from.
 * @throws DuebyError `missing-target` if the policy has no targets for the metric; `no-target` if the cell says `'no
 *   target'`; `missing` and `wrong-type` for `metric`; and everything that {@link firstResponseDue} throws.
 *
 * @example
 * const policy = definePolicy({
 *   name: 'Acme',
 *   schedule: { timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } },
 *   tiers: ['all'],
 *   priorities: ['P1'],
 *   targets: { firstResponse: { P1: '1 hour' }, resolution: { P1: '8 business hours' } },
 * })
 * const request = { tier: 'all', priority: 'P1', receivedAt: '2024-02-02T15:00:00Z' } as const
 * due('resolution', request, policy).dueAt // => 2024-02-05T15:00:00.000Z
 */
export function due<
  Tier extends string,
  Priority extends string,
  Metrics extends string,
  const At extends Instant,
>(
  metric: NoInfer<Metrics> & Metric,
  request: Request<NoInfer<Tier>, NoInfer<Priority>, At>,
  policy: AnyPolicy<Tier, Priority, Metrics>,
): Due<Tier, Priority> {
  // If the metric is forgotten, the other arguments are in the wrong places.
  if (typeof metric !== 'string')
    throw failure(missingOrWrongType(metric), metric, oneOf(METRICS), ['metric'])
  return dueOf(metric, request, policy as unknown as AnyPolicy) as Due<Tier, Priority>
}

/** The due time of a request whose type is not known. */
export function dueOf(metric: Metric, request: unknown, policy: AnyPolicy): Due {
  if (!isRecord(request))
    throw failure(missingOrWrongType(request), request, 'a request such as { tier, priority, receivedAt }', [
      'request',
    ])
  const receivedAt = instantOf(request.receivedAt)
  const compiled = policyOfRequest(receivedAt, policy)
  const cell = compiled?.cell(metric, request.tier as string, request.priority as string)
  if (!cell || Number.isNaN(receivedAt)) throw requestError(metric, request, compiled)
  const applicable = applicableTarget(receivedAt, cell)
  if (!applicable) throw failure(NO_TARGET, metric, `${cell.tier} ${cell.priority}`)
  const { due, on, exception, during, countedFrom } = applicable
  const answer = {
    metric,
    tier: cell.tier,
    priority: cell.priority,
    receivedAt: toDate(receivedAt),
    dueAt: toDate(due),
    target: on.target,
    countedFrom: toDate(countedFrom),
    alerts: cell.alerts,
    warnings: warningsAboutDue(receivedAt, applicable, cell),
  }
  if (exception === undefined) return answer
  return { ...answer, exception, ...(during !== '' && { during }) }
}
