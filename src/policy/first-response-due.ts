import { toDate } from '../core/checked-instant'
import { failure, toError } from '../core/error'
import { type Checked, type Instant, readInstant } from '../core/instant'
import { isRecord } from '../core/is-record'
import type { Issue } from '../core/issue'
import { type DateText, textFromDay } from '../core/local-date'
import { WRONG_TYPE } from '../core/messages'
import { coveredThrough } from '../schedule/covered-through'
import type { Target } from '../targets/target'
import { dateAt } from '../timeline/local-clock'
import { type ApplicableTarget, applicableTarget } from './applicable-target'
import { checkName } from './check-name'
import type { CompiledPolicy } from './compiled-policy'
import { compiledPolicyOf } from './define-policy'
import { UNKNOWN_PRIORITY, UNKNOWN_TIER } from './messages'
import type { ParsedPolicy } from './parsed-policy'
import type { Policy } from './policy'

/** Something to know about an answer that is right as far as the data goes. */
export interface Warning {
  /** `calendar-not-covered`: the answer reaches past the last date whose holidays are known (S10). */
  readonly code: 'calendar-not-covered'
  readonly message: string
  /** The last local date that is covered. */
  readonly through: DateText
}

/** By when a request must be answered, and by which rule. */
export interface Due<Tier extends string = string, Priority extends string = string> {
  readonly tier: Tier
  readonly priority: Priority
  readonly receivedAt: Date
  /** Answered at this instant is met, one millisecond later is missed (P5). */
  readonly dueAt: Date
  readonly target: Target
  /** The name of the exception that gave the target; absent when the policy's own targets did (P4). */
  readonly exception?: string
  /** The name of the holiday or dates that made the exception apply, when they have one. */
  readonly during?: string
  /** Where the target counts from: receipt, or the moment a `waiting` exception began or ended. */
  readonly countedFrom: Date
  /** Whether this request alerts the team, at whatever hour it comes. */
  readonly alerts: boolean
  readonly warnings: readonly Warning[]
}

/**
 * By when the first response to a request is due. What was promised is decided by the facts at receipt
 * (P3): tier, priority, and the exceptions that name the local date of receipt (P4).
 *
 * @param request `tier` and `priority` as the policy spells them; `receivedAt` any instant (T1).
 * @throws DuebyError `missing`, `unknown-tier`, `unknown-priority`, `invalid-instant`, `missing-offset`, all
 *   that apply together; `wrong-type`, `never-opens`, `out-of-range`.
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
  if (!isRecord(request)) throw failure(WRONG_TYPE, request, 'a request, { tier, priority, receivedAt }')
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
  const covered = coveredThrough(parsed.schedule, dateAt(receivedAt, time.clock), last)
  if (covered === undefined || last <= covered) return []
  const through = textFromDay(covered) as DateText
  const message = `The holidays of this calendar are known only through ${through}, but the answer depends on later dates: a later holiday would not be taken into account.`
  return [{ code: 'calendar-not-covered', message, through }]
}
