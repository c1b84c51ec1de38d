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
  // Counted from March: a leap day then ends its year, and the lengths of the months repeat every five months.
  const months = year * 12 + month - 3
  const years = Math.floor(months / 12)
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leapDays + Math.floor(((months - years * 12) * 153 + 2) / 5) + date - DAYS_TO_1970
}

/** From the day before 1 March of year 0. */
const DAYS_TO_1970 = 719_469
