import { DAY } from '../../core/time'
import type { Compiler } from '../compile/compiler'
import { openTimeIn } from '../compile/span'
import { firstDayOf } from '../compile/year'
import { type Direction, type Run, type YearCache, yearCache } from '../compile/year-cache'
import { dayPatterns } from './day-patterns'
import { type DayTable, openThrough } from './day-table'
import { tableOfDays } from './table-of-days'

/** The open time of a run of years. */
export interface OpenYears extends Run, DayTable {}

export function openYears(compiler: Compiler): YearCache<OpenYears> {
  const patterns = dayPatterns(compiler)
  return yearCache({
    dataOf: patterns.between,
    amountIn: (firstDay, endDay) => openTimeIn(compiler.spansIn(firstDay * DAY, endDay * DAY)),
    compiled(run) {
      const table = tableOfDays(firstDayOf(run.firstYear), run.low, run.data, patterns.rows())
      return { ...run, ...table, high: openThrough(table) }
    },
  })
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
    const answer = find(compiled)
    if (answer !== undefined && answer >= compiled.from && answer < compiled.to) return answer
    if (compiled.to > limit) return answer
    const more = years.grown(answer !== undefined && answer < compiled.from ? 'earlier' : direction, step)
    if (!more) return answer
    compiled = more
  }
}
