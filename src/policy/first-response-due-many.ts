import { isFloat64Array } from '../core/brand'
import { answerOf, type Column, readColumn } from '../core/column'
import { DuebyError, failure } from '../core/error'
import { isRecord } from '../core/is-record'
import { type Issue, isFull, type Message, report } from '../core/issue'
import { WRONG_LENGTH, WRONG_TYPE } from '../core/messages'
import { range } from '../core/range'
import { dueColumn } from '../targets/due-column'
import type { TargetOnSchedule } from '../targets/target-on-schedule'
import { applicableTarget } from './applicable-target'
import { checkName } from './check-name'
import type { CompiledPolicy } from './compiled-policy'
import { compiledPolicyOf } from './define-policy'
import { positionsNear } from './exception-days'
import { UNKNOWN_PRIORITY, UNKNOWN_TIER } from './messages'
import { cellOf, type ParsedPolicy } from './parsed-policy'
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
  const compiled = compiledPolicyOf(policy as unknown as Policy)
  const { column, tier, priority } = readRequests(requests, compiled.parsed, out)
  const [tiers, priorities] = [[...compiled.parsed.tiers], [...compiled.parsed.priorities]]
  const cellAt = (tierIndex: number, priorityIndex: number): Cell => ({
    tier: tiers[tierIndex] as string,
    priority: priorities[priorityIndex] as string,
  })
  if (typeof tier === 'number' && typeof priority === 'number')
    return duesOf(column, cellAt(tier, priority), compiled)
  const { groups, groupOf } = cellGroups(
    column.instants.length,
    tier,
    priority,
    tiers.length,
    cellAt,
    compiled,
  )
  const { positions, dues } = answeredByGroup(column, groups, groupOf, compiled)
  for (let i = 0; i < dues.length; i++) column.out[positions[i] as number] = dues[i] as number
  return column.out
}

/** A tier and a priority. */
interface Cell {
  readonly tier: string
  readonly priority: string
}

/** The position of a name in the policy's list: one for all requests, or one for each. */
type NameIndex = number | Int32Array

interface Requests {
  readonly column: Column
  readonly tier: NameIndex
  readonly priority: NameIndex
}

function readRequests(requests: unknown, { tiers, priorities }: ParsedPolicy, out: unknown): Requests {
  if (!isRecord(requests))
    throw failure(WRONG_TYPE, requests, 'columns such as { tier, priority, receivedAt }')
  const { receivedAt } = requests
  const count = isFloat64Array(receivedAt) ? receivedAt.length : undefined
  const issues: Issue[] = []
  const tier = readNames('tier', requests.tier, tiers, UNKNOWN_TIER, count, issues)
  const priority = readNames('priority', requests.priority, priorities, UNKNOWN_PRIORITY, count, issues)
  return { column: readColumn(receivedAt, out, ['receivedAt'], issues), tier, priority }
}

function readNames(
  key: 'tier' | 'priority',
  names: unknown,
  known: ReadonlySet<string>,
  unknown: Message,
  count: number | undefined,
  issues: Issue[],
): NameIndex {
  if (!Array.isArray(names)) {
    checkName(names, known, unknown, [key], issues)
    return [...known].indexOf(names as string)
  }
  if (count !== undefined && names.length !== count)
    report(issues, WRONG_LENGTH, [key], names.length, `${count} entries, as many as in receivedAt`)
  const indexes = new Map<unknown, number>(Array.from(known, (name, index) => [name, index]))
  const found = new Int32Array(names.length)
  for (let i = 0; i < names.length && !isFull(issues); i++) {
    const index = indexes.get(names[i])
    if (index !== undefined) found[i] = index
    else checkName(names[i], known, unknown, [key, i], issues)
  }
  return found
}

/** The due times of requests that all have the same tier and priority. */
function duesOf(column: Column, { tier, priority }: Cell, policy: CompiledPolicy): Float64Array {
  // A checked policy has a target for every priority and tier (P1).
  const on = cellOf(policy.targets, priority, tier) as TargetOnSchedule
  const exceptions = policy.exceptions.filter(({ targets }) => cellOf(targets, priority, tier))
  if (exceptions.length === 0 || column.instants.length === 0) return dueColumn(on, column, policy.time)
  const isSame = column.instants.buffer === column.out.buffer
  const kept = isSame ? { ...column, instants: column.instants.slice() } : column
  const due = (receivedAt: number): number => applicableTarget(tier, priority, receivedAt, policy).due
  for (const position of positionsToDecide()) kept.out[position] = answerOf(kept, position, due)
  return kept.out

  function positionsToDecide(): readonly number[] {
    try {
      return positionsNear(kept.instants, dueColumn(on, kept, policy.time), exceptions)
    } catch (error) {
      // The policy's own target has no due time for some request, but the target of an exception may have one.
      if (!(error instanceof DuebyError)) throw error
      return range(0, kept.instants.length)
    }
  }
}

/** The distinct cells of the requests, and the position of each request's cell. Cells with equal answers are merged. */
function cellGroups(
  count: number,
  tier: NameIndex,
  priority: NameIndex,
  tierCount: number,
  cellAt: (tierIndex: number, priorityIndex: number) => Cell,
  { targets, exceptions }: CompiledPolicy,
): { readonly groups: readonly Cell[]; readonly groupOf: Int32Array } {
  const groups: Cell[] = []
  const byTarget = new Map<TargetOnSchedule, number>()
  const added = (cell: Cell): number => {
    const on = cellOf(targets, cell.priority, cell.tier) as TargetOnSchedule
    const isAlone = exceptions.some((exception) => cellOf(exception.targets, cell.priority, cell.tier))
    const group = (isAlone ? undefined : byTarget.get(on)) ?? groups.push(cell) - 1
    if (!isAlone) byTarget.set(on, group)
    return group
  }
  const known: number[] = []
  const groupOf = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const tierIndex = typeof tier === 'number' ? tier : (tier[i] as number)
    const priorityIndex = typeof priority === 'number' ? priority : (priority[i] as number)
    const code = priorityIndex * tierCount + tierIndex
    groupOf[i] = known[code] ??= added(cellAt(tierIndex, priorityIndex))
  }
  return { groups, groupOf }
}

/** Sorts the requests by group with a counting sort, then computes each group as a separate column. */
function answeredByGroup(
  { instants, path }: Column,
  groups: readonly Cell[],
  groupOf: Int32Array,
  policy: CompiledPolicy,
): { readonly positions: Int32Array; readonly dues: Float64Array } {
  const ends = new Int32Array(groups.length + 1)
  for (let i = 0; i < groupOf.length; i++) {
    const after = (groupOf[i] as number) + 1
    ends[after] = (ends[after] as number) + 1
  }
  for (let group = 0; group < groups.length; group++)
    ends[group + 1] = (ends[group + 1] as number) + (ends[group] as number)
  const next = ends.slice()
  const positions = new Int32Array(groupOf.length)
  const sorted = new Float64Array(groupOf.length)
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i] as number
    const place = next[group] as number
    next[group] = place + 1
    positions[place] = i
    sorted[place] = instants[i] as number
  }
  const dues = new Float64Array(groupOf.length)
  groups.forEach((cell, group) => {
    const [from, to] = [ends[group], ends[group + 1]]
    const its = { instants: sorted.subarray(from, to), out: dues.subarray(from, to), path }
    duesOf({ ...its, positions: positions.subarray(from, to) }, cell, policy)
  })
  return { positions, dues }
}
