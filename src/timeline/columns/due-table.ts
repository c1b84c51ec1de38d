import { LAST_INSTANT } from '../../core/time'
import { type Buckets, intervalOf } from '../lookup/buckets'
import type { Compiled } from '../lookup/compiled-years'
import { openBefore } from '../lookup/prefix-sums'
import { earliestIn } from '../lookup/search-years'

/**
 * When one amount of open time after any instant is over, as a table of the slots of time. In a slot with
 * one opening at most, the due time goes along with the instant while the slot is open, and jumps once,
 * from a closing to the next opening.
 */
export interface DueTable {
  readonly origin: number
  readonly width: number
  /** Four numbers of a slot: when its open time begins, what is due then, the jump, and two whole numbers of 32 bits. */
  readonly numbers: Float64Array
  /** The same memory: the last two of a slot's eight are how long it is open, and from where on it jumps. */
  readonly lengths: Int32Array
}

// Without an answer from the compiled years, or with two closings to jump over.
const UNKNOWN = Number.NaN

/** The table of a positive amount, by fine slots. */
export function dueTable(compiled: Compiled, amount: number, slots: Buckets): DueTable {
  const { to, count, starts, before, lookup } = compiled
  const { origin, width, first } = slots
  const slotCount = first.length - 1
  const numbers = new Float64Array(4 * slotCount)
  const lengths = new Int32Array(numbers.buffer)
  // What is open after `to` is not known yet, and no answer lies past the supported time (T4).
  const most = openBefore(Math.min(to, LAST_INSTANT), compiled)
  for (let slot = 0; slot < slotCount; slot++) {
    const index = first[slot] as number
    const end = origin + (slot + 1) * width
    const begin = Math.min(Math.max(starts[index] as number, origin + slot * width), end)
    const sum = (before[index] as number) + Math.max(begin - (starts[index] as number), 0)
    const closes = index < count ? (before[index + 1] as number) - sum : 0
    const length = Math.min(closes, end - begin)
    const wanted = sum + amount
    numbers[4 * slot] = begin
    numbers[4 * slot + 1] = UNKNOWN
    if (wanted + length > most) continue
    const last = intervalOf(wanted, compiled, lookup.amount)
    const untilJump = (before[last + 1] as number) - wanted
    const jumps = untilJump < length
    if (jumps && (before[last + 2] as number) < wanted + length) continue
    numbers[4 * slot + 1] = earliestIn(compiled, wanted) ?? UNKNOWN
    numbers[4 * slot + 2] = jumps
      ? (starts[last + 1] as number) -
        (starts[last] as number) -
        (before[last + 1] as number) +
        (before[last] as number)
      : 0
    lengths[8 * slot + 6] = length
    lengths[8 * slot + 7] = jumps ? untilJump : length
  }
  return { origin, width, numbers, lengths }
}
