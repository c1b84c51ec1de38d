import { answerOf, type Column } from '../../core/column'
import { memoized } from '../../core/memoized'
import { DAY } from '../../core/time'
import type { OpenYears } from '../lookup/open-years'
import type { OpenTime } from '../open-time'
import { dueOn } from '../timeline'
import { type DueTable, dueTable } from './due-table'

/** Adds an amount of open time, in milliseconds, to each instant of a column (S4). A table answers most of them. */
export function addColumn(column: Column, amount: number, time: OpenTime): Float64Array {
  const { instants, out } = column
  let compiled: OpenYears | undefined
  let table: DueTable | undefined | null
  const tableOf = memoized(
    (years: OpenYears) =>
      (isWorthATable(instants.length, years) ? dueTable(years, amount) : undefined) ?? null,
    new WeakMap(),
  )
  for (let position = 0; position < instants.length; position++) {
    // Without compiled years, `current` would compile some that the instants may not need.
    const hasYears = compiled !== undefined || time.years.count() > 0
    if (amount > 0 && hasYears && compiled !== time.years.current()) {
      compiled = time.years.current()
      table = tableOf(compiled)
    }
    if (compiled && table) position = addByTable(compiled, table, instants, out, position)
    // An instant that the compiled years cannot answer adds years, which can then answer the next ones.
    if (position < instants.length)
      out[position] = answerOf(column, position, (instant) => addOne(instant, amount, time))
  }
  return out
}

/** Building a table costs about as much as two look-ups for each day it covers. */
function isWorthATable(count: number, { from, to }: OpenYears): boolean {
  return count > (2 * (to - from)) / DAY
}

function addOne(instant: number, amount: number, time: OpenTime): number {
  if (amount === 0) return instant
  return amount > 0 ? dueOn(time, instant, amount) : time.latest(time.measure(instant) + amount)
}

/**
 * Adds with a table, from a position on. Returns the position of the first instant that the table cannot answer, or
 * the length. The loop avoids branches that depend on the hours, because the processor would mispredict them: it uses
 * the sign bit of a difference as a mask.
 */
export function addByTable(
  { from, to }: OpenYears,
  { origin, width, numbers, lengths }: DueTable,
  instants: Float64Array,
  out: Float64Array,
  position: number,
): number {
  // Rounding can move an instant at the start of a bucket into the bucket before, where the answer is the same. It
  // cannot move it into a later bucket, because the error is far less than a millisecond.
  const perBucket = 1 / width
  for (let i = position; i < instants.length; i++) {
    const instant = instants[i] as number
    // NaN fails both comparisons, and a fraction is not an instant.
    if (!(instant >= from && instant < to) || Math.floor(instant) !== instant) return i
    const bucket = ((instant - origin) * perBucket) | 0
    const length = lengths[8 * bucket + 6] as number
    const since = (instant - (numbers[4 * bucket] as number)) | 0
    const over = ((since & ~(since >> 31)) - length) | 0
    const open = length + (over & (over >> 31))
    const isPast = ((lengths[8 * bucket + 7] as number) - open) >>> 31
    const due = (numbers[4 * bucket + 1] as number) + open + isPast * (numbers[4 * bucket + 2] as number)
    if (Number.isNaN(due)) return i
    out[i] = due
  }
  return instants.length
}
