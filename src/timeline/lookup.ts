import { DAY, HOUR } from '../core/time'
import { type Slots, slotsOfAmount, slotsOfTime } from './slots'
import { endOf, type Sums } from './sums'

/** Where to begin to look for an instant and for an amount of open time. */
export interface Lookup {
  readonly time: Slots
  readonly amount: Slots
  /**
   * Whether no slot holds more than one closing, and no stretch or gap is longer than numbers of 32 bits
   * count. Then a stretch is its slot's first or the next one: no search, and no branch that a processor
   * could guess wrong.
   */
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

// With more slots of open time than this for each stretch, some stretch is too short to have fine ones.
const SLOTS = 8

const LONGEST = 2 ** 31

/**
 * The look-up of sums for instants in `[from, to)`.
 *
 * @param known Sums that these go on from with later stretches, whose slots are kept.
 */
export function lookupOf(sums: Sums, from: number, to: number, known?: Searchable): Lookup {
  const same = known ? countSame(sums, known) : 0
  if (known && goesOn(sums, from, known, same)) {
    const { time, amount } = known.lookup
    return {
      time: slotsOfTime(sums, to, time, same),
      amount: slotsOfAmount(sums, amount, same),
      isFine: true,
    }
  }
  const origin = fineOrigin(sums, from)
  const least = sums.before[0] as number
  const open = (sums.before[sums.count] as number) - least
  const width = origin ? shortestOf(sums) : Math.max(Math.floor(open / Math.max(sums.count, 1)), 1)
  return {
    time: slotsOfTime(sums, to, origin ?? { origin: Math.floor(from / DAY) * DAY, width: DAY }),
    amount: slotsOfAmount(sums, { origin: least, width }),
    isFine: origin !== undefined,
  }
}

/** How many stretches are those of the sums before, of which only the last few may have been changed. */
function countSame(sums: Sums, known: Sums): number {
  let same = Math.min(sums.count, known.count)
  while (same > 0 && endOf(same - 1, sums) !== endOf(same - 1, known)) same--
  return same
}

function goesOn(sums: Sums, from: number, { lookup, before }: Searchable, same: number): boolean {
  const { time, amount, isFine } = lookup
  if (!isFine || time.origin > from || before[0] !== sums.before[0]) return false
  const first = Math.max(same - 1, 0)
  return areApart(sums, first, time) && areLong(sums, first, amount.width)
}

/** The width and origin of the widest slots of time with one closing each, if there are any. */
function fineOrigin(sums: Sums, from: number): { origin: number; width: number } | undefined {
  if (sums.count === 0 || (sums.starts[0] as number) - from >= LONGEST) return undefined
  if (!areLong(sums, 0, shortestOf(sums))) return undefined
  const firstDay = Math.floor(from / DAY - 2) * DAY
  for (const width of WIDTHS) {
    for (let phase = 0; phase < width; phase += HOUR) {
      const slots = { origin: firstDay + phase, width }
      if (areApart(sums, 0, slots)) return slots
    }
  }
  return undefined
}

/** Whether each stretch from a position on ends in an earlier slot than the next one begins in. */
function areApart(sums: Sums, first: number, { origin, width }: { origin: number; width: number }): boolean {
  for (let i = first; i < sums.count - 1; i++) {
    const next = sums.starts[i + 1] as number
    if (Math.floor((endOf(i, sums) - 1 - origin) / width) >= Math.floor((next - origin) / width)) return false
  }
  return true
}

/** Whether no stretch from a position on is shorter than a slot of open time, nor too long to be counted. */
function areLong(sums: Sums, first: number, width: number): boolean {
  const open = (sums.before[sums.count] as number) - (sums.before[0] as number)
  if (open > SLOTS * sums.count * width) return false
  for (let i = first; i < sums.count; i++) {
    const start = sums.starts[i] as number
    const end = endOf(i, sums)
    const next = i < sums.count - 1 ? (sums.starts[i + 1] as number) : end
    if (end - start < width || end - start >= LONGEST || next - start >= LONGEST) return false
  }
  return true
}

function shortestOf(sums: Sums): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let i = 0; i < sums.count; i++)
    shortest = Math.min(shortest, endOf(i, sums) - (sums.starts[i] as number))
  return shortest
}
