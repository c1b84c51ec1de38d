import type { Stretches } from '../core/stretches'
import { DAY, LAST_INSTANT } from '../core/time'

/** What a schedule promises in one year, as instants. */
export interface CompiledYear {
  /** Open stretches; nearly always in order, touching ones not yet joined. */
  readonly stretches: Stretches
  /** Business days (S6), `day number, opening, closing, …`, in order of date. */
  readonly businessDays: readonly number[]
}

/** Compiles one year. */
export type CompileYear = (year: number) => CompiledYear

/** The first local date of a year, or the end of what is compiled: a few dates past the supported time. */
export function firstDayOf(year: number): number {
  return Math.min(Date.UTC(year, 0, 1), LAST_INSTANT + 1 + 4 * DAY) / DAY
}
