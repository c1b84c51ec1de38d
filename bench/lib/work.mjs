// The work that every line measures: Mon–Fri 06:00–18:00 in Los Angeles with the holidays of the Gladly
// policy, at instants drawn over twenty years.
import { gladly } from 'dueby'
import { randomFrom } from './random.mjs'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const FROM = Date.UTC(2015, 0, 1)
export const UNTIL = Date.UTC(2035, 0, 1)

export const schedule = gladly.schedule

/** Los Angeles 06:00–18:00 as every peer needs it; the holidays one by one. */
export const WEEK = weekOf([1, 2, 3, 4, 5], [['06:00', '18:00']])
export const HOLIDAYS = ['2023-12-25', '2023-12-26', '2023-12-27', '2023-12-28', '2023-12-29', '2024-01-01']

/** Rows by weekday, Sunday first; a day without rows is `null`. */
export function weekOf(days, rows) {
  return Array.from({ length: 7 }, (_, day) => (days.includes(day) ? rows : null))
}

/** Whole milliseconds in `[from, until)`. */
export function instants(count, seed, from = FROM, until = UNTIL) {
  const random = randomFrom(seed)
  return Float64Array.from({ length: count }, () => from + Math.floor(random() * (until - from)))
}

/** What peers are compared at: the twenty years, and for one in five the weeks around the holidays. */
export function samples(count) {
  const near = Math.floor(count / 5)
  const around = instants(near, 2, Date.UTC(2023, 11, 15), Date.UTC(2024, 0, 6))
  return [...instants(count - near, 1), ...around]
}
