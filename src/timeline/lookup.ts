import { DAY } from '../core/time'
import type { Sums } from './sums'

/**
 * Tables that lead from an instant, or from an amount of open time, to the stretch it belongs to in a
 * step or two, where a binary search would take a dozen with a missed branch at each.
 */
export interface Lookup {
  /** Where the first day of `byDay` begins. */
  readonly firstDay: number
  /** For each day since: the first stretch that ends after it begins. */
  readonly byDay: Int32Array
  /** Open milliseconds to a step of `byAmount`: the average stretch. */
  readonly quantum: number
  /** For each step from the first sum on: the first stretch with that much open time before its end. */
  readonly byAmount: Int32Array
}

// A day with more stretches than this is searched in halves, so that minute-long rows cost no more.
const SCANNED = 8

export function lookupOf({ starts, ends, before }: Sums, from: number, to: number): Lookup {
  const count = starts.length
  const firstDay = Math.floor(from / DAY) * DAY
  const byDay = new Int32Array(Math.max(Math.ceil((to - firstDay) / DAY), 0) + 2)
  for (let day = 0, i = 0; day < byDay.length; day++) {
    while (i < count && (ends[i] as number) <= firstDay + day * DAY) i++
    byDay[day] = i
  }
  const [least, most] = [before[0] as number, before[count] as number]
  const quantum = count > 0 ? Math.max(Math.floor((most - least) / count), 1) : 1
  const byAmount = new Int32Array(Math.floor((most - least) / quantum) + 2)
  for (let step = 0, i = 0; step < byAmount.length; step++) {
    while (i < count && (before[i + 1] as number) < least + step * quantum) i++
    byAmount[step] = i
  }
  return { firstDay, byDay, quantum, byAmount }
}

/** The first stretch that ends after an instant, which has to lie within the days of the table. */
export function stretchAt(instant: number, ends: Float64Array, { firstDay, byDay }: Lookup): number {
  const day = ((instant - firstDay) / DAY) | 0
  const low = byDay[day] as number
  const high = byDay[day + 1] as number
  if (high - low > SCANNED) return firstOver(instant, ends, low, high)
  let index = low
  while (index < high && (ends[index] as number) <= instant) index++
  return index
}

/** The first stretch with at least an amount before its end; the amount has to lie within the sums. */
export function stretchOf(amount: number, before: Float64Array, { quantum, byAmount }: Lookup): number {
  const step = ((amount - (before[0] as number)) / quantum) | 0
  const low = byAmount[step] as number
  const high = byAmount[step + 1] as number
  if (high - low > SCANNED) return firstAtLeast(amount, before, low, high)
  let index = low
  while (index < high && (before[index + 1] as number) < amount) index++
  return index
}

function firstOver(value: number, ends: Float64Array, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function firstAtLeast(amount: number, before: Float64Array, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((before[middle + 1] as number) < amount) low = middle + 1
    else high = middle
  }
  return low
}
