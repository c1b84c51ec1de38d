import { DAY, HOUR } from '../core/time'
import { type Slots, slotsOfAmount, slotsOfTime } from './slots'
import { endOf, type Sums } from './sums'

/** Where to begin to look for an instant and for an amount of open time. */
export interface Lookup {
  readonly time: Slots
  readonly amount: Slots
  /** Whether no slot of time holds a closing and an opening after it: then tables can be made of the slots. */
  readonly isFine: boolean
}

const NO_SLOTS: Slots = { origin: 0, width: DAY, first: new Int32Array(2) }

export const NO_LOOKUP: Lookup = { time: NO_SLOTS, amount: NO_SLOTS, isFine: false }

/** Sums and their look-up. */
export interface Searchable extends Sums {
  readonly lookup: Lookup
}

// Slots from midnight in UTC are cut through by hours elsewhere: other beginnings are tried.
const WIDTHS = [24, 12, 8, 6].map((hours) => hours * HOUR)

/** The look-up of sums for instants in `[from, to)`. */
export function lookupOf(sums: Sums, from: number, to: number): Lookup {
  const fine = fineSlots(sums, from)
  const least = sums.before[0] as number
  const open = (sums.before[sums.count] as number) - least
  // As wide as the average stretch is long: about as many slots as stretches.
  const width = Math.max(Math.floor(open / Math.max(sums.count, 1)), 1)
  return {
    time: slotsOfTime(sums, to, fine ?? { origin: Math.floor(from / DAY) * DAY, width: DAY }),
    amount: slotsOfAmount(sums, { origin: least, width }),
    isFine: fine !== undefined,
  }
}

/** The widest slots of time in which each has one opening at most. */
function fineSlots(sums: Sums, from: number): { origin: number; width: number } | undefined {
  const firstDay = Math.floor(from / DAY - 2) * DAY
  for (const width of WIDTHS) {
    for (let phase = 0; phase < width; phase += HOUR) {
      const slots = { origin: firstDay + phase, width }
      if (areApart(sums, slots)) return slots
    }
  }
  return undefined
}

/** Whether each stretch ends in an earlier slot than the next one begins in. */
function areApart(sums: Sums, { origin, width }: { origin: number; width: number }): boolean {
  for (let i = 0; i < sums.count - 1; i++) {
    const next = sums.starts[i + 1] as number
    if (Math.floor((endOf(i, sums) - 1 - origin) / width) >= Math.floor((next - origin) / width)) return false
  }
  return true
}
