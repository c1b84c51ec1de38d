import type { Intervals } from '../../core/intervals'
import type { Direction } from '../compile/year-cache'
import type { Sorted } from './search'

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

const NONE = Number.POSITIVE_INFINITY

export const NO_INTERVALS: PrefixSums = {
  count: 0,
  rows: /* @__PURE__ */ Float64Array.of(NONE, NONE, 0, 0, NONE, NONE, NONE, NONE),
}

/**
 * Adds intervals on one side, which may touch the known ones and do not overlap them. What was measured between two
 * known instants, and its origin, stay the same.
 */
export function withIntervals(known: PrefixSums, direction: Direction, added: Intervals): PrefixSums {
  if (direction === 'later') return joined(known, sumsOf(added, openBefore(known.count, known)))
  const open = openBefore(0, known)
  const sums = sumsOf(added, open)
  // The added time comes before the origin of the known ones.
  const before = openBefore(sums.count, sums) - open
  return joined(sumsOf(added, open - before), known)
}

/** @param open The open time before the first interval. */
function sumsOf(list: Intervals, open: number): PrefixSums {
  const count = list.length / 2
  const rows = newRows(count)
  let before = open
  for (let i = 0, row = 0; i < list.length; i += 2, row += ROW) {
    const [start, end] = [list[i] as number, list[i + 1] as number]
    rows[row] = start
    rows[row + END] = end
    rows[row + BEFORE] = before
    before += end - start
  }
  rows[ROW * count + BEFORE] = before
  return { count, rows }
}

/** Two lists that follow one another. The last interval of the first and the first of the second become one if they touch. */
function joined(first: PrefixSums, second: PrefixSums): PrefixSums {
  const touches = first.count > 0 && endOf(first.count - 1, first) === startOf(0, second)
  const kept = touches ? first.count - 1 : first.count
  const rows = newRows(kept + second.count)
  rows.set(second.rows, ROW * kept)
  rows.set(first.rows.subarray(0, ROW * first.count))
  if (touches) rows[ROW * kept + END] = endOf(0, second)
  return { count: kept + second.count, rows }
}

/** Rows for so many intervals, and two more. All numbers are infinity. */
function newRows(count: number): Float64Array {
  return new Float64Array(ROW * (count + 2)).fill(Number.POSITIVE_INFINITY)
}

/** The intervals `[from, to)` by position. */
export function intervalsOf(sums: PrefixSums, from: number, to: number): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) found.push(startOf(i, sums), endOf(i, sums))
  return found
}
