import { clamp } from '../../core/clamp'
import type { Intervals } from '../../core/intervals'
import { DAY, HOUR, LAST_INSTANT } from '../../core/time'
import { endOf, measureIn, ROW } from '../lookup/day-table'
import type { OpenYears } from '../lookup/open-years'
import { intervalsOf } from '../lookup/openings-and-closings'

/**
 * The due time of a fixed amount of open time, for any instant, as a table of time buckets. Within a bucket the due
 * time advances with the instant while the schedule is open, and jumps at most once, from a closing to the next
 * opening.
 */
export interface DueTable {
  readonly origin: number
  readonly width: number
  /** Four numbers per bucket: where its open time begins, the due time there, the length of the jump, and `lengths`. */
  readonly numbers: Float64Array
  /**
   * The same memory as integers. The last two of a bucket's eight are its open time, and the open time before the
   * jump.
   */
  readonly lengths: Int32Array
}

// The compiled years have no answer for the bucket, or the due time jumps twice in it.
const UNKNOWN = Number.NaN

/** The table for a positive amount in milliseconds; `undefined` if no buckets separate the hours. */
export function dueTable(compiled: OpenYears, amount: number): DueTable | undefined {
  const axis = separatingAxis(compiled)
  if (!axis) return undefined
  const { origin, width, open } = axis
  const count = Math.ceil((compiled.to - origin) / width)
  const numbers = new Float64Array(4 * count)
  const lengths = new Int32Array(numbers.buffer)
  // Hours after `to` are not compiled yet, and no answer may be past the supported range (T4).
  const last = Math.min(compiled.to - 1, LAST_INSTANT)
  const available = measureIn(compiled, last) - measureIn(compiled, compiled.start)
  // After the last interval come two that never begin.
  const edges = new Float64Array(open.length + 4).fill(Number.POSITIVE_INFINITY)
  edges.set(open)
  const edge = (index: number): number => edges[index] as number
  // Buckets and their due times both advance, so each passes the intervals once.
  let index = 0
  let before = 0
  let dueIndex = 0
  let beforeDue = 0
  for (let bucket = 0; bucket < count; bucket++) {
    const from = origin + bucket * width
    const to = from + width
    for (; edge(index + 1) <= from; index += 2) before += edge(index + 1) - edge(index)
    const begin = clamp(edge(index), from, to)
    const length = Math.max(Math.min(edge(index + 1), to) - begin, 0)
    const wanted = before + Math.max(begin - edge(index), 0) + amount
    numbers[4 * bucket] = begin
    numbers[4 * bucket + 1] = UNKNOWN
    if (wanted + length > available) continue
    for (; beforeDue + edge(dueIndex + 1) - edge(dueIndex) < wanted; dueIndex += 2)
      beforeDue += edge(dueIndex + 1) - edge(dueIndex)
    const due = edge(dueIndex) + wanted - beforeDue
    const untilJump = Math.min(edge(dueIndex + 1) - due, length)
    const jumps = untilJump < length
    if (jumps && edge(dueIndex + 3) - edge(dueIndex + 2) < length - untilJump) continue
    numbers[4 * bucket + 1] = due
    numbers[4 * bucket + 2] = jumps ? edge(dueIndex + 2) - edge(dueIndex + 1) : 0
    lengths[8 * bucket + 6] = length
    lengths[8 * bucket + 7] = untilJump
  }
  return { origin, width, numbers, lengths }
}

/** Buckets of equal width from an instant on, and the open intervals that they separate. */
interface Axis {
  readonly origin: number
  readonly width: number
  readonly open: Intervals
}

// Buckets that begin at midnight UTC can split the hours of other zones, so other origins are tried too.
const WIDTHS_IN_HOURS = [24, 12, 8, 6]

// A day is in at most five buckets.
const MAX_ROWS = 5

/** The widest buckets that never contain a closing and the opening after it; `undefined` if the hours are too dense. */
export function separatingAxis(compiled: OpenYears): Axis | undefined {
  if (compiled.patterns.some((pattern) => hasMoreRows(compiled.rows, pattern))) return undefined
  const open = intervalsOf(compiled, compiled.start, endOf(compiled))
  for (const hours of WIDTHS_IN_HOURS) {
    const width = hours * HOUR
    for (let origin = compiled.start; origin < compiled.start + width; origin += HOUR)
      if (isSeparating(open, origin, width)) return { origin, width, open }
  }
  return undefined
}

function hasMoreRows(rows: Int32Array, pattern: number): boolean {
  let row = pattern
  while (row < pattern + ROW * MAX_ROWS && (rows[row + 1] as number) <= DAY) row += ROW
  return (rows[row + 1] as number) <= DAY
}

function isSeparating(open: Intervals, origin: number, width: number): boolean {
  for (let i = 2; i < open.length; i += 2) {
    const closing = Math.floor(((open[i - 1] as number) - 1 - origin) / width)
    if (closing >= Math.floor(((open[i] as number) - origin) / width)) return false
  }
  return true
}
