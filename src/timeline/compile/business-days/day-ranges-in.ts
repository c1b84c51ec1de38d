import { DAY } from '../../../core/time'
import { MAX_OFFSET, type Zone } from '../../../zone/zone'
import { datesByOffset } from './dates-by-offset'
import { type DayRange, singleDate } from './day-range'

/** What decides the hours of dates. It is asked for them in order. */
export interface Hours {
  /** How many days the hours of a date can last from its midnight on. */
  readonly length: number
  /** The dates from `day` on, at most up to `end`, whose hours repeat at one offset; none if `end` is not later. */
  rangeFrom(day: number, end: number, offset: number): DayRange
  /** Calls `found` for intervals of instants `[start, end)` that the hours of a date are made of, in any order. */
  addHoursOf(day: number, found: (start: number, end: number) => void): void
}

/** Instants `[begins, ends)`. Hours that reach over one of them are cut off there. */
export interface Limits {
  readonly begins: number
  readonly ends: number
}

/**
 * The hours of the local dates `[firstDay, endDay)`. Those on which the clock is changed, or which are near a limit, are
 * on their own.
 */
export function dayRangesIn(
  firstDay: number,
  endDay: number,
  { length, rangeFrom, addHoursOf }: Hours,
  zone: Zone,
  { begins, ends }: Limits,
): DayRange[] {
  const found: DayRange[] = []
  const last = Math.floor((ends - MAX_OFFSET) / DAY) - length
  for (const { first, end, offset } of datesByOffset(firstDay, endDay, length, zone))
    for (let day = first; day < end; ) {
      const isAlone = offset === undefined || day * DAY < begins + MAX_OFFSET
      let range = isAlone ? undefined : rangeFrom(day, Math.min(end, last), offset)
      if (!range || range.end <= day) {
        const edges: number[] = []
        addHoursOf(day, (start, end) => {
          const [from, to] = [Math.max(start, begins), Math.min(end, ends)]
          if (from < to) edges.push(from, to)
        })
        range = singleDate(day, edges)
      }
      found.push(range)
      day = range.end
    }
  return found
}
