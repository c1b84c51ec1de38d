import { endOf, openBefore, type PrefixSums, ROW } from './prefix-sums'

/**
 * An axis divided into buckets of equal width. Each bucket has the position of the first interval that ends after the
 * bucket begins. A look-up starts there and usually needs no more than one or two steps.
 */
export interface Buckets {
  readonly origin: number
  readonly width: number
  readonly first: Int32Array
}

/** Where the first bucket begins, and the width of each. */
export type Axis = Omit<Buckets, 'first'>

/** Buckets of time, from the origin up to an instant. */
export function bucketsOfTime(sums: PrefixSums, to: number, { origin, width }: Axis): Buckets {
  const first = new Int32Array(Math.max(Math.ceil((to - origin) / width), 0) + 1)
  for (let bucket = 0, index = 0; bucket < first.length; bucket++) {
    while (endOf(index, sums) <= origin + bucket * width) index++
    first[bucket] = index
  }
  return { origin, width, first }
}

/** Buckets of open time, about as many as there are intervals. */
export function bucketsOfAmount(sums: PrefixSums): Buckets {
  const { count } = sums
  const origin = openBefore(0, sums)
  const open = openBefore(count, sums) - origin
  const width = Math.max(Math.floor(open / Math.max(count, 1)), 1)
  const first = new Int32Array(Math.floor(open / width) + 1)
  for (let bucket = 0, index = 0; bucket < first.length; bucket++) {
    while (openBefore(index + 1, sums) <= origin + bucket * width) index++
    first[bucket] = index
  }
  return { origin, width, first }
}

/** The position of the interval in which a measure is reached. The prefix sums must contain that measure. */
export function intervalOf(amount: number, { rows }: PrefixSums, { origin, width, first }: Buckets): number {
  // A measure at the beginning of a bucket belongs to the interval that ends there.
  let index = first[((amount - 1 - origin) / width) | 0] as number
  while ((rows[ROW * index + ROW + 2] as number) < amount) index++
  return index
}
