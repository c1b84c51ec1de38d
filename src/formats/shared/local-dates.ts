import type { DateText, Weekday } from 'dueby'

const MS = 86_400_000

/** Sunday first, as day 0 of the week. */
export const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** A local date as a day number, days since 1970-01-01; `undefined` for other text and impossible dates. */
export function dayOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(ms) || dateOf(ms / MS) !== text ? undefined : ms / MS
}

export function dateOf(day: number): DateText {
  return new Date(day * MS).toISOString().slice(0, 10) as DateText
}

/** 0 is Sunday. Day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: number): number {
  return modulo7(day + 4)
}

export function modulo7(number: number): number {
  return ((number % 7) + 7) % 7
}

/** `2024-12-25`, or `2024-12-24 to 2024-12-26`. */
export function datesText(first: number, last: number): string {
  return first === last ? dateOf(first) : `${dateOf(first)} to ${dateOf(last)}`
}
