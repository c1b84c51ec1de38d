import { failure, together } from '../core/error'
import type { Message } from '../core/issue'
import type { Cell } from '../policy/compiled-policy'
import { asDefinedData } from '../policy/define-policy'
import { METRICS, type Metric } from '../policy/metric'
import { scheduleOfTier } from '../policy/parsed-policy'
import { type CompiledFrom, policiesIn } from '../policy/policies-in-force'
import type { AnyPolicy } from '../policy/policy-history'
import { ownDataKeepingSchedules } from '../schedule/define-schedule'
import type { TargetOnSchedule } from '../targets/target-on-schedule'
import { cellPieces, type Pieces } from './cell-pieces'
import { cutAtSlots, type Piece } from './piece'
import type { TableOptions } from './read-years'
import { stampOf, type TableStamp } from './table-stamp'
import { eachYear, readTableSpan } from './table-years'

/** Which pieces answer for a metric, tier and priority. The keys are the names of the columns in SQL. */
export interface LineRow {
  /** What is due. */
  readonly metric: Metric
  /** The tier, as the policy spells it. */
  readonly tier: string
  /** The priority, as the policy spells it. */
  readonly priority: string
  /** The number of the function, from 1 on. Cells with the same answers share one. `null` for `'no target'`. */
  readonly line: number | null
  /** Whether the policy, in a history each version, says `'no target'`, so that there is no due time (P7). */
  readonly no_target: boolean
}

/** All due times of a policy in some years, as rows for a database. */
export interface DuePieces {
  /** A row for each metric, tier and priority that the policy has a target or `'no target'` for. */
  readonly lines: readonly LineRow[]
  /**
   * The pieces in order of line and time, computed while they are read. An instant has no piece if its request has no due
   * time: the schedule never opens again (S7), the answer is outside the supported range (T4), or no policy of a history
   * is in force or knows the names (P9).
   */
  readonly pieces: Iterable<Piece>
  /** What the rows were made from. */
  readonly stamp: TableStamp
}

/**
 * Compiles all due times of a policy to rows, for a database that has more tickets than a program should read. For a
 * request received at `t`, find its line by metric, tier and priority, and the piece with `slot = line * 100000 +
 * floor(t / 86400000)` and `from_ms <= t < until_ms`; it is due at `value_ms + slope * (t - from_ms)`. The answer is
 * that of {@link due}, to the millisecond, with all exceptions (P2, P4). `toSql` in `dueby/sql` writes the queries.
 *
 * Pauses and changes of a ticket are not in the rows: use `clockStatus` for them.
 *
 * @param policy The policy, from `definePolicy`, or a `policyHistory` (P9).
 * @param years The years of receipt. Due times can be later.
 * @returns The rows. They can be read several times, and are not kept in memory.
 * @throws DuebyError `missing`, `wrong-type`, `unknown-key`, `out-of-range` and `reversed-range` for `years`;
 *   `too-large` for a policy with more than 100,000 cells (S7); the issues of a policy that has not been checked.
 *
 * @example
 * const { lines, pieces } = duePieces(gladly, { from: 2023, through: 2023 })
 * lines.length // => 8
 * lines[4] // => { metric: 'firstResponse', tier: 'standard', priority: 'P1', line: 5, no_target: false }
 * const receivedAt = Date.parse('2023-11-03T16:00:00-07:00')
 * const slot = 5 * 100000 + Math.floor(receivedAt / 86400000)
 * const dues = [...pieces]
 *   .filter((piece) => piece.slot === slot && piece.from_ms <= receivedAt && receivedAt < piece.until_ms)
 *   .map(({ value_ms, slope, from_ms }) => new Date(Number(value_ms) + slope * (receivedAt - from_ms)))
 * dues // => [2023-11-04T01:00:00.000Z]
 */
