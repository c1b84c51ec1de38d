import { unionOf } from '../core/stretches'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import type { Extent } from '../schedule/extent'
import { type CompiledYear, type CompileYear, firstDayOf } from './compiled-year'
import { type Lookup, lookupOf } from './lookup'
import { joined, NO_SUMS, type Sums, withEarlier, withLater } from './sums'

/** A run of whole years of a schedule, as sorted arrays. It never changes: growing makes a new one. */
export interface Compiled extends Sums {
  readonly lookup: Lookup
  readonly firstYear: number
  readonly endYear: number
  /** Instants in `[from, to)` can be answered from the arrays; further out, other years have a say. */
  readonly from: number
  readonly to: number
  /** Business days in order: day number, opening and closing (S6). */
  readonly days: Float64Array
  readonly openings: Float64Array
  readonly closings: Float64Array
  /** The ordinal of the first of `days`; ordinals are kept when years are added in front. */
  readonly firstOrdinal: number
}

/** Which way to look on the axis of time. */
export type Direction = 'later' | 'earlier'

/** The years of a schedule that have been asked for so far: only those touched are compiled. */
export interface CompiledYears {
  /** The years compiled so far. */
  current(): Compiled
  /** Years enough to answer at an instant inside the supported time. */
  covering(instant: number): Compiled
  /** Up to so many years more, or `undefined` when nothing that way can hold open time. */
  grown(direction: Direction, count: number): Compiled | undefined
}

const FIRST_YEAR = new Date(FIRST_INSTANT).getUTCFullYear()
const LAST_YEAR = new Date(LAST_INSTANT).getUTCFullYear() + 1
const ORIGIN = Date.UTC(2000, 0, 1)

export function compiledYears(compileYear: CompileYear, extent: Extent): CompiledYears {
  let compiled: Compiled | undefined

  /** Compiles what is missing of the years `[firstYear, endYear)`. */
  function grownTo(firstYear: number, endYear: number): Compiled {
    const start = compiled ?? noYears(firstYear)
    const later = compileYears(start.endYear, endYear, compileYear)
    const earlier = compileYears(firstYear, start.firstYear, compileYear)
    compiled = addEarlier(addLater(start, later), earlier)
    return compiled
  }

  function covering(instant: number): Compiled {
    if (compiled && instant >= compiled.from && instant < compiled.to) return compiled
    const day = Math.floor(instant / DAY)
    // The margins of `from` and `to`: local dates a little either side can reach this instant.
    const [firstYear, endYear] = [yearOf(day - 2), yearOf(day + 1) + 1]
    if (compiled && compiled.firstYear <= firstYear && compiled.endYear >= endYear) return compiled
    return grownTo(firstYear, endYear)
  }

  function grown(direction: Direction, count: number): Compiled | undefined {
    const { firstYear, endYear } = compiled ?? covering(ORIGIN)
    const wanted =
      direction === 'earlier'
        ? Math.max(firstYear - count, FIRST_YEAR, yearOf(extent.firstDay))
        : Math.min(endYear + count, LAST_YEAR + 1, yearOf(extent.lastDay) + 1)
    if (direction === 'earlier') return wanted < firstYear ? grownTo(wanted, endYear) : undefined
    return wanted > endYear ? grownTo(firstYear, wanted) : undefined
  }

  return { current: () => compiled ?? covering(ORIGIN), covering, grown }
}

function yearOf(day: number): number {
  if (day < FIRST_INSTANT / DAY) return FIRST_YEAR
  return day > LAST_INSTANT / DAY ? LAST_YEAR : new Date(day * DAY).getUTCFullYear()
}

function compileYears(from: number, end: number, compileYear: CompileYear): CompiledYear[] {
  return Array.from({ length: Math.max(end - from, 0) }, (_, offset) => compileYear(from + offset))
}

function noYears(year: number): Compiled {
  const none = new Float64Array(0)
  const bounds = {
    firstYear: year,
    endYear: year,
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  }
  return {
    ...NO_SUMS,
    ...bounds,
    lookup: lookupOf(NO_SUMS, 0, 0),
    days: none,
    openings: none,
    closings: none,
    firstOrdinal: 0,
  }
}

function addLater(compiled: Compiled, years: readonly CompiledYear[]): Compiled {
  if (years.length === 0) return compiled
  const added = dayArrays(years)
  return bounded(compiled.firstYear, compiled.endYear + years.length, {
    ...withLater(compiled, openOf(years)),
    days: joined(compiled.days, added.days),
    openings: joined(compiled.openings, added.openings),
    closings: joined(compiled.closings, added.closings),
    firstOrdinal: compiled.firstOrdinal,
  })
}

function addEarlier(compiled: Compiled, years: readonly CompiledYear[]): Compiled {
  if (years.length === 0) return compiled
  const added = dayArrays(years)
  return bounded(compiled.firstYear - years.length, compiled.endYear, {
    ...withEarlier(compiled, openOf(years)),
    days: joined(added.days, compiled.days),
    openings: joined(added.openings, compiled.openings),
    closings: joined(added.closings, compiled.closings),
    firstOrdinal: compiled.firstOrdinal - added.days.length,
  })
}

function bounded(
  firstYear: number,
  endYear: number,
  arrays: Omit<Compiled, 'firstYear' | 'endYear' | 'from' | 'to' | 'lookup'>,
): Compiled {
  const [from, to] = [(firstDayOf(firstYear) + 2) * DAY, (firstDayOf(endYear) - 1) * DAY]
  return { ...arrays, firstYear, endYear, from, to, lookup: lookupOf(arrays, from, to) }
}

function openOf(years: readonly CompiledYear[]): number[] {
  return unionOf(years.map(({ stretches }) => stretches))
}

function dayArrays(years: readonly CompiledYear[]): Pick<Compiled, 'days' | 'openings' | 'closings'> {
  const flat = years.flatMap(({ businessDays }) => businessDays)
  const every = (offset: number) =>
    Float64Array.from({ length: flat.length / 3 }, (_, i) => flat[3 * i + offset] as number)
  return { days: every(0), openings: every(1), closings: every(2) }
}
