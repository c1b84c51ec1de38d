import { WEEKDAYS, type Weekday, weekdayOf } from '../../core/local-date'
import { DAY } from '../../core/time'
import { easterSunday } from './easter-sunday'

/**
 * A date that comes back every year, in one of four forms: a day of a month, `{ month: 7, day: 4 }`; the nth
 * or last of a weekday in a month, `{ month: 11, weekday: 'thu', nth: 4 }`; the last weekday before a day of a
 * month or the first after it, neither being that day itself, `{ weekday: 'mon', before: { month: 5, day: 25 } }`;
 * or so many days from Western Easter Sunday, `{ easter: -2 }`. `daysAfter` moves any of the first three: the day
 * after Thanksgiving is `{ month: 11, weekday: 'thu', nth: 4, daysAfter: 1 }`, and a negative number is days before.
 *
 * 29 February exists in leap years only, a 5th weekday only in months that have one; in other years there is
 * no date.
 */
export type YearlyDate = DayOfMonth | NthWeekday | WeekdayNear | FromEaster

type MonthDay =
  | { readonly month: 1 | 3 | 5 | 7 | 8 | 10 | 12; readonly day: UpTo29 | 30 | 31 }
  | { readonly month: 4 | 6 | 9 | 11; readonly day: UpTo29 | 30 }
  | { readonly month: 2; readonly day: UpTo29 }

type DayOfMonth = MonthDay & {
  readonly daysAfter?: number
  readonly weekday?: never
  readonly nth?: never
  readonly before?: never
  readonly after?: never
  readonly easter?: never
}

interface NthWeekday {
  readonly month: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
  readonly weekday: Weekday
  readonly nth: 1 | 2 | 3 | 4 | 5 | 'last'
  readonly daysAfter?: number
  readonly day?: never
  readonly before?: never
  readonly after?: never
  readonly easter?: never
}

type WeekdayNear = (
  | { readonly before: MonthDay; readonly after?: never }
  | { readonly after: MonthDay; readonly before?: never }
) & {
  readonly weekday: Weekday
  readonly daysAfter?: number
  readonly month?: never
  readonly day?: never
  readonly nth?: never
  readonly easter?: never
}

interface FromEaster {
  readonly easter: number
  readonly month?: never
  readonly day?: never
  readonly weekday?: never
  readonly nth?: never
  readonly before?: never
  readonly after?: never
  readonly daysAfter?: never
}

// biome-ignore format: one line of digits is easier to check
type UpTo29 = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29

/**
 * The date as a day number, in the year that its month or Easter is of, or `undefined` if that year has none.
 * `daysAfter`, `before` and `after` can lead into the year after or before.
 */
export function dayInYear(date: YearlyDate, year: number): number | undefined {
  if (date.easter !== undefined) return easterSunday(year) + date.easter
  if (date.month === undefined) return dayNear(date, year)
  const first = Date.UTC(year, date.month - 1, 1) / DAY
  const length = Date.UTC(year, date.month, 1) / DAY - first
  const day = date.weekday === undefined ? date.day : nthOf(date, first, length)
  return day > length ? undefined : first + day - 1 + (date.daysAfter ?? 0)
}

/** Never the day itself: a week from it when it is that weekday. */
function dayNear({ weekday, before, after, daysAfter = 0 }: WeekdayNear, year: number): number | undefined {
  const day = dayInYear(before ?? after, year)
  if (day === undefined) return undefined
  const toNext = (WEEKDAYS.indexOf(weekday) - weekdayOf(day) + 7) % 7
  return day + daysAfter + (before ? toNext - 7 : toNext || 7)
}

/** A day of the month, possibly one past its end. */
function nthOf({ weekday, nth }: NthWeekday, firstOfMonth: number, length: number): number {
  const first = ((WEEKDAYS.indexOf(weekday) - weekdayOf(firstOfMonth) + 7) % 7) + 1
  return first + 7 * (nth === 'last' ? Math.floor((length - first) / 7) : nth - 1)
}
