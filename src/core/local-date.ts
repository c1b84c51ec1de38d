import { DAY } from './time'

/** A local date as text, `'2023-12-25'`. */
export type DateText = `${number}-${number}-${number}`

/** Lower-case English short names, Sunday first, as day 0 of the week. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

export type Weekday = (typeof WEEKDAYS)[number]

/**
 * A local date as a day number: days since 1970-01-01 in a calendar that knows no zone.
 * `undefined` for text in another form and for dates that do not exist, such as 30 February.
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

export function textFromDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** 0 is Sunday. Day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}
