import { type Intervals, unionOf } from '../../core/intervals'
import type { Direction } from '../compile/year-cache'
import { countUpTo } from './search'

/** Open intervals as sorted arrays, none touching another, with the open time before each. */
export interface PrefixSums {
  readonly count: number
  /** `count` starts, then infinity, so that a search past the last interval ends. */
  readonly starts: Float64Array
  /** `count` ends, then infinity. */
  readonly ends: Float64Array
  /** Open milliseconds before each start, from an origin; then the total, and infinity. */
  readonly before: Float64Array
}

export const NO_INTERVALS: PrefixSums = {
  count: 0,
  starts: Float64Array.of(Number.POSITIVE_INFINITY),
  ends: Float64Array.of(Number.POSITIVE_INFINITY),
  before: Float64Array.of(0, Number.POSITIVE_INFINITY),
}

/** Adds intervals on one side. What was measured between two known instants, and its origin, stay the same. */
export function withIntervals(known: PrefixSums, direction: Direction, added: Intervals): PrefixSums {
  const all = known.count === 0 ? added : unionOf([intervalsOf(known, 0, known.count), added])
  const count = all.length / 2
  const [starts, ends, before] = [filled(count + 1), filled(count + 1), filled(count + 2)]
  for (let i = 0; i < count; i++) {
    starts[i] = all[2 * i] as number
    ends[i] = all[2 * i + 1] as number
  }
  // Where the known intervals begin among all of them. The first one may have become the end of a longer one.
  let first = direction === 'earlier' ? count : 0
  let joined = 0
  if (known.count > 0) {
    const start = known.starts[0] as number
    first = countUpTo(start, ends)
    joined = start - (starts[first] as number)
  }
  before[first] = (known.before[0] as number) - joined
  const lengthOf = (i: number): number => (ends[i] as number) - (starts[i] as number)
  for (let i = first; i < count; i++) before[i + 1] = (before[i] as number) + lengthOf(i)
  for (let i = first - 1; i >= 0; i--) before[i] = (before[i + 1] as number) - lengthOf(i)
  return { count, starts, ends, before }
}

/** The intervals `[from, to)` by position. */
export function intervalsOf({ starts, ends }: PrefixSums, from: number, to: number): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) found.push(starts[i] as number, ends[i] as number)
  return found
}

function filled(length: number): Float64Array {
  return new Float64Array(length).fill(Number.POSITIVE_INFINITY)
}
