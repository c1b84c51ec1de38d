import { isFloat64Array } from '../core/brand'
import { type Column, readColumn } from '../core/column'
import { failure } from '../core/error'
import { isRecord } from '../core/is-record'
import { type Issue, isFull, type Message, report } from '../core/issue'
import { WRONG_LENGTH, WRONG_TYPE } from '../core/messages'
import { checkName } from './check-name'
import { UNKNOWN_PRIORITY, UNKNOWN_TIER } from './messages'

/** Requests as columns of the same length. A single text for `tier` or `priority` applies to all requests. */
export interface RequestColumns<Tier extends string = string, Priority extends string = string> {
  /** The instants of receipt: whole milliseconds since 1970, each in the supported range (T4). */
  readonly receivedAt: Float64Array
  /** The tier of all requests, or a list with the tier of each one. */
  readonly tier: Tier | readonly Tier[]
  /** The priority of all requests, or a list with the priority of each one. */
  readonly priority: Priority | readonly Priority[]
}

/** The position of a name in the list of known ones: one for all requests, or one for each. */
export type NameIndex = number | Int32Array

/** Columns whose types and names were checked. The instants are checked later. */
export interface RequestIndexes {
  readonly column: Column
  readonly tier: NameIndex
  readonly priority: NameIndex
}

/** The names that requests can use, in order. */
export interface KnownNames {
  readonly tiers: ReadonlySet<string>
  readonly priorities: ReadonlySet<string>
}

export function readRequests(
  requests: unknown,
  { tiers, priorities }: KnownNames,
  out: unknown,
): RequestIndexes {
  if (!isRecord(requests))
    throw failure(WRONG_TYPE, requests, 'columns such as { tier, priority, receivedAt }', ['requests'])
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
  for (let i = 0; i < names.length; i++) {
    const index = indexes.get(names[i])
    if (index === undefined) {
      checkName(names[i], known, unknown, [key, i], issues)
      if (isFull(issues)) break
    } else found[i] = index
  }
  return found
}
