import { DAY } from '../../../core/time'

/** A date of an all-day event, which no time zone affects; `month` and `date` count from 1. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly date: number
}

export function civilDate(day: number): CivilDate {
  const at = new Date(day * DAY)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** The day number of a date. Month 13 is the next January; date 0 is the last date of the month before. */
export function dayOfCivil(year: number, month: number, date: number): number {
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, date) / DAY
}
