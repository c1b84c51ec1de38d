import type { Intervals } from '../../core/intervals'
import { DAY, FIRST_INSTANT, FIRST_YEAR, LAST_INSTANT, LAST_YEAR } from '../../core/time'

/** Compiles what a schedule promises, a year of local dates at a time, into instants. */
export interface YearCompiler {
  /** Open stretches; those of a night into the next year belong to the year they begin in. */
  intervalsOf(year: number): Intervals
  /** Business days (S6), `day number, opening, closing, …`, in order of date. */
  businessDaysOf(year: number): readonly number[]
}

// Local dates reach over the last instant.
export const END_YEAR: number = LAST_YEAR + 2

/** The first local date of a year, or the end of what is compiled: a few dates past the supported time. */
export function firstDayOf(year: number): number {
  // Floored although it is whole: engines then keep it as an integer, and count days by it without making objects.
  return Math.floor(Math.min(Date.UTC(year, 0, 1), LAST_INSTANT + 1 + 4 * DAY) / DAY)
}

/** The year of a date, as far as years are compiled. */
export function yearOf(day: number): number {
  if (day < FIRST_INSTANT / DAY) return FIRST_YEAR
  return day > LAST_INSTANT / DAY ? END_YEAR - 1 : new Date(day * DAY).getUTCFullYear()
}
