import { unionOf } from '../core/stretches'
import { DAY, FIRST_YEAR } from '../core/time'
import type { Extent } from '../schedule/extent'
import { type BusinessDays, NO_BUSINESS_DAYS, withMoreDays } from './business-days'
import { type CompiledYear, type CompileYear, END_YEAR, firstDayOf, yearOf } from './compiled-year'
import type { Direction } from './direction'
import { type Lookup, lookupOf, NO_LOOKUP } from './lookup'
import { NO_SUMS, type Sums, withEarlier, withLater } from './sums'

/** A run of whole years of a schedule, as sorted arrays. It never changes: growing makes a new one. */
export interface Compiled extends Sums {
  readonly lookup: Lookup
  readonly firstYear: number
  readonly endYear: number
  /** Instants in `[from, to)` can be answered from the arrays; further out, other years have a say. */
  readonly from: number
  readonly to: number
  readonly businessDays: BusinessDays
}

/** The years of a schedule that have been asked for so far: only those touched are compiled. */
export interface CompiledYears {
  /** The years compiled so far. */
  current(): Compiled
  /** Years enough to answer at an instant inside the supported time. */
  covering(instant: number): Compiled
  /** Up to so many years more, or `undefined` when nothing that way can hold open time. */
  grown(direction: Direction, count: number): Compiled | undefined
}

const ORIGIN = Date.UTC(2000, 0, 1)

export function compiledYears(compileYear: CompileYear, extent: Extent): CompiledYears {
  let compiled: Compiled | undefined

  /** Compiles what is missing of the years `[firstYear, endYear)`. */
  function grownTo(firstYear: number, endYear: number): Compiled {
    const start = compiled ?? noYears(firstYear)
    const later = withYears(start, 'later', years(start.endYear, endYear))
    compiled = withYears(later, 'earlier', years(firstYear, start.firstYear))
    return compiled
  }

  function years(from: number, end: number): CompiledYear[] {
    return Array.from({ length: Math.max(end - from, 0) }, (_, offset) => compileYear(from + offset))
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
    if (direction === 'earlier') {
      const wanted = Math.max(firstYear - count, FIRST_YEAR, yearOf(extent.firstDay))
      return wanted < firstYear ? grownTo(wanted, endYear) : undefined
    }
    const wanted = Math.min(endYear + count, END_YEAR, yearOf(extent.lastDay) + 1)
    return wanted > endYear ? grownTo(firstYear, wanted) : undefined
  }

  return { current: () => compiled ?? covering(ORIGIN), covering, grown }
}

function noYears(year: number): Compiled {
  return {
    ...NO_SUMS,
    businessDays: NO_BUSINESS_DAYS,
    lookup: NO_LOOKUP,
    firstYear: year,
    endYear: year,
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  }
}

function withYears(compiled: Compiled, direction: Direction, years: readonly CompiledYear[]): Compiled {
  if (years.length === 0) return compiled
  const isLater = direction === 'later'
  const stretches = unionOf(years.map((year) => year.stretches))
  const { count, starts, before } = isLater
    ? withLater(compiled, stretches)
    : withEarlier(compiled, stretches)
  const added = ([] as number[]).concat(...years.map((year) => year.businessDays))
  const firstYear = compiled.firstYear - (isLater ? 0 : years.length)
  const endYear = compiled.endYear + (isLater ? years.length : 0)
  const [from, to] = [(firstDayOf(firstYear) + 2) * DAY, (firstDayOf(endYear) - 1) * DAY]
  return {
    count,
    starts,
    before,
    businessDays: withMoreDays(compiled.businessDays, direction, added),
    lookup: lookupOf({ count, starts, before }, from, to),
    firstYear,
    endYear,
    from,
    to,
  }
}
