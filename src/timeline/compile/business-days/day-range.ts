import { greatest, least } from '../../../core/extremes'
import { DAY } from '../../../core/time'

/** Consecutive local dates `[first, end)` whose hours repeat, such as every week. */
export interface DayRange {
  readonly first: number
  readonly end: number
  /**
   * For each date of the week, the milliseconds from its midnight to its first opening and to its last closing, which are
   * equal on a date without hours. The week can have any number of dates.
   */
  readonly edges: ArrayLike<number>
  /** The position in the week of the first date. */
  readonly weekday: number
  /** The latest closing, from midnight. It is after all openings. */
  readonly latest: number
  /** Local time minus UTC, in milliseconds. */
  readonly offset: number
}

/** A range of one date, from the instants at which its hours open and close, in any order. */
export function singleDate(day: number, instants: readonly number[]): DayRange {
  const [opening, closing] = [least(instants) - day * DAY, greatest(instants) - day * DAY]
  return { first: day, end: day + 1, edges: [opening, closing], weekday: 0, latest: closing, offset: 0 }
}

/** How many numbers {@link flatDays} returns for a business day. */
export const STRIDE = 3

/**
 * The business days in day ranges. Each is three numbers: its day number, and the milliseconds from midnight UTC of that
 * date to its opening and to its closing.
 */
export function flatDays(ranges: readonly DayRange[]): number[] {
  const days: number[] = []
  for (const { first, end, edges, weekday, latest, offset } of ranges)
    for (let day = first, i = 2 * weekday; day < end; day++, i = i + 2 < edges.length ? i + 2 : 0) {
      const [opening, closing] = [edges[i] as number, edges[i + 1] as number]
      if (opening < closing) days.push(day, opening - offset, Math.min(closing, latest) - offset)
    }
  return days
}

/** How many business days there are in day ranges. */
export function countOfDays(ranges: readonly DayRange[]): number {
  let count = 0
  for (const { first, end, edges, weekday } of ranges) {
    const length = edges.length / 2
    // The dates of the first week, each with those after it that have the same hours.
    for (let day = first; day < Math.min(first + length, end); day++) {
      const i = 2 * ((weekday + day - first) % length)
      if ((edges[i] as number) < (edges[i + 1] as number)) count += Math.ceil((end - day) / length)
    }
  }
  return count
}
