import { type Column, requireInstants } from '../core/column'
import { throwIssues } from '../core/error'
import { isInstant, reportInstant } from '../core/instant'
import { type Issue, isFull, report } from '../core/issue'
import type { TargetOnSchedule } from '../targets/target-on-schedule'
import { cellColumn } from './cell-column'
import { checkPriority, checkTier } from './check-name'
import type { Cell } from './compiled-policy'
import { NO_POLICY } from './messages'
import { type CompiledFrom, policiesIn } from './policies-in-force'
import type { AnyPolicy } from './policy-history'
import { type KnownNames, type RequestColumns, readRequests } from './request-columns'

/**
 * {@link firstResponseDue} for columns of requests: the due times as numbers. There are no warnings (S10); call
 * `firstResponseDue` to get them for a single request.
 *
 * @param requests `receivedAt` in milliseconds, and `tier` and `priority` as the policy spells them, each a
 *   single text or a list with an entry for every request.
 * @param policy The policy, from `definePolicy`, or a `policyHistory` (P9).
 * @param out The array for the answers, at least as long as `receivedAt`; it can be `receivedAt` itself. A new
 *   array by default.
 * @returns `out`: the due time of each request in milliseconds since 1970 (P5).
 * @throws DuebyError `missing`, `unknown-tier`, `unknown-priority`, `invalid-instant`, `out-of-range` and
 *   `wrong-type` for the columns, together, with the positions of bad entries as paths, up to 100 a column;
 *   `missing-target` for requests before the first policy of a history; `never-opens`, `no-target` or `out-of-range`
 *   with the position of the first request without an answer. The contents of `out` are then unspecified.
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
  policy: AnyPolicy<Tier, Priority>,
  out?: Float64Array,
): Float64Array {
  const policies = policiesIn(policy as unknown as AnyPolicy)
  const names = namesOf(policies)
  const requested = readRequests(requests, names, out)
  const { column, cells, areAlike } = requested
  const [tiers, priorities] = [[...names.tiers], [...names.priorities]]
  // The names are checked, and a checked policy has a target for every tier and priority (P1).
  const cellIn = (version: number, cell: number): Cell =>
    policies[version]?.policy.cell(
      'firstResponse',
      tiers[cell % tiers.length] as string,
      priorities[Math.floor(cell / tiers.length)] as string,
    ) as Cell
  const isAlwaysOne = policies.length === 1 && policies[0]?.begins === Number.NEGATIVE_INFINITY
  if (isAlwaysOne && areAlike) return cellColumn(column, cellIn(0, cells[0] as number))

  const groupOf = areAlike ? new Int32Array(column.instants.length).fill(cells[0] as number) : cells
  const versions = isAlwaysOne ? undefined : versionsInForce(column, groupOf, tiers, priorities, policies)
  const groups: Cell[] = []
  const byTarget = new Map<TargetOnSchedule, number>()
  const groupByCell: number[] = []
  const cellsPerVersion = tiers.length * priorities.length
  for (let i = 0; i < groupOf.length; i++) {
    const version = versions === undefined ? 0 : (versions[i] as number)
    const cell = groupOf[i] as number
    groupOf[i] = groupByCell[version * cellsPerVersion + cell] ??= groupFor(cellIn(version, cell))
  }
  try {
    const { positions, dues } = answeredByGroup(column, groups, groupOf)
    for (let i = 0; i < dues.length; i++) column.out[positions[i] as number] = dues[i] as number
    return column.out
  } catch (error) {
    // The error of a group has only its own bad instants. Report those of all groups.
    requireInstants(column)
    throw error
  }

  /** The group of a cell. Cells with equal answers share one. */
  function groupFor(cell: Cell): number {
    const target = cell.exceptions.length === 0 ? cell.own : null
    const group = (target && byTarget.get(target)) ?? groups.push(cell) - 1
    if (target) byTarget.set(target, group)
    return group
  }
}

/** All names of the policies, each once. */
function namesOf(policies: readonly CompiledFrom[]): KnownNames {
  const all = policies.map(({ policy }) => policy.parsed)
  return {
    tiers: new Set(all.flatMap(({ tiers }) => [...tiers])),
    priorities: new Set(all.flatMap(({ priorities }) => [...priorities])),
  }
}

/** The position of the policy in force for each request. Each policy must know the names of its requests (P9). */
function versionsInForce(
  { instants, path }: Column,
  cells: Int32Array,
  tiers: readonly string[],
  priorities: readonly string[],
  policies: readonly CompiledFrom[],
): Int32Array {
  const issues: Issue[] = []
  const positions = new Int32Array(instants.length)
  for (let i = 0; i < positions.length && !isFull(issues); i++) {
    const instant = instants[i] as number
    if (!isInstant(instant)) {
      reportInstant(instant, [...path, i], issues)
      continue
    }
    const version = policies.findLastIndex(({ begins }) => begins <= instant)
    const policy = policies[version]?.policy.parsed
    if (!policy) {
      report(issues, NO_POLICY, [...path, i], instant)
      continue
    }
    const cell = cells[i] as number
    checkTier(tiers[cell % tiers.length], policy, ['tier', i], issues)
    checkPriority(priorities[Math.floor(cell / tiers.length)], policy, ['priority', i], issues)
    positions[i] = version
  }
  throwIssues(issues)
  return positions
}

/** Sorts the requests by group with a counting sort, then computes each group as a separate column. */
function answeredByGroup(
  { instants, path }: Column,
  groups: readonly Cell[],
  groupOf: Int32Array,
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
  // First the instants by group, then their due times in the same places.
  const dues = new Float64Array(groupOf.length)
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i] as number
    const place = next[group] as number
    next[group] = place + 1
    positions[place] = i
    dues[place] = instants[i] as number
  }
  groups.forEach((cell, group) => {
    const [from, to] = [ends[group], ends[group + 1]]
    const ofGroup = dues.subarray(from, to)
    cellColumn({ instants: ofGroup, out: ofGroup, path, positions: positions.subarray(from, to) }, cell)
  })
  return { positions, dues }
}
