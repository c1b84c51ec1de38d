import { clipOf, type Intervals, internedLists } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import { DAY } from '../../core/time'
import type { Compiler } from '../compile/compiler'
import { type OpenWeek, openIn, spansWithin } from '../compile/span'

/** The patterns of the days of a schedule. Nearly all equal days have the same one. */
export interface DayPatterns {
  /** The patterns of the UTC days `[firstDay, endDay)`: the index of each in `rows`. */
  between(firstDay: number, endDay: number): number[]
  /** All patterns so far, as `DayTable` describes them. The number before a pattern is the open time of its day. */
  rows(): Int32Array
}

/** The pattern of a closed day. */
export const CLOSED_DAY = 1

const NEVER = 2 ** 31 - 1

// How many days are computed at once. Many spans would take much memory.
const MAX_DAYS = 3660

export function dayPatterns({ spansIn }: Pick<Compiler, 'spansIn'>): DayPatterns {
  const rows: number[] = []
  const intern = internedLists()

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
  patternOf(intern([]))

  /** The pattern of the UTC day that begins at `midnight`. The list has its open time. */
  function patternIn(list: Intervals, midnight: number): number {
    return patternOf(intern(clipOf(list, midnight, midnight + DAY).map((edge) => edge - midnight)))
  }

  /** The patterns of the days of a week, by the remainder of their day number. */
  const patternsOf = memoized(
    (week: OpenWeek) => memoized((weekday: number) => patternIn(week, weekday * DAY)),
    new WeakMap(),
  )

  function between(firstDay: number, endDay: number): number[] {
    const patterns: number[] = []
    for (let day = firstDay; day < endDay; ) {
      const spans = spansIn(day * DAY, Math.min(day + MAX_DAYS, endDay) * DAY)
      for (const [index, { end, week }] of spans.entries()) {
        const patternOn = patternsOf(week)
        for (; (day + 1) * DAY <= end; day++) patterns.push(patternOn(modulo(day, 7)))
        if (day * DAY < end) {
          // The span ends on this day, and others may follow.
          const open = openIn(spansWithin(day * DAY, (day + 1) * DAY, spans, index))
          patterns.push(patternIn(open, day * DAY))
          day++
        }
      }
    }
    return patterns
  }

  return {
    between,
    rows: () => Int32Array.from(rows),
  }
}
