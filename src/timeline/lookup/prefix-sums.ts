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
 * known instants, and its origin, stay the same. Known intervals are copied as they are, but for one that is touched.
 */
export function withIntervals(known: PrefixSums, direction: Direction, added: Intervals): PrefixSums {
  if (added.length === 0) return { count: known.count, rows: known.rows }
  return direction === 'later' ? withLater(known, added) : withEarlier(known, added)
}

function withLater(known: PrefixSums, added: Intervals): PrefixSums {
  const touches = endOf(known.count - 1, known) === added[0]
  const kept = touches ? known.count - 1 : known.count
  const list = touches ? [startOf(kept, known), ...added.slice(1)] : added
  const count = kept + list.length / 2
  const rows = newRows(count)
  rows.set(known.rows.subarray(0, ROW * kept))
  let open = openBefore(kept, known)
  for (let i = 0, row = ROW * kept; i < list.length; i += 2, row += ROW) {
    const [start, end] = [list[i] as number, list[i + 1] as number]
    rows[row] = start
    rows[row + END] = end
    rows[row + BEFORE] = open
    open += end - start
  }
  rows[ROW * count + BEFORE] = open
  return { count, rows }
}

function withEarlier(known: PrefixSums, added: Intervals): PrefixSums {
  const touched = startOf(0, known) === added.at(-1) ? 1 : 0
  const list = touched ? [...added.slice(0, -1), endOf(0, known)] : added
  const length = list.length / 2
  const count = length + known.count - touched
  const rows = newRows(count)
  rows.set(known.rows.subarray(ROW * touched, ROW * known.count), ROW * length)
  rows[ROW * count + BEFORE] = openBefore(known.count, known)
  let open = openBefore(touched, known)
  for (let i = list.length - 2, row = ROW * (length - 1); i >= 0; i -= 2, row -= ROW) {
    const [start, end] = [list[i] as number, list[i + 1] as number]
    open -= end - start
    rows[row] = start
    rows[row + END] = end
    rows[row + BEFORE] = open
  }
  return { count, rows }
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
