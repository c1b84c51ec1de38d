import { toDate } from '../core/checked-instant'
import { failure, toError } from '../core/error'
import { type Checked, type Instant, readInstant } from '../core/instant'
import { isRecord } from '../core/is-record'
import type { Issue } from '../core/issue'
import { type DateText, textFromDay } from '../core/local-date'
import { WRONG_TYPE } from '../core/messages'
import { coveredThrough } from '../schedule/covered-through'
import type { Target } from '../targets/target'
import { latestDateAt } from '../timeline/local-clock'
import { type ApplicableTarget, applicableTarget } from './applicable-target'
import { checkName } from './check-name'
import type { CompiledPolicy } from './compiled-policy'
import { compiledPolicyOf } from './define-policy'
import { UNKNOWN_PRIORITY, UNKNOWN_TIER } from './messages'
import type { ParsedPolicy } from './parsed-policy'
import type { Policy } from './policy'

/** A warning that an answer depends on data that may be incomplete. */
export interface Warning {
  /** `calendar-not-covered`: the answer depends on dates after `holidaysThrough` (S10). */
  readonly code: 'calendar-not-covered'
  /** The warning as text for people. */
  readonly message: string
  /** The last local date, included, whose holidays are known. */
  readonly through: DateText
}

/** When the first response to a request is due, and which target decided it. */
export interface Due<Tier extends string = string, Priority extends string = string> {
  /** The tier of the request. */
  readonly tier: Tier
  /** The priority of the request. */
  readonly priority: Priority
  /** The instant of receipt. */
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
  readonly warnings: readonly Warning[]
}

/**
 * Computes when the first response to a request is due. The target depends on the tier, the priority and the
 * local date of receipt (P3), including exceptions for that date. Only an exception with `when: 'waiting'` can
 * change the due time later (P4).
 *
 * @param request `tier` and `priority` as the policy spells them; `receivedAt` is any instant (T1).
 * @param policy The policy, from `definePolicy`.
 * @returns The due time, the target and where it comes from.
 * @throws DuebyError `missing`, `unknown-tier`, `unknown-priority`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `request`, together; `wrong-type` if it is not an object; `never-opens` if the schedule
 *   does not have enough hours left (S7); `out-of-range` if the due time is outside the supported range (T4).
 *
 * @example
 * const request = { tier: 'standard', priority: 'P1', receivedAt: '2023-12-26T10:00:00-08:00' } as const
 * const due = firstResponseDue(request, gladly)
 * due.dueAt // => 2023-12-26T20:00:00.000Z
 * due.target.text // => '2 hours'
 * due.exception // => 'Holiday cover'
 */
export function firstResponseDue<Tier extends string, Priority extends string, const At extends Instant>(
  request: {
    readonly tier: NoInfer<Tier>
    readonly priority: NoInfer<Priority>
    readonly receivedAt: Checked<At>
  },
  policy: Policy<Tier, Priority>,
): Due<Tier, Priority> {
  const compiled = compiledPolicyOf(policy as unknown as Policy)
  const { parsed } = compiled
  const receivedAt = checkedRequest(request, parsed)
  const { tier, priority } = request
  const applicable = applicableTarget(tier, priority, receivedAt, compiled)
  const { due, on, exception, during, countedFrom } = applicable
  const answer = {
    tier,
    priority,
    receivedAt: toDate(receivedAt),
    dueAt: toDate(due),
    target: on.target,
    countedFrom: toDate(countedFrom),
    alerts: parsed.alerts.get(priority)?.has(tier) ?? false,
    warnings: compiled.knowsCoverage ? coverageWarnings(receivedAt, applicable, compiled) : [],
  }
  if (!exception) return answer
  return { ...answer, exception: exception.name, ...(during !== '' && { during }) }
}

function checkedRequest(request: unknown, { tiers, priorities }: ParsedPolicy): number {
  if (!isRecord(request))
    throw failure(WRONG_TYPE, request, 'a request such as { tier, priority, receivedAt }')
  const issues: Issue[] = []
  checkName(request.tier, tiers, UNKNOWN_TIER, ['tier'], issues)
  checkName(request.priority, priorities, UNKNOWN_PRIORITY, ['priority'], issues)
  const receivedAt = readInstant(request.receivedAt, ['receivedAt'], issues)
  if (receivedAt === undefined || issues.length > 0) throw toError(issues)
  return receivedAt
}

function coverageWarnings(
  receivedAt: number,
  { on, due, countedFrom }: ApplicableTarget,
  { parsed, time }: CompiledPolicy,
): Warning[] {
  const last = on.lastDay(countedFrom, due)
  const covered = coveredThrough(parsed.schedule, latestDateAt(receivedAt, time.clock), last)
  if (covered === undefined || last <= covered) return []
  const through = textFromDay(covered) as DateText
  const message = `The holidays are known only through ${through}, but the answer depends on later dates. A holiday after ${through} would be missed.`
  return [{ code: 'calendar-not-covered', message, through }]
}
