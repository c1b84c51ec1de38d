import { memoized } from '../core/memoized'
import type { NamedDates } from '../schedule/holidays/named-dates'
import { latestDateAt } from '../timeline/local-clock'
import type { OpenTime } from '../timeline/open-time'
import type { CellException } from './compiled-policy'

/** What decides requests that wait, on the local dates on which they are decided again (P4, C17). */
export interface WaitingDecisions {
  /**
   * The first date from `from` through `last` on which the request must be decided again; `undefined` if there is none.
   *
   * @param isUnsettled Whether it must be on a date. The position is that of the exception that decides at its midnight, or
   *   the number of exceptions if none applies then. If it is `false` for a date, it is for all earlier dates of that position.
   */
  next(
    from: number,
    last: number,
    isUnsettled: (position: number, day: number) => boolean,
  ): number | undefined
}

/** Returns the values for a block of local dates, which are computed when one of its dates is first needed. */
type Blocks<Values> = (block: number) => Values

const BLOCK_SIZE = 512

function blocks<Values>(compute: (firstDay: number) => Values): Blocks<Values> {
  return memoized((block) => compute(block * BLOCK_SIZE))
}

/**
 * Makes the decisions of cells. A request can wait for a century, and many cells for the same dates (S7). So all cells
 * share the dates of an exception and the midnights of a schedule, and those with the same exceptions their decisions.
 */
export function waitingDecider(): (exceptions: readonly CellException[], time: OpenTime) => WaitingDecisions {
  const flagsOf = memoized((dates: NamedDates) => blocks((firstDay) => flagsIn(firstDay, dates)))
  const midnightsOf = memoized((time: OpenTime) => blocks((firstDay) => midnightsIn(firstDay, time)))
  const decisionsAt = memoized((_: OpenTime) => new Map<string, WaitingDecisions>())
  return (exceptions, time) => {
    const cache = decisionsAt(time)
    const key = JSON.stringify(exceptions.map(({ name }) => name))
    const decisions = cache.get(key) ?? decisionsOf(exceptions, time, midnightsOf(time), flagsOf)
    cache.set(key, decisions)
    return decisions
  }
}

function decisionsOf(
  exceptions: readonly CellException[],
  { isOpenAt }: OpenTime,
  midnightsIn: Blocks<Midnights>,
  flagsOf: (dates: NamedDates) => Blocks<Uint8Array>,
): WaitingDecisions {
  const decidedIn = blocks((firstDay): Decisions => {
    const block = firstDay / BLOCK_SIZE
    const midnights = midnightsIn(block)
    const named = exceptions.map(({ dates }) => (dates ? flagsOf(dates)(block) : undefined))
    const waiting = named.filter((_, position) => exceptions[position]?.when === 'waiting')
    const positions = Int32Array.from({ length: BLOCK_SIZE }, (_, index) => {
      // The date after the last one counts too: an exception can be slower than the target that follows it.
      if (!waiting.some((flags) => flags?.[index] || flags?.[index + 1])) return -1
      const date = midnights.dates[index] as number
      const position = exceptions.findIndex(({ dates }, each) => {
        if (!dates) return !isOpenAt(midnights.starts[index] as number)
        return date === firstDay + index ? named[each]?.[index + 1] : dates.nameOn(date) !== undefined
      })
      return position < 0 ? exceptions.length : position
    })
    return { positions, distinct: [...new Set(positions)].filter((position) => position >= 0) }
  })
  return {
    next(from, last, isUnsettled) {
      for (let day = from; day <= last; ) {
        const block = Math.floor(day / BLOCK_SIZE)
        const end = (block + 1) * BLOCK_SIZE
        const { positions, distinct } = decidedIn(block)
        const isNeeded = distinct.some((position) => isUnsettled(position, end - 1))
        for (; isNeeded && day < end && day <= last; day++) {
          const position = positions[day - block * BLOCK_SIZE] as number
          if (position >= 0 && isUnsettled(position, day)) return day
        }
        day = Math.max(day, end)
      }
      return undefined
    },
  }
}

/** The decisions in a block of dates: -1 where no `waiting` exception begins or ends. */
interface Decisions {
  readonly positions: Int32Array
  /** Each position once. */
  readonly distinct: readonly number[]
}

/** 1 for each date that is in the set. The first one is the date before the block. */
function flagsIn(firstDay: number, dates: NamedDates): Uint8Array {
  const before = firstDay - 1
  const flags = new Uint8Array(BLOCK_SIZE + 1)
  for (const { first, last } of dates.between(before, before + BLOCK_SIZE))
    flags.fill(1, first - before, last - before + 1)
  return flags
}

/** The starts of the local dates of a block. */
interface Midnights {
  readonly starts: Float64Array
  /** The date that each of them belongs to: a later one if the clock skips the date. */
  readonly dates: Int32Array
}

function midnightsIn(firstDay: number, { localClock }: OpenTime): Midnights {
  const starts = Float64Array.from({ length: BLOCK_SIZE }, (_, index) => localClock.startOf(firstDay + index))
  return { starts, dates: Int32Array.from(starts, (start) => latestDateAt(start, localClock)) }
}
