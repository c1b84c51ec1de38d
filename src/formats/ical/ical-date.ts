/*
 * Civil dates as day numbers, days since 1970-01-01 in a calendar that knows no zone. An all-day event
 * names such dates; no clock and no time zone may come near them (T2).
 */

const MS = 86_400_000

/** A civil date in parts; `month` and `date` count from 1. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly date: number
}

export function civilDate(day: number): CivilDate {
  const at = new Date(day * MS)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** A month or date past its end runs on into the next: month 13 is January, date 0 the last of the month before. */
export function dayOfCivil(year: number, month: number, date: number): number {
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, date) / MS
}
