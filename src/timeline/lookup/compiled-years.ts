import { type Intervals, unionOf } from '../../core/intervals'
import type { DayRange } from '../../schedule/day-range'
import type { YearCompiler } from '../compile/year'
import { type GrowingYears, growingYears, type Run } from '../compile/year-cache'
import { type Lookup, lookupOf } from './lookup'
import { NO_INTERVALS, type PrefixSums, withEarlier, withLater } from './prefix-sums'

/** The open time of a run of years, as sorted arrays. */
export interface Compiled extends Run, PrefixSums {
  readonly lookup: Lookup
}

export type CompiledYears = GrowingYears<Compiled>

export function compiledYears({ intervalsOf }: YearCompiler, extent: () => DayRange): CompiledYears {
  return growingYears(
    NO_INTERVALS,
    (compiled, direction, years, run): Compiled => {
      const lists = years.map(intervalsOf)
      const intervals = lists.length === 1 ? (lists[0] as Intervals) : unionOf(lists)
      const grown = direction === 'later' ? withLater(compiled, intervals) : withEarlier(compiled, intervals)
      const { count, starts, before } = grown
      return { ...run, count, starts, before, lookup: lookupOf(grown, run) }
    },
    extent,
  )
}
