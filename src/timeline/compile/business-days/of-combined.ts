import { at } from '../../../core/at'
import { memoized } from '../../../core/memoized'
import { modulo } from '../../../core/modulo'
import { range } from '../../../core/range'
import { DAY } from '../../../core/time'
import { forEachShowing } from '../../../zone/showing'
import { MAX_OFFSET, type Zone } from '../../../zone/zone'
import type { Compiler } from '../compiler'
import { type OpenWeek, openIn, spansWithin } from '../span'
import type { DayRange } from './day-range'
import { dayRangesIn, type Limits } from './day-ranges-in'

/**
 * A combined schedule has no rows. Its business days are the local dates of its zone that contain open time, each from
 * the first opening to the last closing (decision 0009).
 */
export function dayRangesOfCombined(
  firstDay: number,
  endDay: number,
  { spansIn }: Compiler,
  zone: Zone,
  limits: Limits,
): DayRange[] {
  const spans = spansIn(firstDay * DAY - MAX_OFFSET, endDay * DAY + MAX_OFFSET)
  let index = 0

  /** The position of the span that contains an instant. It can be an earlier one, because a clock can be set back. */
  function indexAt(instant: number): number {
    while (index > 0 && at(spans, index).start > instant) index--
    while (at(spans, index).end <= instant) index++
    return index
  }

  return dayRangesIn(
    firstDay,
    endDay,
    {
      length: 1,
      rangeFrom(day, until, offset) {
        const { end, week } = at(spans, indexAt(day * DAY - offset))
        const last = Math.min(until, Math.floor((end + offset) / DAY))
        const edges = edgesOf(week)(offset)
        return { first: day, end: last, edges, weekday: modulo(day, 7), latest: DAY, offset }
      },
      forEachInterval(day, visit) {
        forEachShowing(day * DAY, (day + 1) * DAY, zone, (from, to) => {
          const open = openIn(spansWithin(from, to, spans, indexAt(from)))
          for (let i = 0; i < open.length; i += 2) visit(at(open, i), at(open, i + 1))
        })
      },
    },
    zone,
    limits,
  )
}

/** For each date of a week, from 1970-01-01 on, its first opening and its last closing; equal without hours. */
const edgesOf = memoized(
  (week: OpenWeek) =>
    memoized((offset: number) =>
      range(0, 7).flatMap((day) => {
        const midnight = day * DAY - offset
        const open = openIn([{ start: midnight, end: midnight + DAY, week }])
        return [(open[0] ?? midnight) - midnight, (open.at(-1) ?? midnight) - midnight]
      }),
    ),
  new WeakMap(),
)
