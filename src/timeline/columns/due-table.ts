import { HOUR, LAST_INSTANT } from '../../core/time'
import { earliestIn, latestIn, measureIn } from '../lookup/day-table'
import type { OpenYears } from '../lookup/open-years'
import { closingOf } from '../lookup/turns'

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
  const { origin, width, count } = axis
  const numbers = new Float64Array(4 * count)
  const lengths = new Int32Array(numbers.buffer)
  // Hours after `to` are not compiled yet, and no answer may be past the supported range (T4).
  const most = measureIn(compiled, Math.min(compiled.to - 1, LAST_INSTANT))
  for (let bucket = 0; bucket < count; bucket++) {
    const { begin, sum, length } = openTimeOf(bucket, axis, compiled)
    const wanted = sum + amount
    numbers[4 * bucket] = begin
    numbers[4 * bucket + 1] = UNKNOWN
    if (wanted + length > most) continue
    const due = earliestIn(compiled, wanted) ?? UNKNOWN
    const untilJump = Math.min(closingOf(compiled, due - 1) - due, length)
    const opening = untilJump < length ? latestIn(compiled, wanted + untilJump) : undefined
    // Where the due time jumps twice, it is later at the end.
    if (opening !== undefined && earliestIn(compiled, wanted + length) !== opening + length - untilJump)
      continue
    numbers[4 * bucket + 1] = due
    numbers[4 * bucket + 2] = opening === undefined ? 0 : opening - due - untilJump
    lengths[8 * bucket + 6] = length
    lengths[8 * bucket + 7] = untilJump
  }
  return { origin, width, numbers, lengths }
}

/** Buckets of equal width: where the first one begins, and how many there are. */
interface Axis {
  readonly origin: number
  readonly width: number
  readonly count: number
}

// Buckets that begin at midnight UTC can split the hours of other zones, so other origins are tried too.
const HOURS = [24, 12, 8, 6]

/** The widest buckets that never contain a closing and the opening after it; `undefined` if the hours are too dense. */
export function separatingAxis(compiled: OpenYears): Axis | undefined {
  for (const hours of HOURS) {
    const width = hours * HOUR
    for (let origin = compiled.start; origin < compiled.start + width; origin += HOUR) {
      const axis = { origin, width, count: Math.ceil((compiled.to - origin) / width) }
      if (isSeparating(axis, compiled)) return axis
    }
  }
  return undefined
}

function isSeparating(axis: Axis, compiled: OpenYears): boolean {
  for (let bucket = 0; bucket < axis.count; bucket++) {
    const { begin, sum, length } = openTimeOf(bucket, axis, compiled)
    if (measureIn(compiled, begin + length) < sum + length) return false
  }
  return true
}

/** The open time of a bucket: its beginning, or else the end of the bucket; the open time before it; and its length. */
function openTimeOf(
  bucket: number,
  { origin, width }: Axis,
  compiled: OpenYears,
): { begin: number; sum: number; length: number } {
  const from = origin + bucket * width
  const sum = measureIn(compiled, from)
  const begin = Math.min(latestIn(compiled, sum) ?? Number.POSITIVE_INFINITY, from + width)
  return { begin, sum, length: measureIn(compiled, from + width) - sum }
}
