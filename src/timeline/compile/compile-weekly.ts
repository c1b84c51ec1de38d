import { firstWhere } from '../../core/first-where'
import { clipOf, unionOf } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import { DAY } from '../../core/time'
import { endOn, type ParsedWeekly, rowsOn } from '../../schedule/parsed-schedule'
import { at } from '../../zone/segments'
import { forEachShowing } from '../../zone/showing'
import type { Zone } from '../../zone/zone'
import type { Compiler } from './compiler'
import { localHours } from './local-hours'
import { addSpan, type Span, WEEK, type Week } from './span'

/** Compiles weekly hours: local hours, clipped to the segments of the zone and shifted by their offsets (S1). */
export function compileWeekly(parsed: ParsedWeekly, zone: Zone): Compiler {
  const hoursIn = localHours(parsed)
  const shifted = memoized((week: Week) => memoized((offset: number) => shiftedBy(offset, week)))
  return {
    spansIn(from, to) {
      // A clock differs from UTC by less than a day (T6).
      const hours = hoursIn(from - DAY, to + DAY)
      const found: Span[] = []
      for (const segment of zone.segments.between(from, to)) {
        const { offset } = segment
        const [first, last] = [Math.max(segment.start, from) + offset, Math.min(segment.end, to) + offset]
        // A clock that is set back shows the same hours again.
        for (
          let i = firstWhere(hours.length, (index) => at(hours, index).end > first);
          i < hours.length;
          i++
        ) {
          const { start, end, week } = at(hours, i)
          if (start >= last) break
          addSpan(Math.max(start, first) - offset, Math.min(end, last) - offset, shifted(week)(offset), found)
        }
      }
      return found
    },
    businessDaysIn(first, end) {
      const found: number[] = []
      for (let day = first; day < end; day++) {
        let [opening, closing] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
        for (const row of rowsOn(day, parsed))
          forEachShowing(day * DAY + row.start, day * DAY + endOn(day, row, parsed), zone, (start, end) => {
            opening = Math.min(opening, start)
            closing = Math.max(closing, end)
          })
        if (opening < closing) found.push(day, opening, closing)
      }
      return found
    },
  }
}

/** A week of local time as one of UTC. */
function shiftedBy(offset: number, week: Week): Week {
  const [earlier, later] = [-modulo(offset, WEEK), WEEK - modulo(offset, WEEK)].map((shift) =>
    week.map((edge) => edge + shift),
  )
  return clipOf(unionOf([earlier ?? [], later ?? []]), 0, WEEK)
}
