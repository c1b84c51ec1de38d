import { DAY } from '../core/time'
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

/** Business days as years list them, `day number, opening, closing, …`. */
export function businessDaysFrom(flat: readonly number[], firstOrdinal = 0): BusinessDays {
  const count = flat.length / 3
  const [days, openings, closings] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  for (let i = 0; i < count; i++) {
    const day = flat[3 * i] as number
    days[i] = day
    openings[i] = (flat[3 * i + 1] as number) - day * DAY
    closings[i] = (flat[3 * i + 2] as number) - day * DAY
  }
  return { days, openings, closings, firstOrdinal }
}

/** Two runs of business days, the ordinals of one of which are kept. */
export function joinedDays(earlier: BusinessDays, later: BusinessDays, firstOrdinal: number): BusinessDays {
  return {
    days: joined(earlier.days, later.days),
    openings: joined(earlier.openings, later.openings),
    closings: joined(earlier.closings, later.closings),
    firstOrdinal,
  }
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

function joined(left: Int32Array, right: Int32Array): Int32Array {
  const all = new Int32Array(left.length + right.length)
  all.set(left)
  all.set(right, left.length)
  return all
}
