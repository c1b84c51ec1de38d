import type { CalendarDay } from 'dueby'

/** The hours of a date: `06:00–18:00`, or `closed`. */
export function hoursText({ hours }: CalendarDay): string {
  return hours.length === 0 ? 'closed' : hours.map(({ from, to }) => `${from}–${to}`).join(', ')
}

/** Why a date has these hours, if it is not the week alone: `holiday: Christmas week`. */
export function reasonText({ by, name }: CalendarDay): string {
  if (by === 'week' || by === 'combined') return name ?? ''
  return name === undefined || name === '' ? by : `${by}: ${name}`
}

/** The weekday of a date, from 0 for Monday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** The short names of the weekdays. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
