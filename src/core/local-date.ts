import { modulo } from './modulo'
import { DAY } from './time'

/** A local date in the form `'YYYY-MM-DD'`: a calendar date without a time zone. */
export type DateText = `${number}-${number}-${number}`

/** The weekdays as lower-case English short names. Sunday is day 0. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** A weekday as a lower-case English short name, `'sun'` to `'sat'`. */
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * Parses a local date to a day number: the days since 1970-01-01, without a time zone. Returns `undefined` for text
 * in another form and for dates that do not exist, like 30 February.
 */
export function dayFromText(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(ms) || textFromDay(ms / DAY) !== text ? undefined : ms / DAY
}

/** The calendar year of a local date. */
export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear()
}

/** Formats a day number as `'YYYY-MM-DD'`. */
export function textFromDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The weekday of a day number; 0 is Sunday. Day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: number): number {
  return modulo(day + 4, 7)
}
