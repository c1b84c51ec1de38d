/**
 * Combined schedules, implemented literally (S9): check for each minute which operands are open, and combine the
 * results. Shares no code with `src`.
 */
import {
  firstInstantShowing,
  isInOwnRows,
  isOpenAt,
  localDateAt,
  type NaiveClock,
  type NaiveInterval,
  type NaiveSchedule,
} from './naive-schedule'

interface Frame {
  readonly name?: string
  readonly timeZone?: string
}

export interface NaiveVersion {
  readonly from?: string
  readonly schedule: NaiveTree
}

export type NaiveTree =
  | (NaiveSchedule & { readonly name?: string })
  | (Frame & { readonly union: readonly NaiveTree[] })
  | (Frame & { readonly intersection: readonly NaiveTree[] })
  | (Frame & { readonly difference: readonly [NaiveTree, NaiveTree] })
  | (Frame & { readonly versions: readonly NaiveVersion[] })

const MINUTE = 60_000
const HOUR = 3_600_000

/** The clock that decides local dates: that of the tree, otherwise of its first operand or its last version. */
function clockOf(tree: NaiveTree): NaiveClock {
  if ('weekly' in tree) return tree
  if (tree.timeZone !== undefined) return tree.timeZone
  if ('versions' in tree) return clockOf(tree.versions.at(-1)?.schedule as NaiveTree)
  const [first] = operandsOf(tree)
  return clockOf(first as NaiveTree)
}

/** All operands, including the subtracted one. */
function operandsOf(tree: Exclude<NaiveTree, { weekly: unknown }>): readonly NaiveTree[] {
  if ('union' in tree) return tree.union
  if ('intersection' in tree) return tree.intersection
  if ('difference' in tree) return tree.difference
  return tree.versions.map(({ schedule }) => schedule)
}

const begins = new WeakMap<NaiveVersion, number>()

/** The instant at which the first date of a version begins on its own clock. */
function beginOf(version: NaiveVersion): number {
  if (version.from === undefined) return Number.NEGATIVE_INFINITY
  const known = begins.get(version) ?? firstInstantShowing(clockOf(version.schedule), version.from, 0)
  begins.set(version, known)
  return known
}

/** The version in force: the last one that has begun. */
function inForceAt(versions: readonly NaiveVersion[], at: number): NaiveVersion | undefined {
  return versions.findLast((version) => beginOf(version) <= at)
}

/** The clock that decides the local date of an instant. Of versions, it is that of the one in force (S6). */
export function clockAt(tree: NaiveTree, at: number): NaiveClock {
  if (!('versions' in tree)) return clockOf(tree)
  const version = inForceAt(tree.versions, at) ?? tree.versions[0]
  return clockAt(version?.schedule as NaiveTree, at)
}

/** The clock of a local date. */
export function clockOn(tree: NaiveTree, date: string): NaiveClock {
  if (!('versions' in tree)) return clockOf(tree)
  const version = tree.versions.findLast(({ from }) => from === undefined || from <= date) ?? tree.versions[0]
  return clockOn(version?.schedule as NaiveTree, date)
}

export function isTreeOpenAt(tree: NaiveTree, at: number): boolean {
  if ('union' in tree) return tree.union.some((operand) => isTreeOpenAt(operand, at))
  if ('intersection' in tree) return tree.intersection.every((operand) => isTreeOpenAt(operand, at))
  if ('difference' in tree) {
    const [from, without] = tree.difference
    return isTreeOpenAt(from, at) && !isTreeOpenAt(without, at)
  }
  if ('versions' in tree) {
    const version = inForceAt(tree.versions, at)
    return version !== undefined && isTreeOpenAt(version.schedule, at)
  }
  return isOpenAt(tree, at)
}

/** The names of the open operands. An operand without a name is replaced by its own operands. */
export function namesAt(tree: NaiveTree, at: number): string[] {
  if (!isTreeOpenAt(tree, at)) return []
  if (tree.name !== undefined) return [tree.name]
  if ('weekly' in tree) return []
  if ('versions' in tree) return namesAt(inForceAt(tree.versions, at)?.schedule as NaiveTree, at)
  const present = 'difference' in tree ? tree.difference.slice(0, 1) : operandsOf(tree)
  return [...new Set(present.flatMap((operand) => namesAt(operand, at)))]
}

/**
 * Whether a minute belongs to the open time of a date (decision 0009). For weekly hours, this is the time in the rows
 * of the date; for a union, intersection or difference, the open time between its midnights; for versions, that of the
 * one in force.
 */
function isOwnAt(tree: NaiveTree, date: string, at: number): boolean {
  if ('weekly' in tree) return isInOwnRows(tree, date, at)
  if (!('versions' in tree)) return localDateAt(clockOf(tree), at) === date && isTreeOpenAt(tree, at)
  const version = tree.versions.findLast(({ from }) => from === undefined || from <= date)
  if (!version || inForceAt(tree.versions, at) !== version) return false
  return isOwnAt(version.schedule, date, at)
}

const businessDates = new WeakMap<NaiveTree, Map<string, boolean>>()

/** Whether a local date has open time (S6). */
export function isBusinessDate(tree: NaiveTree, date: string): boolean {
  const known = businessDates.get(tree) ?? new Map<string, boolean>()
  businessDates.set(tree, known)
  if (!known.has(date)) known.set(date, findOwnMinute(tree, date))
  return known.get(date) === true
}

function findOwnMinute(tree: NaiveTree, date: string): boolean {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  for (let at = midnight - 16 * HOUR; at < midnight + 64 * HOUR; at += MINUTE)
    if (isOwnAt(tree, date, at)) return true
  return false
}

/** The intervals of `[from, to)` in which a rule is true, minute by minute, merged where they touch. */
export function intervalsWhere(rule: (at: number) => boolean, from: number, to: number): NaiveInterval[] {
  const found: { start: number; end: number }[] = []
  for (let at = from; at < to; ) {
    const next = Math.min((Math.floor(at / MINUTE) + 1) * MINUTE, to)
    const last = found.at(-1)
    if (rule(at)) {
      if (last?.end === at) last.end = next
      else found.push({ start: at, end: next })
    }
    at = next
  }
  return found
}

/** The first instant after `at` at which the rule changes as given, or with a negative step the last one before it. */
export function turnFrom(
  rule: (at: number) => boolean,
  at: number,
  turn: { readonly step: 1 | -1; readonly toOpen: boolean; readonly minutes: number },
): number | undefined {
  const { step, toOpen, minutes } = turn
  let minute = step > 0 ? Math.floor(at / MINUTE) + 1 : Math.ceil(at / MINUTE) - 1
  for (let walked = 0; walked < minutes; walked += 1, minute += step) {
    const [before, after] = [rule((minute - 1) * MINUTE), rule(minute * MINUTE)]
    if (before !== after && after === toOpen) return minute * MINUTE
  }
  return undefined
}
