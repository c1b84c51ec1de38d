import { DAY } from '../../core/time'
import type { DayRange } from '../../schedule/day-range'
import type { Compiler } from '../compile/compiler'
import { type Direction, type Run, type YearCache, yearCache } from '../compile/year-cache'
import { type Buckets, bucketsOfAmount, bucketsOfTime, intervalOf } from './buckets'
import { NO_INTERVALS, openBefore, type PrefixSums, ROW, startOf, withIntervals } from './prefix-sums'

/** The open time of a run of years, indexed for look-ups. */
export interface OpenYears extends Run, PrefixSums {
  /** For each 24 hours from `from` on: the index in `rows` of the first interval that ends after they begin. */
  readonly rowByDay: Int32Array
  readonly byAmount: Buckets
}

export function openYears({ intervalsIn }: Compiler, dayRange: () => DayRange): YearCache<OpenYears> {
  return yearCache(
    NO_INTERVALS,
    (known: PrefixSums, direction, { firstDay, endDay }, run): OpenYears => {
      const sums = withIntervals(known, direction, intervalsIn(firstDay * DAY, endDay * DAY))
      const { first } = bucketsOfTime(sums, run.to, { origin: run.from, width: DAY })
      const rowByDay = first.map((position) => ROW * position)
      return { ...run, ...sums, rowByDay, byAmount: bucketsOfAmount(sums) }
    },
    dayRange,
  )
}

/**
 * Searches the compiled years, and compiles more of them until the answer is found or no year is left (S7).
 *
 * @param find Returns an instant, or `undefined` if these years have no answer.
 * @param limit The search also stops once the years reach past this instant.
 */
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

/** The index in `rows` of the first interval that ends after an instant in `[from, to)` of the years. */
export function rowAt(
  instant: number,
  rows: Float64Array,
  { rowByDay, from }: Pick<OpenYears, 'rowByDay' | 'from'>,
): number {
  let row = rowByDay[((instant - from) / DAY) | 0] as number
  while ((rows[row + 1] as number) <= instant) row += ROW
  return row
}

/** Whether an instant in `[from, to)` of the years is open. */
export function isOpenIn(compiled: OpenYears, instant: number): boolean {
  const { rows } = compiled
  return (rows[rowAt(instant, rows, compiled)] as number) <= instant
}

/** The open milliseconds before an instant in `[from, to)` of the years, from the origin of the prefix sums. */
export function measureIn(compiled: OpenYears, instant: number): number {
  const { rows } = compiled
  const row = rowAt(instant, rows, compiled)
  const since = instant - (rows[row] as number)
  return (rows[row + 2] as number) + Math.max(since, 0)
}

/** The earliest instant with a measure, if these years contain it. */
export function earliestIn(compiled: OpenYears, amount: number): number | undefined {
  if (!(amount > openBefore(0, compiled) && amount <= openBefore(compiled.count, compiled))) return undefined
  const position = intervalOf(amount, compiled, compiled.byAmount)
  return startOf(position, compiled) + amount - openBefore(position, compiled)
}

/** The latest instant with a measure, if these years contain it. */
export function latestIn(compiled: OpenYears, amount: number): number | undefined {
  if (!(amount >= openBefore(0, compiled) && amount < openBefore(compiled.count, compiled))) return undefined
  const position = intervalOf(amount + 1, compiled, compiled.byAmount)
  return startOf(position, compiled) + amount - openBefore(position, compiled)
}
