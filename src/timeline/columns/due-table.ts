import { clamp } from '../../core/clamp'
import { DAY, HOUR, LAST_INSTANT } from '../../core/time'
import { type Axis, bucketsOfTime, intervalOf } from '../lookup/buckets'
import { earliestIn, measureIn, type OpenYears } from '../lookup/open-years'
import { endOf, openBefore, startOf } from '../lookup/prefix-sums'

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
  const { to, count, byAmount } = compiled
  const { origin, width, first } = bucketsOfTime(compiled, to, axis)
  const numbers = new Float64Array(4 * first.length)
  const lengths = new Int32Array(numbers.buffer)
  // Hours after `to` are not compiled yet, and no answer may be past the supported range (T4).
  const most = measureIn(compiled, Math.min(to - 1, LAST_INSTANT))
  for (let bucket = 0; bucket < first.length; bucket++) {
    const index = first[bucket] as number
    const end = origin + (bucket + 1) * width
    const start = startOf(index, compiled)
    const begin = clamp(start, origin + bucket * width, end)
    const sum = openBefore(index, compiled) + Math.max(begin - start, 0)
    const closes = index < count ? openBefore(index + 1, compiled) - sum : 0
    const length = Math.min(closes, end - begin)
    const wanted = sum + amount
    numbers[4 * bucket] = begin
    numbers[4 * bucket + 1] = UNKNOWN
    if (wanted + length > most) continue
    const last = intervalOf(wanted, compiled, byAmount)
    const untilJump = openBefore(last + 1, compiled) - wanted
    const jumps = untilJump < length
    if (jumps && openBefore(last + 2, compiled) < wanted + length) continue
    numbers[4 * bucket + 1] = earliestIn(compiled, wanted) ?? UNKNOWN
    numbers[4 * bucket + 2] = jumps ? startOf(last + 1, compiled) - endOf(last, compiled) : 0
    lengths[8 * bucket + 6] = length
    lengths[8 * bucket + 7] = jumps ? untilJump : length
  }
  return { origin, width, numbers, lengths }
}

// Buckets that begin at midnight UTC can split the hours of other zones, so other origins are tried too.
const HOURS = [24, 12, 8, 6]

/** The widest buckets that never contain a closing and the opening after it; `undefined` if the hours are too dense. */
export function separatingAxis(compiled: OpenYears): Axis | undefined {
  const first = compiled.from - 2 * DAY
  for (const hours of HOURS) {
    const width = hours * HOUR
    for (let origin = first; origin < first + width; origin += HOUR)
      if (isSeparating(compiled, origin, width)) return { origin, width }
  }
  return undefined
}

function isSeparating(compiled: OpenYears, origin: number, width: number): boolean {
  for (let i = 0; i < compiled.count - 1; i++) {
    const closing = Math.floor((endOf(i, compiled) - 1 - origin) / width)
    if (closing >= Math.floor((startOf(i + 1, compiled) - origin) / width)) return false
  }
  return true
}
