import { range } from '../../core/range'
import { DAY, FIRST_YEAR } from '../../core/time'
import type { DayRange } from '../../schedule/day-range'
import type { Direction } from '../direction'
import { END_YEAR, firstDayOf, yearOf } from './year'

/** A run of whole years. Growing makes a new one; the two may share memory, and the old one is not asked any more. */
export interface Run {
  readonly firstYear: number
  readonly endYear: number
  /** Instants in `[from, to)` can be answered by the run; further out, other years have a say. */
  readonly from: number
  readonly to: number
}

/** The years of a schedule that have been asked for so far: only those touched are compiled. */
export interface GrowingYears<Known extends Run> {
  /** The years compiled so far. */
  current(): Known
  /** Years enough to answer at an instant inside the supported time. */
  covering(instant: number): Known
  /** Up to so many years more, or `undefined` when nothing that way can hold open time. */
  grown(direction: Direction, count: number): Known | undefined
}

/** Adds years to what is known of those next to them, for a run that holds both. */
type AddYears<None, Known> = (known: None, direction: Direction, years: readonly number[], run: Run) => Known

const ORIGIN = Date.UTC(2000, 0, 1)

/** @param none What is known of no years, to begin with. */
export function growingYears<None extends object, Known extends None & Run>(
  none: None,
  add: AddYears<None, Known>,
  extent: () => DayRange,
): GrowingYears<Known> {
  let known: Known | undefined

  /** Adds what is missing of the years `[firstYear, endYear)`. */
  function grownTo(firstYear: number, endYear: number): Known {
    const start = known?.firstYear ?? firstYear
    const end = known?.endYear ?? firstYear
    const last = Math.max(end, endYear)
    if (end < last) known = add(known ?? none, 'later', range(end, last), runOf(start, last))
    if (firstYear < start)
      known = add(known ?? none, 'earlier', range(firstYear, start), runOf(firstYear, last))
    return known as Known
  }

  function covering(instant: number): Known {
    if (known && instant >= known.from && instant < known.to) return known
    const day = Math.floor(instant / DAY)
    // The margins of a run: local dates a little either side can reach this instant.
    const [firstYear, endYear] = [yearOf(day - 2), yearOf(day + 1) + 1]
    if (known && known.firstYear <= firstYear && known.endYear >= endYear) return known
    return grownTo(firstYear, endYear)
  }

  function grown(direction: Direction, count: number): Known | undefined {
    const { firstYear, endYear } = known ?? covering(ORIGIN)
    if (direction === 'earlier') {
      const wanted = Math.max(firstYear - count, FIRST_YEAR, yearOf(extent().firstDay))
      return wanted < firstYear ? grownTo(wanted, endYear) : undefined
    }
    const wanted = Math.min(endYear + count, END_YEAR, yearOf(extent().lastDay) + 1)
    return wanted > endYear ? grownTo(firstYear, wanted) : undefined
  }

  return { current: () => known ?? covering(ORIGIN), covering, grown }
}

function runOf(firstYear: number, endYear: number): Run {
  return { firstYear, endYear, from: (firstDayOf(firstYear) + 2) * DAY, to: (firstDayOf(endYear) - 1) * DAY }
}
