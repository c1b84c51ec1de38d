import { DAY } from '../core/time'
import { type Slots, slotsOfAmount, slotsOfTime } from './slots'
import type { Sums } from './sums'

/** Where to begin to look for an instant and for an amount of open time. */
export interface Lookup {
  readonly time: Slots
  readonly amount: Slots
}

const NO_SLOTS: Slots = { origin: 0, width: DAY, first: new Int32Array(2) }

export const NO_LOOKUP: Lookup = { time: NO_SLOTS, amount: NO_SLOTS }

/** The look-up of sums for instants in `[from, to)`. */
export function lookupOf(sums: Sums, from: number, to: number): Lookup {
  const least = sums.before[0] as number
  const open = (sums.before[sums.count] as number) - least
  // As wide as the average stretch is long: about as many slots as stretches.
  const width = Math.max(Math.floor(open / Math.max(sums.count, 1)), 1)
  return {
    time: slotsOfTime(sums, to, { origin: from, width: DAY }),
    amount: slotsOfAmount(sums, { origin: least, width }),
  }
}
