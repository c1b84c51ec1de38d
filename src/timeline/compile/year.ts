import { yearOf as calendarYearOf } from '../../core/local-date'
import { DAY, FIRST_INSTANT, FIRST_YEAR, LAST_INSTANT, LAST_YEAR } from '../../core/time'

/** The end of the compiled years, exclusive. Local dates can be later than the last supported instant. */
export const END_YEAR: number = LAST_YEAR + 2

/**
 * The first local date of a year. It is clamped to the end of the compiled dates, a few days past the supported range.
 */
export function firstDayOf(year: number): number {
  // The quotient is always whole. With Math.floor the engine knows it, and loops over day numbers use integers.
  return Math.floor(Math.min(Date.UTC(year, 0, 1), LAST_INSTANT + 1 + 4 * DAY) / DAY)
}

/** The year of a local date, clamped to the compiled years. */
export function yearOf(day: number): number {
  if (day < FIRST_INSTANT / DAY) return FIRST_YEAR
  return day > LAST_INSTANT / DAY ? END_YEAR - 1 : calendarYearOf(day)
}
