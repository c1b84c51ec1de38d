import { unionOf } from '../core/stretches'
import { countBelow, countUpTo } from './search'

/** Open stretches as sorted arrays, none touching another, with the open time before each. */
export interface Sums {
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** Open milliseconds before each start, from an origin; one more entry than stretches, the last after all. */
  readonly before: Float64Array
}

export const NO_SUMS: Sums = {
  starts: new Float64Array(0),
  ends: new Float64Array(0),
  before: new Float64Array(1),
}

/** Open milliseconds before an instant, from the origin of `before`. */
export function openBefore(instant: number, { starts, ends, before }: Sums): number {
  const count = countUpTo(instant, starts)
  if (count === 0) return before[0] as number
  const [start, end] = [starts[count - 1] as number, ends[count - 1] as number]
  return (before[count - 1] as number) + Math.min(instant, end) - start
}

/** Adds stretches that lie later, but for a few at the seam; the sums so far keep their values. */
export function withLater(sums: Sums, later: readonly number[]): Sums {
  const [first] = later
  if (first === undefined) return sums
  const kept = countBelow(first, sums.ends)
  const added = unionOf([flat(sums, kept, sums.starts.length), later])
  const starts = joined(sums.starts.subarray(0, kept), every(0, added))
  const ends = joined(sums.ends.subarray(0, kept), every(1, added))
  const before = new Float64Array(starts.length + 1)
  before.set(sums.before.subarray(0, kept + 1))
  for (let i = kept; i < starts.length; i++) {
    before[i + 1] = (before[i] as number) + (ends[i] as number) - (starts[i] as number)
  }
  return { starts, ends, before }
}

/** Adds stretches that lie earlier, but for a few at the seam; the sums so far keep their values. */
export function withEarlier(sums: Sums, earlier: readonly number[]): Sums {
  const last = earlier.at(-1)
  if (last === undefined) return sums
  const dropped = countUpTo(last, sums.starts)
  const added = unionOf([earlier, flat(sums, 0, dropped)])
  const starts = joined(every(0, added), sums.starts.subarray(dropped))
  const ends = joined(every(1, added), sums.ends.subarray(dropped))
  const before = new Float64Array(starts.length + 1)
  const count = added.length / 2
  before.set(sums.before.subarray(dropped), count)
  for (let i = count - 1; i >= 0; i--) {
    before[i] = (before[i + 1] as number) - (ends[i] as number) + (starts[i] as number)
  }
  return { starts, ends, before }
}

/** Two arrays as one. */
export function joined(left: ArrayLike<number>, right: ArrayLike<number>): Float64Array {
  const all = new Float64Array(left.length + right.length)
  all.set(left)
  all.set(right, left.length)
  return all
}

function flat({ starts, ends }: Sums, from: number, to: number): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) found.push(starts[i] as number, ends[i] as number)
  return found
}

function every(offset: 0 | 1, list: readonly number[]): Float64Array {
  const found = new Float64Array(list.length / 2)
  for (let i = 0; i < found.length; i++) found[i] = list[2 * i + offset] as number
  return found
}
