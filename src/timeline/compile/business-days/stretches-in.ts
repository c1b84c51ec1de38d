import { DAY } from '../../../core/time'
import type { Zone } from '../../../zone/zone'
import { datesByOffset } from './dates-by-offset'
import { type Stretch, singleDate } from './stretch'

/** What decides the hours of dates. It is asked for them in order. */
export interface Hours {
  /** How many days the hours of a date can last from its midnight on. */
  readonly length: number
  /** The dates from `day` on, at most up to `end`, whose hours repeat at one offset; none if `end` is not later. */
  alikeFrom(day: number, end: number, offset: number): Stretch
  /** Calls `found` for intervals of instants `[start, end)` that the hours of a date are made of, in any order. */
  addHoursOf(day: number, found: (start: number, end: number) => void): void
}

/** Instants `[begins, ends)`. Hours that reach over one of them are cut off there. */
export interface Limits {
  readonly begins: number
  readonly ends: number
}

// The hours of a date are less far from its midnight in UTC.
const FAR = 3 * DAY

/**
 * The hours of the local dates `[firstDay, endDay)`. Those on which the clock is changed, or which are near a limit, are
 * on their own.
 */
export function stretchesIn(
  firstDay: number,
  endDay: number,
  { length, alikeFrom, addHoursOf }: Hours,
  zone: Zone,
  { begins, ends }: Limits,
): Stretch[] {
  const found: Stretch[] = []
  const last = Math.floor((ends - FAR) / DAY)
  for (const { first, end, offset } of datesByOffset(firstDay, endDay, length, zone))
    for (let day = first; day < end; ) {
      const isAlone = offset === undefined || day * DAY < begins + FAR
      let stretch = isAlone ? undefined : alikeFrom(day, Math.min(end, last), offset)
      if (!stretch || stretch.end <= day) {
        const edges: number[] = []
        addHoursOf(day, (start, end) => {
          const [from, to] = [Math.max(start, begins), Math.min(end, ends)]
          if (from < to) edges.push(from, to)
        })
        stretch = singleDate(day, edges)
      }
      found.push(stretch)
      day = stretch.end
    }
  return found
}
