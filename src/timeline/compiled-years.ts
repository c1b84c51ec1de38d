import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import type { Extent } from '../schedule/extent'
import type { Rules } from '../schedule/rules'
import type { Zone } from '../zone/zone'
import { type CompiledYear, compileYear, firstDayOf } from './compile-year'
import { joinStretches, type Stretches } from './join-stretches'
import { countBelow, countUpTo } from './search'

/** A run of whole years of a schedule, as sorted arrays. It never changes: growing makes a new one. */
export interface Compiled extends Stretches {
  /** Instants in `[from, to)` can be answered from the arrays; further out, other years have a say. */
  readonly from: number
  readonly to: number
  /** Business days in order: day number, opening and closing (S6). */
  readonly days: Int32Array
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
const ORIGIN = Date.UTC(2000, 0, 1)
const LAST_YEAR = new Date(LAST_INSTANT).getUTCFullYear() + 1

export function compiledYears(rules: Rules, extent: Extent, zone: Zone): CompiledYears {
  let years: CompiledYear[] = []
  let firstYear = 0
  let compiled: Compiled | undefined
  let anchorDay = 0

  function rebuild(): Compiled {
    compiled = build(years, firstYear, anchorDay)
    return compiled
  }

  function covering(instant: number): Compiled {
    if (compiled && instant >= compiled.from && instant < compiled.to) return compiled
    const day = Math.floor(instant / DAY)
    // The margins of `from` and `to`: local dates a little either side can reach this instant.
    const [wantedFirst, wantedLast] = [yearOf(day - 2), yearOf(day + 1)]
    if (years.length === 0) {
      firstYear = wantedFirst
      anchorDay = firstDayOf(firstYear)
    }
    while (firstYear > wantedFirst) years = [compileYear(--firstYear, rules, zone), ...years]
    while (firstYear + years.length <= wantedLast) {
      years = [...years, compileYear(firstYear + years.length, rules, zone)]
    }
    return rebuild()
  }

  function grown(direction: Direction, count: number): Compiled | undefined {
    const before = years.length
    for (let added = 0; added < count; added++) {
      if (direction === 'earlier') {
        if (firstYear <= FIRST_YEAR || firstDayOf(firstYear) <= extent.firstDay) break
        years = [compileYear(--firstYear, rules, zone), ...years]
      } else {
        const next = firstYear + years.length
        if (next > LAST_YEAR || firstDayOf(next) > extent.lastDay) break
        years = [...years, compileYear(next, rules, zone)]
      }
    }
    return years.length > before ? rebuild() : undefined
  }

  return { current: () => compiled ?? covering(ORIGIN), covering, grown }
}

function yearOf(day: number): number {
  return Math.min(Math.max(new Date(day * DAY).getUTCFullYear(), FIRST_YEAR), LAST_YEAR)
}

function build(years: readonly CompiledYear[], firstYear: number, anchorDay: number): Compiled {
  const joined = joinStretches(years.flatMap(({ stretches }) => stretches))
  const flatDays = years.flatMap(({ businessDays }) => businessDays)
  const pick = (offset: number) => flatDays.filter((_, index) => index % 3 === offset)
  const days = Int32Array.from(pick(0))
  const shift = openBefore(anchorDay * DAY, joined)
  return {
    ...joined,
    before: joined.before.map((sum) => sum - shift),
    from: (firstDayOf(firstYear) + 2) * DAY,
    to: (firstDayOf(firstYear + years.length) - 1) * DAY,
    days,
    openings: Float64Array.from(pick(1)),
    closings: Float64Array.from(pick(2)),
    firstOrdinal: -countBelow(anchorDay, days),
  }
}

/** Open milliseconds before an instant, from wherever `before` counts. */
export function openBefore(instant: number, { starts, ends, before }: Stretches): number {
  const count = countUpTo(instant, starts)
  if (count === 0) return before[0] as number
  const [start, end] = [starts[count - 1] as number, ends[count - 1] as number]
  return (before[count - 1] as number) + Math.min(instant, end) - start
}
