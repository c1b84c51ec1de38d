import { type Intervals, unionOf } from '../../core/intervals'
import { countBelow, countUpTo } from './search'

/**
 * Open stretches as sorted arrays, none touching another, with the open time before each. A stretch
 * ends as long after its start as the open time grows over it.
 */
export interface PrefixSums {
  readonly count: number
  /** After as many entries as stretches, one or more that are never reached. */
  readonly starts: Float64Array
  /** Open milliseconds before each start, from an origin, and after all of them; then what is never reached. */
  readonly before: Float64Array
}

export const NO_INTERVALS: PrefixSums = {
  count: 0,
  starts: Float64Array.of(Number.POSITIVE_INFINITY),
  before: new Float64Array(1),
}

export function endOf(index: number, { starts, before }: PrefixSums): number {
  return (starts[index] as number) + (before[index + 1] as number) - (before[index] as number)
}

/** How many stretches have ended by an instant: the position of the first that ends after it. */
export function countEndedBy(instant: number, sums: PrefixSums): number {
  const begun = countUpTo(instant, sums.starts)
  return begun > 0 && endOf(begun - 1, sums) > instant ? begun - 1 : begun
}

/** How many stretches end before an instant. */
export function countEndedBefore(instant: number, sums: PrefixSums): number {
  const begun = countBelow(instant, sums.starts)
  return begun > 0 && endOf(begun - 1, sums) >= instant ? begun - 1 : begun
}

/** Open milliseconds before an instant, from the origin of `before`. */
export function openBefore(instant: number, sums: PrefixSums): number {
  const begun = countUpTo(instant, sums.starts)
  if (begun === 0) return sums.before[0] as number
  const open = instant - (sums.starts[begun - 1] as number)
  return Math.min((sums.before[begun - 1] as number) + open, sums.before[begun] as number)
}

/**
 * Adds stretches that lie later, but for a few at the seam; the sums so far keep their values. Where nothing lies at
 * the seam, room that they have left is used: past their end they are not asked any more.
 */
export function withLater(sums: PrefixSums, later: Intervals): PrefixSums {
  const [first] = later
  if (first === undefined) return sums
  const kept = countEndedBefore(first, sums)
  const added = kept === sums.count ? later : unionOf([intervalsOf(sums, kept, sums.count), later])
  const count = kept + added.length / 2
  const hasRoom = kept === sums.count && count < sums.starts.length
  // For a half as much again, so that years added one by one are seldom copied.
  const { starts, before } = hasRoom ? sums : moved(sums, 0, kept, 0, Math.ceil(count * 1.5))
  let open = before[kept] as number
  for (let i = kept, from = 0; i < count; i++, from += 2) {
    const start = added[from] as number
    open += (added[from + 1] as number) - start
    starts[i] = start
    before[i + 1] = open
  }
  return { count, starts, before }
}

/** Adds stretches that lie earlier, but for a few at the seam; the sums so far keep their values. */
export function withEarlier(sums: PrefixSums, earlier: Intervals): PrefixSums {
  const last = earlier.at(-1)
  if (last === undefined) return sums
  const dropped = countUpTo(last, sums.starts)
  const added = dropped === 0 ? earlier : unionOf([earlier, intervalsOf(sums, 0, dropped)])
  const length = added.length / 2
  const count = length + sums.count - dropped
  const { starts, before } = moved(sums, dropped, sums.count, length, count)
  for (let i = length - 1; i >= 0; i--) {
    const start = added[2 * i] as number
    starts[i] = start
    before[i] = (before[i + 1] as number) - (added[2 * i + 1] as number) + start
  }
  return { count, starts, before }
}

/** The stretches `[from, to)` of the sums. */
export function intervalsOf(sums: PrefixSums, from: number, to: number): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) found.push(sums.starts[i] as number, endOf(i, sums))
  return found
}

/** The stretches `[from, to)` at another position of arrays with room for so many. */
function moved(
  { starts, before }: PrefixSums,
  from: number,
  to: number,
  position: number,
  room: number,
): Pick<PrefixSums, 'starts' | 'before'> {
  const never = (): Float64Array => new Float64Array(room + 1).fill(Number.POSITIVE_INFINITY)
  const [movedStarts, movedBefore] = [never(), never()]
  movedStarts.set(starts.subarray(from, to), position)
  movedBefore.set(before.subarray(from, to + 1), position)
  return { starts: movedStarts, before: movedBefore }
}
