import { at } from '../../core/at'
import { clipOf, unionOfTwo } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import type { ParsedWeekly } from '../../schedule/parsed-schedule'
import { MAX_OFFSET, type Zone } from '../../zone/zone'
import type { Compiler } from './compiler'
import { localHours } from './local-hours'
import { addSpan, type OpenWeek, type Span, WEEK } from './span'

/** Compiles weekly hours: local hours, clipped to the segments of the zone and shifted by their offsets (S1). */
export function compileWeekly(parsed: ParsedWeekly, zone: Zone): Compiler {
  const hoursIn = localHours(parsed)
  const shifted = memoized((week: OpenWeek) => memoized((offset: number) => shiftedBy(offset, week)))
  return {
    spansIn(from, to) {
      const hours = hoursIn(from - MAX_OFFSET, to + MAX_OFFSET)
      const spans: Span[] = []
      let next = 0
      for (const { start, end, offset } of zone.segments.between(from, to)) {
        const [first, last] = [Math.max(start, from) + offset, Math.min(end, to) + offset]
        // A clock that is set back shows the same hours again.
        while (next > 0 && at(hours, next - 1).end > first) next--
        for (; next < hours.length && at(hours, next).start < last; next++) {
          const span = at(hours, next)
          const week = shifted(span.week)(offset)
          addSpan(Math.max(span.start, first) - offset, Math.min(span.end, last) - offset, week, spans)
        }
      }
      return spans
    },
  }
}

/** A week of local time as one of UTC. */
function shiftedBy(offset: number, week: OpenWeek): OpenWeek {
  const shift = modulo(offset, WEEK)
  const [earlier, later] = [week.map((edge) => edge - shift), week.map((edge) => edge - shift + WEEK)]
  return clipOf(unionOfTwo(earlier, later), 0, WEEK)
}
