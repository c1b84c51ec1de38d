import { type Stretches, unionOf } from '../core/stretches'
import type { Extent } from '../schedule/extent'
import { type GrowingYears, growingYears, type Run } from './growing-years'
import { type Lookup, lookupOf } from './lookup'
import { NO_SUMS, type Sums, withEarlier, withLater } from './sums'
import type { YearCompiler } from './year'

/** The open time of a run of years, as sorted arrays. */
export interface Compiled extends Run, Sums {
  readonly lookup: Lookup
}

export type CompiledYears = GrowingYears<Compiled>

export function compiledYears({ stretchesOf }: YearCompiler, extent: () => Extent): CompiledYears {
  return growingYears(
    NO_SUMS,
    (compiled, direction, years, run): Compiled => {
      const lists = years.map(stretchesOf)
      const stretches = lists.length === 1 ? (lists[0] as Stretches) : unionOf(lists)
      const grown = direction === 'later' ? withLater(compiled, stretches) : withEarlier(compiled, stretches)
      const { count, starts, before } = grown
      return { ...run, count, starts, before, lookup: lookupOf(grown, run) }
    },
    extent,
  )
}
