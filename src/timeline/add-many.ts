import { throwIssues } from '../core/error'
import { readInstant } from '../core/instant'
import type { Issue } from '../core/issue'
import { FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import type { Compiled } from './compiled-years'
import { stretchAt, stretchOf } from './lookup'

/**
 * Adds a positive amount to a column of instants from the compiled years alone, in one loop without a
 * call. Stops at the first instant that they cannot answer, and returns its position: the length when
 * there is none.
 */
export function addFromTables(
  instants: Float64Array,
  amount: number,
  compiled: Compiled,
  out: Float64Array,
  start: number,
): number {
  const { starts, ends, before, from, to, lookup } = compiled
  const count = starts.length
  const most = before[count] as number
  for (let i = start; i < instants.length; i++) {
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
