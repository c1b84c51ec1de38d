import { isFloat64Array } from '../core/brand'
import { type Column, readColumn } from '../core/column'
import { failure } from '../core/error'
import { isRecord } from '../core/is-record'
import { type Issue, isFull, type Message, report } from '../core/issue'
import { missingOrWrongType, WRONG_LENGTH } from '../core/messages'
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

/** Columns whose types and names were checked. The instants are checked later. */
export interface RequestIndexes {
  readonly column: Column
  /** For each request: the position of its tier, plus that of its priority times the number of tiers. */
  readonly cells: Int32Array
  /** Whether all requests have one tier and one priority. Then `cells` has one entry. */
  readonly areAlike: boolean
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
    throw failure(missingOrWrongType(requests), requests, 'columns such as { tier, priority, receivedAt }', [
      'requests',
    ])
  const { receivedAt, tier, priority } = requests
  const count = isFloat64Array(receivedAt) ? receivedAt.length : undefined
  const issues: Issue[] = []
  const areAlike = !Array.isArray(tier) && !Array.isArray(priority)
  const cells = new Int32Array(areAlike ? 1 : (count ?? 0))
  const given: readonly GivenNames[] = [
    { key: 'tier', names: tier, known: tiers, unknown: UNKNOWN_TIER, factor: 1 },
    { key: 'priority', names: priority, known: priorities, unknown: UNKNOWN_PRIORITY, factor: tiers.size },
  ]
  for (const each of given) addPositions(each, cells, count, issues)
  return { column: readColumn(receivedAt, out, ['receivedAt'], issues), cells, areAlike }
}

/** The tiers or the priorities of requests, and the factor of their positions in a cell number. */
interface GivenNames {
  readonly key: string
  readonly names: unknown
  readonly known: ReadonlySet<string>
  readonly unknown: Message
  readonly factor: number
}

/** Adds the position of the name of each request to its cell. */
function addPositions(
  { key, names, known, unknown, factor }: GivenNames,
  cells: Int32Array,
  count: number | undefined,
  issues: Issue[],
): void {
  const positionOf = positionsOf([...known])
  if (!Array.isArray(names)) {
    checkName(names, known, unknown, [key], issues)
    const position = positionOf(names) ?? 0
    for (let i = 0; i < cells.length; i++) cells[i] = (cells[i] as number) + factor * position
    return
  }
  if (count !== undefined && names.length !== count)
    report(issues, WRONG_LENGTH, [key], names.length, `${count} entries, as many as in receivedAt`)
  // If there are more names than cells, that is an issue, and the array ignores them.
  for (let i = 0; i < names.length; i++) {
    const position = positionOf(names[i])
    if (position === undefined) {
      checkName(names[i], known, unknown, [key, i], issues)
      if (isFull(issues)) break
    } else cells[i] = (cells[i] as number) + factor * position
  }
}

/** Most policies have at most this many tiers and priorities. Comparing with each is faster than a map look-up. */
const FEW = 8

function positionsOf(known: readonly unknown[]): (name: unknown) => number | undefined {
  const all = new Map(known.map((name, position) => [name, position]))
  const few = known.slice(0, FEW)
  return (name) => {
    for (let position = 0; position < few.length; position++) if (few[position] === name) return position
    return all.get(name)
  }
}
