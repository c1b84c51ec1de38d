import { endOf, openBefore, type PrefixSums, ROW } from './prefix-sums'

/**
 * An axis cut into buckets of one width, each with the position of the first interval that ends after the bucket
 * begins. A look-up starts there and goes on to the right interval, which is seldom more than a step or two away.
 */
export interface Buckets {
  readonly origin: number
  readonly width: number
  readonly first: Int32Array
}

/** Where buckets begin, and how wide they are. */
export type Axis = Omit<Buckets, 'first'>

/** Buckets of time, up to an instant. */
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
    while (index < count && openBefore(index + 1, sums) <= origin + bucket * width) index++
    first[bucket] = index
  }
  return { origin, width, first }
}

/** The position of the first interval with at least an amount before its end. The amount has to be within the sums. */
export function intervalOf(amount: number, { rows }: PrefixSums, { origin, width, first }: Buckets): number {
  // An amount at the beginning of a bucket belongs to the interval that ends there.
  let index = first[((amount - 1 - origin) / width) | 0] as number
  while ((rows[ROW * index + ROW + 2] as number) < amount) index++
  return index
}
