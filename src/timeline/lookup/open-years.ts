import { DAY } from '../../core/time'
import type { DayRange } from '../../schedule/day-range'
import type { Compiler } from '../compile/compiler'
import { type Direction, type Run, type YearCache, yearCache } from '../compile/year-cache'
import { type Buckets, bucketsOfAmount, bucketsOfTime, intervalAt, intervalOf } from './buckets'
import { NO_INTERVALS, type PrefixSums, withIntervals } from './prefix-sums'
import { countUpTo } from './search'

/** The open time of a run of years, ready for look-ups. */
export interface OpenYears extends Run, PrefixSums {
  readonly byTime: Buckets
  readonly byAmount: Buckets
}

export function openYears({ intervalsIn }: Compiler, dayRange: () => DayRange): YearCache<OpenYears> {
  return yearCache(
    NO_INTERVALS,
    (known: PrefixSums, direction, { firstDay, endDay }, run): OpenYears => {
      const sums = withIntervals(known, direction, intervalsIn(firstDay * DAY, endDay * DAY))
      const byTime = bucketsOfTime(sums, run.to, { origin: run.from, width: DAY })
      return { ...run, ...sums, byTime, byAmount: bucketsOfAmount(sums) }
    },
    dayRange,
  )
}

/** Looks through the compiled years, and through more and more of them until the answer is found or they end (S7). */
export function search(
  years: YearCache<OpenYears>,
  start: OpenYears,
  direction: Direction,
  find: (compiled: OpenYears) => number | undefined,
  limit: number = Number.POSITIVE_INFINITY,
): number | undefined {
  for (let compiled = start, step = 1; ; step *= 2) {
    const found = find(compiled)
    if (found !== undefined && found >= compiled.from && found < compiled.to) return found
    if (compiled.to > limit) return found
    const more = years.grown(found !== undefined && found < compiled.from ? 'earlier' : direction, step)
    if (!more) return found
    compiled = more
  }
}

/** The position of the first interval that ends after an instant. */
export function positionAt(instant: number, compiled: OpenYears): number {
  const isCovered = instant >= compiled.from && instant < compiled.to
  return isCovered ? intervalAt(instant, compiled, compiled.byTime) : countUpTo(instant, compiled.ends)
}

/** The open time before an instant, from the origin of the sums. */
export function measureIn(compiled: OpenYears, instant: number): number {
  const position = positionAt(instant, compiled)
  const start = compiled.starts[position] as number
  return (compiled.before[position] as number) + (instant > start ? instant - start : 0)
}

/** The earliest instant with an amount of open time before it, if these years hold that much. */
export function earliestIn(compiled: OpenYears, amount: number): number | undefined {
  const { count, starts, before } = compiled
  if (!(amount > (before[0] as number) && amount <= (before[count] as number))) return undefined
  const position = intervalOf(amount, compiled, compiled.byAmount)
  return (starts[position] as number) + amount - (before[position] as number)
}

/** The latest instant with an amount of open time before it, if these years hold that much. */
export function latestIn(compiled: OpenYears, amount: number): number | undefined {
  const { count, starts, before } = compiled
  if (!(amount >= (before[0] as number) && amount < (before[count] as number))) return undefined
  const position = intervalOf(amount + 1, compiled, compiled.byAmount)
  return (starts[position] as number) + amount - (before[position] as number)
}