export function duePieces<Tier extends string, Priority extends string>(
  policy: AnyPolicy<Tier, Priority>,
  years: TableOptions,
): DuePieces {
  const [policies, span] = together(
    () => policiesIn(policy as unknown as AnyPolicy),
    () => readTableSpan(years),
  )
  const functions: Pieces[] = []
  const byKey = new Map<string, number>()
  const keyOf = cellKeys()
  const lines = cellsOf(policies).map(({ cells, ...names }): LineRow => {
    if (cells.every((cell) => cell && !cell.own)) return { ...names, line: null, no_target: true }
    const key = JSON.stringify(cells.map((cell) => cell && keyOf(cell)))
    const line = byKey.get(key) ?? functions.push(piecesOfVersions(cells, policies))
    byKey.set(key, line)
    return { ...names, line, no_target: false }
  })
  const schedules = policies.flatMap(({ policy: { parsed } }) =>
    [...parsed.tiers].map((tier) => scheduleOfTier(tier, parsed)),
  )
  return {
    lines,
    pieces: {
      *[Symbol.iterator]() {
        for (const [index, piecesIn] of functions.entries())
          for (const [from, until] of eachYear(span))
            for (const piece of cutAtSlots(index + 1, piecesIn(from, until))) yield piece
      },
    },
    stamp: stampOf(targetDataOf(policy as unknown as AnyPolicy, policies), [...new Set(schedules)], span),
  }
}

// A due time needs none of them, so they are not checked either.
const RULES_FOR_CLOCKS = ['warnings', 'pauses', 'onChange', 'onReopen']

/** What the due times of a policy depend on. */
function targetDataOf(policy: AnyPolicy, policies: readonly CompiledFrom[]): object {
  const all = policies.map(({ policy: { parsed } }, index) => {
    const data = 'versions' in policy ? policy.versions[index]?.policy : policy
    const entries = Object.entries(data as object).filter(([key]) => !RULES_FOR_CLOCKS.includes(key))
    // Data that has not been defined is hashed as if it had been.
    return asDefinedData(ownDataKeepingSchedules(Object.fromEntries(entries)), parsed)
  })
  if (!('versions' in policy)) return all[0] as object
  return policy.versions.map((version, index) => ({ ...version, policy: all[index] }))
}

/** The cells of the versions of a policy for one metric, tier and priority; `undefined` where a version has none. */
interface VersionedCell {
  readonly metric: Metric
  readonly tier: string
  readonly priority: string
  readonly cells: readonly (Cell | undefined)[]
}

function cellsOf(policies: readonly CompiledFrom[]): VersionedCell[] {
  const parsed = policies.map(({ policy }) => policy.parsed)
  const metrics = METRICS.filter((metric) => policies.some(({ policy }) => policy.metrics.includes(metric)))
  const tiers = [...new Set(parsed.flatMap((each) => [...each.tiers]))]
  const priorities = [...new Set(parsed.flatMap((each) => [...each.priorities]))]
  const count = metrics.length * tiers.length * priorities.length
  if (count > MAX_CELLS) throw failure(TOO_MANY_CELLS, count, undefined, ['policy'])
  const versioned: VersionedCell[] = []
  for (const metric of metrics)
    for (const tier of tiers)
      for (const priority of priorities) {
        const cells = policies.map(({ policy }) => policy.cell(metric, tier, priority))
        if (cells.some((cell) => cell)) versioned.push({ metric, tier, priority, cells })
      }
  return versioned
}

const MAX_CELLS = 100_000

const TOO_MANY_CELLS: Message = {
  code: 'too-large',
  rule: 'S7',
  words: (received) => [
    `${received} combinations of metric, tier and priority are too many for a table`,
    `at most ${MAX_CELLS}`,
  ],
}

/** Makes keys that are equal only for cells with the same answers: the same hours, targets and exceptions. */
function cellKeys(): (cell: Cell) => unknown {
  const numbers = new Map<object, number>()
  const numberOf = (value: object): number => {
    const known = numbers.get(value) ?? numbers.size
    numbers.set(value, known)
    return known
  }
  return ({ own, exceptions, time }) => [
    numberOf(time),
    countedBy(own),
    exceptions.map(({ dates, when, on }) => [dates && numberOf(dates), when, countedBy(on)]),
  ]
}

/** What a target counts, however it is written: `'1 hour'` and `'60 minutes'` are equal. */
function countedBy(on: TargetOnSchedule | null): object | null {
  return on && { ...on.target, text: '' }
}

/** The pieces of all versions, each where it is in force (P9). Before the first version there is no due time. */
function piecesOfVersions(cells: readonly (Cell | undefined)[], policies: readonly CompiledFrom[]): Pieces {
  const versions = cells.map((cell) => cell && cellPieces(cell))
  return (from, until) =>
    policies.flatMap(({ begins }, index) => {
      const start = Math.max(from, begins)
      const end = Math.min(until, policies[index + 1]?.begins ?? until)
      return start < end ? (versions[index]?.(start, end) ?? []) : []
    })
}
