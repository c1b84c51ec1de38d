import { clipOf, unionOf } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import { DAY } from '../../core/time'
import { endOn, type ParsedWeekly, rowsOn } from '../../schedule/parsed-schedule'
import { at, type Segment } from '../../zone/segments'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import type { Compiler } from './compiler'
import { localHours } from './local-hours'
import { addSpan, type OpenWeek, type Span, WEEK } from './span'

/** Compiles weekly hours: local hours, clipped to the segments of the zone and shifted by their offsets (S1). */
export function compileWeekly(parsed: ParsedWeekly, zone: Zone): Compiler {
  const hoursIn = localHours(parsed)
  const shifted = memoized((week: OpenWeek) => memoized((offset: number) => shiftedBy(offset, week)))
  return {
    spansIn(from, to) {
      // A clock differs from UTC by less than a day (T6).
      const hours = hoursIn(from - DAY, to + DAY)
      const found: Span[] = []
      let next = 0
      for (const { start, end, offset } of zone.segments.between(from, to)) {
        const [first, last] = [Math.max(start, from) + offset, Math.min(end, to) + offset]
        // A clock that is set back shows the same hours again.
        while (next > 0 && at(hours, next - 1).end > first) next--
        for (; next < hours.length && at(hours, next).start < last; next++) {
          const span = at(hours, next)
          const week = shifted(span.week)(offset)
          addSpan(Math.max(span.start, first) - offset, Math.min(span.end, last) - offset, week, found)
        }
      }
      return found
    },
    businessDaysIn(first, end) {
      const found: number[] = []
      let near: readonly Segment[] = []
      let calmUntil = first
      for (let day = first; day < end; day++) {
        if (day >= calmUntil) {
          near = zone.segments.between((day - MARGIN) * DAY, (day + 2 + MARGIN) * DAY)
          // Nearly all dates are in one segment, with those around them.
          calmUntil = Math.floor(at(near, 0).end / DAY) - 2 - MARGIN
        }
        let [opening, closing] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
        const widen = (start: number, end: number): void => {
          opening = Math.min(opening, start)
          closing = Math.max(closing, end)
        }
        for (const row of rowsOn(day, parsed))
          forEachShowing(day * DAY + row.start, day * DAY + endOn(day, row, parsed), zone, widen, near)
        if (opening < closing) found.push(day, opening, closing)
      }
      return found
    },
  }
}

// In days. No clock is changed by more.
const MARGIN = 2

/** A week of local time as one of UTC. */
function shiftedBy(offset: number, week: OpenWeek): OpenWeek {
  const shift = modulo(offset, WEEK)
  const [earlier, later] = [week.map((edge) => edge - shift), week.map((edge) => edge - shift + WEEK)]
  return clipOf(unionOf([earlier, later]), 0, WEEK)
}
