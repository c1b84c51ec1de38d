import { DAY } from '../core/time'
import type { Direction } from './direction'
import { countUpTo } from './search'

/** A business day (S6): its date, its first open instant and the end of its last. */
export interface BusinessDay {
  readonly day: number
  readonly opening: number
  readonly closing: number
}

/** Business days in order. Openings and closings count from the midnight in UTC with which the date begins. */
export interface BusinessDays {
  readonly days: Int32Array
  readonly openings: Int32Array
  readonly closings: Int32Array
  /** The ordinal of the first of `days`; ordinals are kept when years are added in front. */
  readonly firstOrdinal: number
}

export const NO_BUSINESS_DAYS: BusinessDays = {
  days: new Int32Array(0),
  openings: new Int32Array(0),
  closings: new Int32Array(0),
  firstOrdinal: 0,
}

/** Adds business days that lie earlier or later, `day number, opening, closing, …`; the ordinals so far are kept. */
export function withMoreDays(
  known: BusinessDays,
  direction: Direction,
  more: readonly number[],
): BusinessDays {
  const added = more.length / 3
  const isLater = direction === 'later'
  const grown = (before: Int32Array): Int32Array => {
    const all = new Int32Array(before.length + added)
    all.set(before, isLater ? 0 : added)
    return all
  }
  const [days, openings, closings] = [grown(known.days), grown(known.openings), grown(known.closings)]
  for (let i = 0, index = isLater ? known.days.length : 0; i < more.length; i += 3, index++) {
    const day = more[i] as number
    days[index] = day
    openings[index] = (more[i + 1] as number) - day * DAY
    closings[index] = (more[i + 2] as number) - day * DAY
  }
  return { days, openings, closings, firstOrdinal: known.firstOrdinal - (isLater ? 0 : added) }
}

/** How many business days there are up to and including a date. */
export function ordinalIn({ days, firstOrdinal }: BusinessDays, day: number): number {
  return firstOrdinal + countUpTo(day, days)
}

/** The business day at a position, or `undefined` outside. */
export function businessDayAt(
  index: number,
  { days, openings, closings }: BusinessDays,
): BusinessDay | undefined {
  const day = days[index]
  if (day === undefined) return undefined
  return {
    day,
    opening: day * DAY + (openings[index] as number),
    closing: day * DAY + (closings[index] as number),
  }
}
