import { throwIssues } from '../core/error'
import { readInstant } from '../core/instant'
import type { Issue } from '../core/issue'
import { FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import { addFromColumnTables, type ColumnTables, columnTables } from './column-tables'
import type { Compiled } from './compiled-years'
import { stretchAt, stretchOf } from './lookup'

const tables = new WeakMap<Compiled, ColumnTables | null>()

/**
 * Adds a positive amount to a column of instants from the compiled years, from a position on. Returns
 * the position of the first instant that they cannot answer: the length when there is none.
 */
export function addToColumn(
  instants: Float64Array,
  amount: number,
  compiled: Compiled,
  out: Float64Array,
  position: number,
): number {
  const known = columnTablesOf(compiled, instants.length - position)
  return known
    ? addFromColumnTables(instants, amount, compiled, known, out, position)
    : addFromLookup(instants, amount, compiled, out, position)
}

/** The tables are worth their making for a column that is longer than the compiled years have stretches. */
function columnTablesOf(compiled: Compiled, count: number): ColumnTables | undefined {
  const known = tables.get(compiled)
  if (known !== undefined) return known ?? undefined
  if (count < compiled.starts.length) return undefined
  const made = columnTables(compiled)
  tables.set(compiled, made ?? null)
  return made
}

/** The same by the ordinary look-up, for stretches too short or too many for tables. */
export function addFromLookup(
  instants: Float64Array,
  amount: number,
  compiled: Compiled,
  out: Float64Array,
  position: number,
): number {
  const { starts, ends, before, from, to, lookup } = compiled
  const count = starts.length
  const most = before[count] as number
  for (let i = position; i < instants.length; i++) {
    const instant = instants[i] as number
    // NaN fails both comparisons, and a fraction is no instant.
    if (!(instant >= from && instant < to) || Math.floor(instant) !== instant) return i
    const index = stretchAt(instant, ends, lookup)
    if (index >= count) return i
    const opened = starts[index] as number
    const sum = (before[index] as number) + (instant > opened ? instant - opened : 0) + amount
    if (sum > most) return i
    const last = sum <= (before[index + 1] as number) ? index : stretchOf(sum, before, lookup)
    const found = (starts[last] as number) + sum - (before[last] as number)
    if (found >= to) return i
    out[i] = found
  }
  return instants.length
}

/** Names the bad instant of a column by its position; returns when it is good after all. */
export function checkColumn(instants: Float64Array, position: number): void {
  const instant = instants[position] as number
  if (Number.isInteger(instant) && instant >= FIRST_INSTANT && instant <= LAST_INSTANT) return
  const issues: Issue[] = []
  readInstant(instant, [position], issues)
  throwIssues(issues)
}
