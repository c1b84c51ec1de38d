import { DAY, MINUTE } from '../../core/time'

/** Minutes in a day of a calendar without clock changes. */
export const MINUTES_IN_DAY: number = DAY / MINUTE

/** A row in minutes since midnight of the day it starts on, half-open. Its end may be after the next midnight. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The whole day. */
export const WHOLE_DAY: Span = { start: 0, end: MINUTES_IN_DAY }

/** Which minutes the rows that start on one day open: first its own 1440, then those of the next day. */
export type OpenMinutes = Uint8Array

/** Days by number: weekdays 0 to 6 (their neighbours -1 and 7 wrap around) or local dates. */
export type Days = (day: number) => OpenMinutes | undefined

export function closedDay(): OpenMinutes {
  return new Uint8Array(2 * MINUTES_IN_DAY)
}

/** A week of closed days, Sunday first. */
export function closedWeek(): Days {
  const days = Array.from({ length: 7 }, closedDay)
  return (day) => days.at(day % 7)
}

/** Tells whether a minute is open by the rows of any day; from 1440 on, minutes are those of the next day. */
export function openByAny(day: number, days: Days): (minute: number) => boolean {
  const [before, own, after] = [days(day - 1), days(day), days(day + 1)]
  return (minute) =>
    own?.[minute] === 1 ||
    (minute < MINUTES_IN_DAY ? before?.[minute + MINUTES_IN_DAY] : after?.[minute - MINUTES_IN_DAY]) === 1
}

/** Whether any minute of a calendar day is open, including the hours after midnight of the day before. */
export function hasHours(day: number, days: Days): boolean {
  const isOpen = openByAny(day, days)
  for (let minute = 0; minute < MINUTES_IN_DAY; minute++) if (isOpen(minute)) return true
  return false
}

/** Adds a row. Returns whether some of its time was already open. */
export function openRow(day: number, { start, end }: Span, days: Days): boolean {
  const isOpen = openByAny(day, days)
  let overlaps = false
  for (let minute = start; minute < end && !overlaps; minute++) overlaps = isOpen(minute)
  days(day)?.fill(1, start, end)
  return overlaps
}

/** Closes a span of time, whichever row opened it. */
export function closeRow(day: number, { start, end }: Span, days: Days): void {
  days(day)?.fill(0, start, end)
  days(day - 1)?.fill(0, start + MINUTES_IN_DAY, end + MINUTES_IN_DAY)
  days(day + 1)?.fill(0, Math.max(start - MINUTES_IN_DAY, 0), Math.max(end - MINUTES_IN_DAY, 0))
}

/** Whether rows of this day run past midnight. */
export function runsPastMidnight(day: number, days: Days): boolean {
  return days(day)?.includes(1, MINUTES_IN_DAY) ?? false
}
