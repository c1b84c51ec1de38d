import { clamp } from '../../core/clamp'
import { clipOf, type Intervals } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import type { Compiler } from '../compile/compiler'
import type { OrdinaryWeek } from '../compile/ordinary-week'
import { ROW } from './day-table'

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

// At most so many irregular days are computed at once, because many rows take much memory.
const MOST_DAYS = 3660

export function dayPatterns({ irregularIn, weekAt, intervalsIn }: Compiler): DayPatterns {
  const rows = [0, NEVER, NEVER, 0]
  const byHash = new Map([[0, CLOSED_DAY]])

  /** The pattern of the day of UTC whose open time is part of a list. */
  function patternOf(day: number, list: Intervals): number {
    const midnight = day * DAY
    const open = clipOf(list, midnight, midnight + DAY).map((edge) => edge - midnight)
    // A day can have hundreds of rows, so its key is a number and not a text.
    const hash = open.reduce((sum, edge) => (Math.imul(sum, 31) + edge) | 0, 0)
    const known = byHash.get(hash)
    if (known !== undefined && isPattern(known, open)) return known
    const pattern = rows.push(0)
    byHash.set(hash, pattern)
    let before = 0
    for (let i = 0; i < open.length; i += 2) {
      const [start, end] = [open[i] as number, open[i + 1] as number]
      rows.push(start, end, before)
      before += end - start
    }
    rows.push(NEVER, NEVER, before)
    rows[pattern - 1] = before
    return pattern
  }

  function isPattern(pattern: number, open: Intervals): boolean {
    const end = pattern + (ROW * open.length) / 2
    return rows[end] === NEVER && open.every((edge, i) => rows[pattern + ROW * (i >> 1) + (i & 1)] === edge)
  }

  // Then the rest is not worth the search for it.
  let isMostlyIrregular = false

  const ofWeek = memoized(({ weeks, open }: OrdinaryWeek) =>
    range(0, 7 * weeks).map((day) => patternOf(day, open)),
  )

  function between(firstDay: number, endDay: number): Int32Array {
    const found = new Int32Array(endDay - firstDay)

    function computed(from: number, until: number): void {
      for (let first = from; first < until; first += MOST_DAYS) {
        const end = Math.min(first + MOST_DAYS, until)
        const open = intervalsIn(first * DAY, end * DAY)
        for (let day = first; day < end; day++) found[day - firstDay] = patternOf(day, open)
      }
    }

    function repeated(from: number, until: number): void {
      const week = from < until && weekAt(from * DAY)
      if (!week) {
        computed(from, until)
        return
      }
      const patterns = ofWeek(week)
      for (let day = from; day < until; day++)
        found[day - firstDay] = patterns[modulo(day, patterns.length)] as number
    }

    const [from, to] = [firstDay * DAY, endDay * DAY]
    const edges = isMostlyIrregular ? [from, to] : irregularIn(from, to)
    let [day, irregularDays] = [firstDay, 0]
    for (let i = 0; i < edges.length; i += 2) {
      const irregular = clamp(Math.floor((edges[i] as number) / DAY), day, endDay)
      repeated(day, irregular)
      day = clamp(Math.ceil((edges[i + 1] as number) / DAY), irregular, endDay)
      computed(irregular, day)
      irregularDays += day - irregular
    }
    repeated(day, endDay)
    isMostlyIrregular = irregularDays > (endDay - firstDay) / 2
    return found
  }

  return { between, rows: () => Int32Array.from(rows) }
}
