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
  const length = added.length / 2
  const count = known.count + length
  const rows = newRows(count)
  // The position of the first added interval, and where the later ones of both begin.
  const [place, seam] = direction === 'later' ? [known.count, known.count] : [0, length]
  rows.set(known.rows.subarray(0, ROW * (known.count + 1)), ROW * (seam - place))
  // Earlier time comes before the origin of the known ones.
  let before = openBefore(direction === 'later' ? known.count : 0, known)
  if (direction === 'earlier') before -= openIn(added)
  for (let i = 0, row = ROW * place; i < added.length; i += 2, row += ROW) {
    const [start, end] = [added[i] as number, added[i + 1] as number]
    rows[row + START] = start
    rows[row + END] = end
    rows[row + BEFORE] = before
    before += end - start
  }
  rows[ROW * (place + length) + BEFORE] = before
  const sums = { count, rows }
  const touches = seam > 0 && seam < count && endOf(seam - 1, sums) === startOf(seam, sums)
  if (!touches) return sums
  rows[ROW * (seam - 1) + END] = endOf(seam, sums)
  rows.copyWithin(ROW * seam, ROW * (seam + 1))
  return { count: count - 1, rows }
}

function openIn(list: Intervals): number {
  let open = 0
  for (let i = 0; i < list.length; i += 2) open += (list[i + 1] as number) - (list[i] as number)
  return open
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
