import { DAY, FIRST_YEAR } from '../../core/time'
import type { DayRange } from '../../schedule/day-range'
import { END_YEAR, firstDayOf, yearOf } from './year'

/** The direction of a search in time. */
export type Direction = 'later' | 'earlier'

/**
 * The whole years `[firstYear, endYear)`, and the instants `[from, to)` that they can answer for. Closer to the ends,
 * the hours of neighbouring years matter.
 */
export interface Run {
  readonly firstYear: number
  readonly endYear: number
  readonly from: number
  readonly to: number
}

/** The compiled years of a schedule. A year is compiled when it is first needed. */
export interface YearCache<Compiled extends Run> {
  /** The years compiled so far. */
  current(): Compiled
  /** Enough years to answer for an instant of the supported range. */
  covering(instant: number): Compiled
  /** Adds up to `count` years; `undefined` if no year in that direction can contain open time (S7). */
  grown(direction: Direction, count: number): Compiled | undefined
}

/** The local dates `[firstDay, endDay)` of the added years, as day numbers. */
export interface Years {
  readonly firstDay: number
  readonly endDay: number
}

/** Adds adjacent years to the known ones, and returns the longer run. */
type AddYears<Empty, Compiled> = (known: Empty, direction: Direction, years: Years, run: Run) => Compiled

// Where a search begins if no year has been compiled yet.
const ORIGIN = Date.UTC(2000, 0, 1)

// Years are those of UTC. Around New Year, the hours of a local date can be in the year before or after.
const MARGIN = 3

/** @param empty The value before any year is compiled. */
export function yearCache<Empty extends object, Compiled extends Empty & Run>(
  empty: Empty,
  add: AddYears<Empty, Compiled>,
  dayRange: () => DayRange,
): YearCache<Compiled> {
  let known: Compiled | undefined

  /** Adds the missing years of `[firstYear, endYear)`. */
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
    // Any clock shows one of these local dates at this instant.
    const day = Math.floor(instant / DAY)
    const [firstYear, endYear] = [yearOf(day - 2), yearOf(day + 1) + 1]
    return extended(firstYear, endYear)
  }

  function grown(direction: Direction, count: number): Compiled | undefined {
    const { firstYear, endYear } = known ?? covering(ORIGIN)
    if (direction === 'earlier') {
      const wanted = Math.max(firstYear - count, FIRST_YEAR, yearOf(dayRange().firstDay - MARGIN))
      return wanted < firstYear ? extended(wanted, endYear) : undefined
    }
    const wanted = Math.min(endYear + count, END_YEAR, yearOf(dayRange().lastDay + MARGIN) + 1)
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
