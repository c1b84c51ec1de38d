import type { DateText } from 'dueby'

const DAY = 86_400_000

/** The date that is some days after another. */
export function daysAfter(date: DateText, days: number): DateText {
  return textOf(Date.parse(`${date}T00:00Z`) + days * DAY)
}

/** The days from one date to another. */
export function daysBetween(from: DateText, to: DateText): number {
  return (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY
}

/** The weekday of a date, from 0 for Monday. */
export function weekdayOf(date: DateText): number {
  return (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7
}

function textOf(at: number): DateText {
  return new Date(at).toISOString().slice(0, 10) as DateText
}
