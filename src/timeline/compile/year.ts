import { yearOf as calendarYearOf } from '../../core/local-date'
import { DAY, FIRST_INSTANT, FIRST_YEAR, LAST_INSTANT, LAST_YEAR } from '../../core/time'

/** The end of the years that are compiled: local dates reach past the last supported instant. */
export const END_YEAR: number = LAST_YEAR + 2

/** The first local date of a year, or the end of what is compiled: a few dates past the supported range. */
export function firstDayOf(year: number): number {
  // Math.floor of a whole number: it lets the engine keep day numbers as integers in the loops that count by them.
  return Math.floor(Math.min(Date.UTC(year, 0, 1), LAST_INSTANT + 1 + 4 * DAY) / DAY)
}

/** The year of a date, clamped to the years that are compiled. */
export function yearOf(day: number): number {
  if (day < FIRST_INSTANT / DAY) return FIRST_YEAR
  return day > LAST_INSTANT / DAY ? END_YEAR - 1 : calendarYearOf(day)
}
