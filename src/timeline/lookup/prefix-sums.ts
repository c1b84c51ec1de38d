import { type Intervals, unionOf } from '../../core/intervals'
import type { Direction } from '../compile/year-cache'
import { countUpTo, type Sorted } from './search'

/**
 * Open intervals in order, none touching another, with the open time before each. All numbers of an interval are next
 * to each other in memory, because a look-up needs all of them.
 */
export interface PrefixSums {
  readonly count: number
  /** Four numbers an interval: its start, its end, the open milliseconds before it, and a spare one. */
  readonly rows: Float64Array
}

export const ROW = 4
const [START, END, BEFORE] = [0, 1, 2] as const

/** The start of an interval; infinity after the last one, so that a look-up past it ends. */
export function startOf(position: number, { rows }: PrefixSums): number {
  return rows[ROW * position + START] as number
}

/** The end of an interval; infinity after the last one. */
export function endOf(position: number, { rows }: PrefixSums): number {
  return rows[ROW * position + END] as number
}

/** The open milliseconds before an interval, from an origin; after the last one the total, and then infinity. */
export function openBefore(position: number, { rows }: PrefixSums): number {
  return rows[ROW * position + BEFORE] as number
}

export function startsOf({ rows, count }: PrefixSums): Sorted {
  return { values: rows, count, stride: ROW, offset: START }
}

export function endsOf({ rows, count }: PrefixSums): Sorted {
  return { values: rows, count, stride: ROW, offset: END }
}

export const NO_INTERVALS: PrefixSums = /* @__PURE__ */ withIntervals(undefined, 'later', [])

/** Adds intervals on one side. What was measured between two known instants, and its origin, stay the same. */
export function withIntervals(
  known: PrefixSums | undefined,
  direction: Direction,
  added: Intervals,
): PrefixSums {
  const all = known && known.count > 0 ? unionOf([intervalsOf(known, 0, known.count), added]) : added
  const count = all.length / 2
  const rows = new Float64Array(ROW * (count + 2)).fill(Number.POSITIVE_INFINITY)
  const sums = { count, rows }
  for (let i = 0; i < count; i++) {
    rows[ROW * i + START] = all[2 * i] as number
    rows[ROW * i + END] = all[2 * i + 1] as number
  }
  // Where the known intervals begin among all of them. The first one may have become the end of a longer one.
  let first = direction === 'earlier' ? count : 0
  let origin = known ? openBefore(0, known) : 0
  if (known && known.count > 0) {
    const start = startOf(0, known)
    first = countUpTo(start, endsOf(sums))
    origin -= start - startOf(first, sums)
  }
  const lengthOf = (i: number): number => endOf(i, sums) - startOf(i, sums)
  rows[ROW * first + BEFORE] = origin
  for (let i = first; i < count; i++) rows[ROW * (i + 1) + BEFORE] = openBefore(i, sums) + lengthOf(i)
  for (let i = first - 1; i >= 0; i--) rows[ROW * i + BEFORE] = openBefore(i + 1, sums) - lengthOf(i)
  return sums
}

/** The intervals `[from, to)` by position. */
export function intervalsOf(sums: PrefixSums, from: number, to: number): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) found.push(startOf(i, sums), endOf(i, sums))
  return found
}
