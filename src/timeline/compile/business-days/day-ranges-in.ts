import { DAY } from '../../../core/time'
import { MAX_OFFSET, type Zone } from '../../../zone/zone'
import { datesByOffset } from './dates-by-offset'
import { type DayRange, singleDate } from './day-range'

/** The hours of local dates. Its functions are called for dates in ascending order. */
export interface Hours {
  /** How many days the hours of a date can last from its midnight on. */
  readonly length: number
  /** The dates from `day` on, at most up to `end`, whose hours repeat at one offset; none if `end` is not later. */
  rangeFrom(day: number, end: number, offset: number): DayRange
  /** Calls `visit` for the intervals of instants `[start, end)` of the hours of a date, in any order. */
  forEachInterval(day: number, visit: (start: number, end: number) => void): void
}

/** Instants `[begins, ends)`. Hours that extend past one of them are cut off there. */
export interface Limits {
  readonly begins: number
  readonly ends: number
}

/**
 * The hours of the local dates `[firstDay, endDay)`. Each date on which the clock is changed, or which is near a limit, is a
 * range of its own.
 */
export function dayRangesIn(
  firstDay: number,
  endDay: number,
  { length, rangeFrom, forEachInterval }: Hours,
  zone: Zone,
  { begins, ends }: Limits,
): DayRange[] {
  const ranges: DayRange[] = []
  const last = Math.floor((ends - MAX_OFFSET) / DAY) - length
  for (const { first, end, offset } of datesByOffset(firstDay, endDay, length, zone))
    for (let day = first; day < end; ) {
      const isAlone = offset === undefined || day * DAY < begins + MAX_OFFSET
      let range = isAlone ? undefined : rangeFrom(day, Math.min(end, last), offset)
      if (!range || range.end <= day) {
        const edges: number[] = []
        forEachInterval(day, (start, end) => {
          const [from, to] = [Math.max(start, begins), Math.min(end, ends)]
          if (from < to) edges.push(from, to)
        })
        range = singleDate(day, edges)
      }
      ranges.push(range)
      day = range.end
    }
  return ranges
}
