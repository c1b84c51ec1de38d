import { endOf, type PrefixSums } from './prefix-sums'

/**
 * An axis cut into slots of one width from an origin on, with the position of the first stretch that
 * reaches past the beginning of each. Instants and amounts of open time are looked up by it; a search by
 * halves alone would take twelve steps in twenty years, with a missed branch at each.
 */
export interface Buckets {
  readonly origin: number
  readonly width: number
  /** One more entry than slots. */
  readonly first: Int32Array
}

export type Axis = Omit<Buckets, 'first'>

/** Slots of time up to an instant: for each the first stretch that ends after it begins. */
export function bucketsOfTime(sums: PrefixSums, to: number, { origin, width }: Axis): Buckets {
  const first = new Int32Array(Math.max(Math.ceil((to - origin) / width), 0) + 2)
  let index = 0
  let end = endOf(0, sums)
  for (let slot = 0; slot < first.length; slot++) {
    const begins = origin + slot * width
    // Past the last stretch the end is infinite or no number: no slot begins after it.
    while (end <= begins) end = endOf(++index, sums)
    first[slot] = index
  }
  return { origin, width, first }
}

/** Slots of open time: for each the first stretch at whose end there is more than before the slot. */
export function bucketsOfAmount({ count, before }: PrefixSums, { origin, width }: Axis): Buckets {
  const first = new Int32Array(Math.floor(((before[count] as number) - origin) / width) + 2)
  let index = 0
  for (let slot = 0; slot < first.length; slot++) {
    const least = origin + slot * width
    while (index < count && (before[index + 1] as number) <= least) index++
    first[slot] = index
  }
  return { origin, width, first }
}

// A slot with more stretches than this is searched in halves, so that minute-long rows cost no more.
const SCANNED = 8

/** The first stretch that ends after an instant, which has to lie within the slots. */
export function intervalAt(instant: number, sums: PrefixSums, { origin, width, first }: Buckets): number {
  const slot = ((instant - origin) / width) | 0
  let low = first[slot] as number
  let high = first[slot + 1] as number
  while (high - low > SCANNED) {
    const middle = (low + high) >>> 1
    if (endOf(middle, sums) <= instant) low = middle + 1
    else high = middle
  }
  while (low < high && endOf(low, sums) <= instant) low++
  return low
}

/** The first stretch with at least an amount before its end; the amount has to lie within the sums. */
export function intervalOf(
  amount: number,
  { before }: PrefixSums,
  { origin, width, first }: Buckets,
): number {
  // What lies at the beginning of a slot still belongs to the stretch that ends with it.
  const slot = ((amount - 1 - origin) / width) | 0
  let low = first[slot] as number
  let high = first[slot + 1] as number
  while (high - low > SCANNED) {
    const middle = (low + high) >>> 1
    if ((before[middle + 1] as number) < amount) low = middle + 1
    else high = middle
  }
  while (low < high && (before[low + 1] as number) < amount) low++
  return low
}
