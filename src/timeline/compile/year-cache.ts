import { DAY, FIRST_YEAR } from '../../core/time'
import type { DayRange } from '../../schedule/day-range'
import { END_YEAR, firstDayOf, yearOf } from './year'

/** Which way to look on the axis of time. */
export type Direction = 'later' | 'earlier'

/** A run of whole years, and the instants `[from, to)` that it can answer for; nearer its ends other years matter. */
export interface Run {
  readonly firstYear: number
  readonly endYear: number
  readonly from: number
  readonly to: number
}

/** The years of a schedule that have been needed so far. Only those are compiled. */
export interface YearCache<Compiled extends Run> {
  /** The years compiled so far. */
  current(): Compiled
  /** Enough years to answer for an instant inside the supported range. */
  covering(instant: number): Compiled
  /** Up to that many more years, or `undefined` when none in that direction can hold open time. */
  grown(direction: Direction, count: number): Compiled | undefined
}

/** The local dates `[firstDay, endDay)` of the years that are added. */
export interface Years {
  readonly firstDay: number
  readonly endDay: number
}

/** Adds the years next to what is known, and returns the longer run. */
type AddYears<Empty, Compiled> = (known: Empty, direction: Direction, years: Years, run: Run) => Compiled

// Where a search begins when no year has been needed yet.
const ORIGIN = Date.UTC(2000, 0, 1)

/** @param empty What is known before any year is compiled. */
export function yearCache<Empty extends object, Compiled extends Empty & Run>(
  empty: Empty,
  add: AddYears<Empty, Compiled>,
  dayRange: () => DayRange,
): YearCache<Compiled> {
  let known: Compiled | undefined

  /** Adds what is missing of the years `[firstYear, endYear)`. */
  function extended(firstYear: number, endYear: number): Compiled {
    const start = known?.firstYear ?? firstYear
    const end = known?.endYear ?? firstYear
    const last = Math.max(end, endYear)
    if (end < last) known = add(known ?? empty, 'later', daysOf(end, last), runOf(start, last))
    if (firstYear < start)
      known = add(known ?? empty, 'earlier', daysOf(firstYear, start), runOf(firstYear, last))
    return known as Compiled
  }

  function covering(instant: number): Compiled {
    if (known && instant >= known.from && instant < known.to) return known
    // The local dates that can be shown at this instant.
    const day = Math.floor(instant / DAY)
    const [firstYear, endYear] = [yearOf(day - 2), yearOf(day + 1) + 1]
    if (known && known.firstYear <= firstYear && known.endYear >= endYear) return known
    return extended(firstYear, endYear)
  }

  function grown(direction: Direction, count: number): Compiled | undefined {
    const { firstYear, endYear } = known ?? covering(ORIGIN)
    if (direction === 'earlier') {
      const wanted = Math.max(firstYear - count, FIRST_YEAR, yearOf(dayRange().firstDay))
      return wanted < firstYear ? extended(wanted, endYear) : undefined
    }
    const wanted = Math.min(endYear + count, END_YEAR, yearOf(dayRange().lastDay) + 1)
    return wanted > endYear ? extended(firstYear, wanted) : undefined
  }

  return { current: () => known ?? covering(ORIGIN), covering, grown }
}

function daysOf(firstYear: number, endYear: number): Years {
  return { firstDay: firstDayOf(firstYear), endDay: firstDayOf(endYear) }
}

function runOf(firstYear: number, endYear: number): Run {
  return { firstYear, endYear, from: (firstDayOf(firstYear) + 2) * DAY, to: (firstDayOf(endYear) - 1) * DAY }
}
