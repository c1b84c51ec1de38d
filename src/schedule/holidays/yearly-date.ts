import { WEEKDAYS, type Weekday, weekdayOf } from '../../core/local-date'
import { DAY } from '../../core/time'
import { easterSunday } from './easter-sunday'

/**
 * A date that comes back every year, in one of three forms: a day of a month, `{ month: 7, day: 4 }`; the nth
 * or last of a weekday in a month, `{ month: 11, weekday: 'thu', nth: 4 }`; or so many days from Western
 * Easter Sunday, `{ easter: -2 }`. `daysAfter` moves either of the first two: the day after Thanksgiving is
 * `{ month: 11, weekday: 'thu', nth: 4, daysAfter: 1 }`, and a negative number is days before.
 *
 * 29 February exists in leap years only, a 5th weekday only in months that have one; in other years there is
 * no date.
 */
export type YearlyDate = DayOfMonth | NthWeekday | FromEaster

type DayOfMonth = (
  | { readonly month: 1 | 3 | 5 | 7 | 8 | 10 | 12; readonly day: UpTo29 | 30 | 31 }
  | { readonly month: 4 | 6 | 9 | 11; readonly day: UpTo29 | 30 }
  | { readonly month: 2; readonly day: UpTo29 }
) & {
  readonly daysAfter?: number
  readonly weekday?: never
  readonly nth?: never
  readonly easter?: never
}

interface NthWeekday {
  readonly month: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
  readonly weekday: Weekday
  readonly nth: 1 | 2 | 3 | 4 | 5 | 'last'
  readonly daysAfter?: number
  readonly day?: never
  readonly easter?: never
}

interface FromEaster {
  readonly easter: number
  readonly month?: never
  readonly day?: never
  readonly weekday?: never
  readonly nth?: never
  readonly daysAfter?: never
}

// biome-ignore format: one line of digits is easier to check
type UpTo29 = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29

/**
 * The date as a day number, in the year that its month or Easter is of, or `undefined` if that year has none.
 * `daysAfter` can lead into the year after or before.
 */
export function dayInYear(date: YearlyDate, year: number): number | undefined {
  if (date.easter !== undefined) return easterSunday(year) + date.easter
  const first = Date.UTC(year, date.month - 1, 1) / DAY
  const length = Date.UTC(year, date.month, 1) / DAY - first
  const day = date.weekday === undefined ? date.day : nthOf(date, first, length)
  return day > length ? undefined : first + day - 1 + (date.daysAfter ?? 0)
}

/** A day of the month, possibly one past its end. */
function nthOf({ weekday, nth }: NthWeekday, firstOfMonth: number, length: number): number {
  const first = ((WEEKDAYS.indexOf(weekday) - weekdayOf(firstOfMonth) + 7) % 7) + 1
  return first + 7 * (nth === 'last' ? Math.floor((length - first) / 7) : nth - 1)
}
