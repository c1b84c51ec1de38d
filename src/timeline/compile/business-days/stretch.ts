import { greatest, least } from '../../../core/extremes'
import { DAY } from '../../../core/time'

/** Local dates `[first, end)` in a row whose hours repeat, such as every week. */
export interface Stretch {
  readonly first: number
  readonly end: number
  /**
   * For each date of the week, the milliseconds from its midnight to its first opening and to its last closing; the same
   * on a date without hours. It can have any number of dates.
   */
  readonly extents: ArrayLike<number>
  /** The position in the week of the first date. */
  readonly weekday: number
  /** The latest closing, from midnight. It is after all openings. */
  readonly latest: number
  /** Local time minus UTC, in milliseconds. */
  readonly offset: number
}

/** A date of its own, from the edges of its hours. They are instants, in any order. */
export function singleDate(day: number, edges: readonly number[]): Stretch {
  const [opening, closing] = [least(edges) - day * DAY, greatest(edges) - day * DAY]
  return { first: day, end: day + 1, extents: [opening, closing], weekday: 0, latest: closing, offset: 0 }
}

/** How many numbers {@link listed} returns for a business day. */
export const STRIDE = 3

/**
 * The business days of stretches. Each is three numbers: its day number, and the milliseconds from midnight UTC of that
 * date to its opening and to its closing.
 */
export function listed(stretches: readonly Stretch[]): number[] {
  const found: number[] = []
  for (const { first, end, extents, weekday, latest, offset } of stretches)
    for (let day = first, i = 2 * weekday; day < end; day++, i = i + 2 < extents.length ? i + 2 : 0) {
      const [opening, closing] = [extents[i] as number, extents[i + 1] as number]
      if (opening < closing) found.push(day, opening - offset, Math.min(closing, latest) - offset)
    }
  return found
}
