import { modulo7 } from './local-dates'

/** Minutes in a day of a calendar without clock changes. */
export const DAY = 1440

/** A row in minutes from the midnight its day begins with, half-open; the end may lie past the next one. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Which minutes are open by the rows that begin on one day: its own 1440, then those of the day after. */
export type OpenMinutes = Uint8Array

/** Days by number: 0 to 6 and around in a week, local dates where dates have hours of their own. */
export type Days = (day: number) => OpenMinutes | undefined

export function closedDay(): OpenMinutes {
  return new Uint8Array(2 * DAY)
}

/** A week of closed days, Sunday first. */
export function closedWeek(): Days {
  const days = Array.from({ length: 7 }, closedDay)
  return (day) => days[modulo7(day)]
}

/** Asks whether a minute is open by the rows of any day; minutes beyond 1440 are those of the day after. */
export function openByAny(day: number, days: Days): (minute: number) => boolean {
  const [before, own, after] = [days(day - 1), days(day), days(day + 1)]
  return (minute) =>
    own?.[minute] === 1 || (minute < DAY ? before?.[minute + DAY] : after?.[minute - DAY]) === 1
}

/** Adds a row. Says whether some of its time was open already. */
export function openRow(day: number, { start, end }: Span, days: Days): boolean {
  const isOpen = openByAny(day, days)
  let overlaps = false
  for (let minute = start; minute < end && !overlaps; minute++) overlaps = isOpen(minute)
  days(day)?.fill(1, start, end)
  return overlaps
}

/** Takes time away, by whatever row it was open. */
export function closeRow(day: number, { start, end }: Span, days: Days): void {
  days(day)?.fill(0, start, end)
  days(day - 1)?.fill(0, start + DAY, end + DAY)
  days(day + 1)?.fill(0, Math.max(start - DAY, 0), Math.max(end - DAY, 0))
}

/** Whether rows of this day run past its midnight. */
export function runsPastMidnight(day: number, days: Days): boolean {
  return days(day)?.includes(1, DAY) ?? false
}
