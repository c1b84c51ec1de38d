import { answerOf, type Column, readColumn } from '../core/column'
import { DuebyError, failure } from '../core/error'
import { isRecord } from '../core/is-record'
import type { Message } from '../core/issue'
import { type Issue, issue } from '../core/issue'
import { WRONG_TYPE } from '../core/messages'
import { dueColumn } from '../targets/due-column'
import type { Target } from '../targets/target'
import type { OpenTime } from '../timeline/open-time'
import { openTimeOf } from '../timeline/open-time-of'
import { applicableTarget } from './applicable-target'
import { checkName } from './check-name'
import { parsedPolicyOf } from './define-policy'
import { exceptionDays, positionsNear } from './exception-days'
import { UNKNOWN_PRIORITY, UNKNOWN_TIER } from './messages'
import { type ParsedPolicy, targetIn } from './parsed-policy'
import type { Policy } from './policy'

/** Requests as columns of the same length. A single text for `tier` or `priority` applies to all requests. */
export interface RequestColumns<Tier extends string = string, Priority extends string = string> {
  /** The instants of receipt: whole milliseconds since 1970, each in the supported range (T4). */
  readonly receivedAt: Float64Array
  /** The tier of all requests, or a list with the tier of each one. */
  readonly tier: Tier | readonly Tier[]
  /** The priority of all requests, or a list with the priority of each one. */
  readonly priority: Priority | readonly Priority[]
}

/**
 * {@link firstResponseDue} for columns of requests: the due times as numbers. There are no warnings (S10); call
 * `firstResponseDue` to get them for a single request.
 *
 * @param requests `receivedAt` in milliseconds, and `tier` and `priority` as the policy spells them, each a
 *   single text or a list with an entry for every request.
 * @param policy The policy, from `definePolicy`.
 * @param out The array for the answers, at least as long as `receivedAt`; it can be `receivedAt` itself. A new
 *   array by default.
 * @returns `out`: the due time of each request in milliseconds since 1970 (P5).
 * @throws DuebyError `missing`, `unknown-tier`, `unknown-priority`, `invalid-instant`, `out-of-range` and
 *   `wrong-type` for the columns, together, with the positions of bad entries as paths, up to 100 a column;
 *   `never-opens` or `out-of-range` with the position of the first request without an answer. The contents of
 *   `out` are then unspecified.
 *
 * @example
 * const receivedAt = Float64Array.of(Date.parse('2023-12-26T10:00:00-08:00'), Date.parse('2023-12-30T10:00:00-08:00'))
 * const due = firstResponseDueMany({ receivedAt, tier: 'standard', priority: 'P1' }, gladly)
 * new Date(due[0]) // => 2023-12-26T20:00:00.000Z
 * const mixed = firstResponseDueMany({ receivedAt, tier: 'standard', priority: ['P1', 'P4'] }, gladly)
 * new Date(mixed[1]) // => 2024-01-05T02:00:00.000Z
 */
export function firstResponseDueMany<Tier extends string, Priority extends string>(
  requests: RequestColumns<NoInfer<Tier>, NoInfer<Priority>>,
  policy: Policy<Tier, Priority>,
  out?: Float64Array,
): Float64Array {
  const { terms, policy: defined } = parsedPolicyOf(policy as unknown as Policy)
  const column = checkedColumn(requests, terms, out)
  const time = openTimeOf(defined.schedule)
  const { tier, priority } = requests
  if (typeof tier === 'string' && typeof priority === 'string')
    return duesOf(column, tier, priority, terms, time)
  for (const group of groupsOf(column, tier, priority)) {
    const dues = duesOf(group.column, group.tier, group.priority, terms, time)
    group.positions.forEach((position, i) => {
      column.out[position] = dues[i] as number
    })
  }
  return column.out
}

function checkedColumn(requests: unknown, parsed: ParsedPolicy, out: unknown): Column {
  if (!isRecord(requests)) throw failure(WRONG_TYPE, requests, 'columns, { tier, priority, receivedAt }')
  const { receivedAt } = requests
  const count = receivedAt instanceof Float64Array ? receivedAt.length : undefined
  const issues: Issue[] = []
  checkNames('tier', requests.tier, parsed.tiers, UNKNOWN_TIER, count, issues)
  checkNames('priority', requests.priority, parsed.priorities, UNKNOWN_PRIORITY, count, issues)
  return readColumn(receivedAt, out, ['receivedAt'], issues)
}

function checkNames(
  key: 'tier' | 'priority',
  names: unknown,
  known: readonly string[],
  unknown: Message,
  count: number | undefined,
  issues: Issue[],
): void {
  if (!Array.isArray(names)) {
    checkName(names, known, unknown, [key], issues)
    return
  }
  if (count !== undefined && names.length !== count)
    issues.push(issue(WRONG_TYPE, [key], names.length, `as many entries as receivedAt has, ${count}`))
  const good = new Set<unknown>(known)
  for (let i = 0, named = 0; i < names.length && named < NAMED; i++) {
    if (good.has(names[i])) continue
    checkName(names[i], known, unknown, [key, i], issues)
    named++
  }
}

// If a whole column is bad, the error must not become as long as the column.
const NAMED = 100

/** The due times of requests with the same tier and priority. */
function duesOf(
  column: Column,
  tier: string,
  priority: string,
  parsed: ParsedPolicy,
  time: OpenTime,
): Float64Array {
  // A checked policy has a target for every priority and tier.
  const target = targetIn(parsed.targets, priority, tier) as Target
  const days = exceptionDays(parsed, priority, tier)
  if (!days) return dueColumn(target, column, time, parsed.dayCutoff)
  const isSame = column.instants.buffer === column.out.buffer
  const kept = isSame ? { ...column, instants: column.instants.slice() } : column
  const due = (receivedAt: number): number =>
    applicableTarget({ tier, priority, receivedAt }, parsed, time).due
  let near: readonly number[] | Int32Array
  try {
    near = positionsNear(kept.instants, dueColumn(target, kept, time, parsed.dayCutoff), days)
  } catch (error) {
    // A request without an answer by the policy's own target can have one by an exception's target.
    if (!(error instanceof DuebyError)) throw error
    near = Int32Array.from(kept.instants, (_, position) => position)
  }
  for (const position of near) kept.out[position] = answerOf(kept, position, due)
  return kept.out
}

interface Group {
  readonly tier: string
  readonly priority: string
  readonly positions: Int32Array
  readonly column: Column
}

/** Groups the requests by tier and priority, one column for each combination that occurs. */
function groupsOf(
  { instants, path }: Column,
  tier: string | readonly string[],
  priority: string | readonly string[],
): Group[] {
  const found = new Map<string, Map<string, number[]>>()
  for (let i = 0; i < instants.length; i++) {
    const itsTier = typeof tier === 'string' ? tier : (tier[i] as string)
    const itsPriority = typeof priority === 'string' ? priority : (priority[i] as string)
    const priorities = found.get(itsTier) ?? new Map<string, number[]>()
    const positions = priorities.get(itsPriority) ?? []
    if (positions.push(i) === 1) found.set(itsTier, priorities.set(itsPriority, positions))
  }
  return [...found].flatMap(([each, priorities]) =>
    [...priorities].map(([its, list]) => {
      const positions = Int32Array.from(list)
      const own = Float64Array.from(positions, (position) => instants[position] as number)
      return {
        tier: each,
        priority: its,
        positions,
        column: { ...readColumn(own, undefined, path), positions },
      }
    }),
  )
}
