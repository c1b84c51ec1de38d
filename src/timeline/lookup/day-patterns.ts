import { clipOf, type Intervals, internedLists } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import { DAY } from '../../core/time'
import type { Compiler } from '../compile/compiler'
import { type OpenWeek, openIn, type Span, spansWithin } from '../compile/span'

/** The patterns of the days of a schedule. Nearly all equal days have the same one. */
export interface DayPatterns {
  /** The patterns of the days of UTC `[firstDay, endDay)`: the index of each in `rows`. */
  between(firstDay: number, endDay: number): Int32Array
  /** All patterns so far, as `DayTable` describes them. The number before a pattern is the open time of its day. */
  rows(): Int32Array
}

/** The pattern of a closed day. */
export const CLOSED_DAY = 1

const NEVER = 2 ** 31 - 1

// At most so many days are computed at once, because many spans take much memory.
const MOST_DAYS = 3660

export function dayPatterns({ spansIn }: Pick<Compiler, 'spansIn'>): DayPatterns {
  const rows: number[] = []
  const interned = internedLists()

  /** The pattern of a day with these open intervals, since midnight UTC. */
  const patternOf = memoized((open: Intervals): number => {
    const pattern = rows.push(0)
    let before = 0
    for (let i = 0; i < open.length; i += 2) {
      const [start, end] = [open[i] as number, open[i + 1] as number]
      rows.push(start, end, before)
      before += end - start
    }
    rows.push(NEVER, NEVER, before)
    rows[pattern - 1] = before
    return pattern
  })
  // The first pattern, CLOSED_DAY.
  patternOf(interned([]))

  /** The pattern of the day of UTC whose open time is part of a list. */
  function patternIn(list: Intervals, midnight: number): number {
    return patternOf(interned(clipOf(list, midnight, midnight + DAY).map((edge) => edge - midnight)))
  }

  // The patterns of the days of a week that were needed so far.
  const ofWeek = memoized((_: OpenWeek): number[] => [], new WeakMap())

  function between(firstDay: number, endDay: number): Int32Array {
    const found = new Int32Array(endDay - firstDay)
    for (let day = firstDay; day < endDay; ) {
      const end = Math.min(day + MOST_DAYS, endDay)
      const spans = spansIn(day * DAY, end * DAY)
      for (let index = 0; day < end; ) {
        const midnight = day * DAY
        while ((spans[index] as Span).end <= midnight) index++
        const span = spans[index] as Span
        // The days of a span, in which a week is repeated.
        const patterns = ofWeek(span.week)
        const whole = Math.min(Math.floor(span.end / DAY), end)
        for (let weekday = modulo(day, 7); day < whole; day++, weekday = weekday < 6 ? weekday + 1 : 0)
          found[day - firstDay] = patterns[weekday] ??= patternIn(span.week, weekday * DAY)
        // The day on which it ends.
        if (span.end > day * DAY && day < end) {
          found[day - firstDay] = patternIn(
            openIn(spansWithin(day * DAY, (day + 1) * DAY, spans, index)),
            day * DAY,
          )
          day++
        }
      }
    }
    return found
  }

  return {
    between,
    rows: () => Int32Array.from(rows),
  }
}
