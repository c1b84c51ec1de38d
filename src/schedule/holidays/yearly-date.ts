import { WEEKDAYS, type Weekday, weekdayOf } from '../../core/local-date'
import { memoized } from '../../core/memoized'
import { modulo } from '../../core/modulo'
import { range } from '../../core/range'
import { DAY } from '../../core/time'

/**
 * A date that recurs every year, in one of four forms:
 *
 * - a day of a month: `{ month: 7, day: 4 }`
 * - the nth or last weekday of a month: `{ month: 11, weekday: 'thu', nth: 4 }`; without `month`, of every month
 * - the last given weekday before a day of a month, or the first one after it, never that day itself:
 *   `{ weekday: 'mon', before: { month: 5, day: 25 } }`
 * - a number of days from Western Easter Sunday: `{ easter: -2 }` is Good Friday
 *
 * `daysAfter` shifts the first three forms: the day after Thanksgiving is
 * `{ month: 11, weekday: 'thu', nth: 4, daysAfter: 1 }`.
 *
 * 29 February exists only in leap years, and a fifth weekday only in some months. In other years there is no date.
 */
export type YearlyDate = DayOfMonth | NthWeekday | WeekdayNear | FromEaster

/** A day of a month, in every year. */
export type MonthDay =
  | {
      /** The month, 1 to 12. */
      readonly month: 1 | 3 | 5 | 7 | 8 | 10 | 12
      /** The day of the month. */
      readonly day: UpTo29 | 30 | 31
    }
  | {
      /** The month, 1 to 12. */
      readonly month: 4 | 6 | 9 | 11
      /** The day of the month. */
      readonly day: UpTo29 | 30
    }
  | {
      /** The month, 1 to 12. */
      readonly month: 2
      /** The day of the month. 29 February exists only in leap years. */
      readonly day: UpTo29
    }

type DayOfMonth = MonthDay & {
  /**
   * Shifts the date by whole days, -365 to 365; a negative number shifts it back.
   *
   * @defaultValue 0
   */
  readonly daysAfter?: number
  readonly weekday?: never
  readonly nth?: never
  readonly before?: never
  readonly after?: never
  readonly easter?: never
}

interface NthWeekday {
  /**
   * The month, 1 to 12.
   *
   * @defaultValue every month
   */
  readonly month?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
  /** The weekday, `'sun'` to `'sat'`. */
  readonly weekday: Weekday
  /** Which one in the month: the first, second … or the last. Some months have no fifth one. */
  readonly nth: 1 | 2 | 3 | 4 | 5 | 'last'
  /**
   * Shifts the date by whole days, -365 to 365; a negative number shifts it back.
   *
   * @defaultValue 0
   */
  readonly daysAfter?: number
  readonly day?: never
  readonly before?: never
  readonly after?: never
  readonly easter?: never
}

type WeekdayNear = (
  | {
      /** The last such weekday before this day, never the day itself. */
      readonly before: MonthDay
      readonly after?: never
    }
  | {
      /** The first such weekday after this day, never the day itself. */
      readonly after: MonthDay
      readonly before?: never
    }
) & {
  /** The weekday, `'sun'` to `'sat'`. */
  readonly weekday: Weekday
  /**
   * Shifts the date by whole days, -365 to 365; a negative number shifts it back.
   *
   * @defaultValue 0
   */
  readonly daysAfter?: number
  readonly month?: never
  readonly day?: never
  readonly nth?: never
  readonly easter?: never
}

interface FromEaster {
  /** Whole days after Western Easter Sunday, -365 to 365; negative for days before it. */
  readonly easter: number
  readonly month?: never
  readonly day?: never
  readonly weekday?: never
  readonly nth?: never
  readonly before?: never
  readonly after?: never
  readonly daysAfter?: never
}

// biome-ignore format: one line of numbers is easier to check
type UpTo29 = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29

/**
 * Calls `visit` with the day number of the date for a year: not at all if it does not exist in that year, several times if
 * it is in every month. The year is that of the month or of Easter; `daysAfter`, `before` and `after` can lead into an
 * adjacent year.
 */
export function forEachDayOf(date: YearlyDate, year: number, visit: (day: number) => void): void {
  const { easter, before, after, month, daysAfter = 0 } = date
  const near = before ?? after
  if (easter !== undefined) visit(easterSunday(year) + easter)
  else if (near) forEachDayOf(near, year, (day) => visit(weekdayNear(day, date as WeekdayNear) + daysAfter))
  else {
    const months = monthsOf(year)
    for (let each = month ?? 1; each <= (month ?? 12); each++) {
      const [first, next] = [months[each - 1] as number, months[each] as number]
      const day = date.day ? first + date.day - 1 : nthOf(date as NthWeekday, first, next)
      if (day < next) visit(day + daysAfter)
    }
  }
}

/** The first date of each month of a year, and of the year after it. */
const monthsOf = memoized((year: number) => range(0, 13).map((month) => Date.UTC(year, month) / DAY))

/** Never the given day itself: if it is that weekday, the result is a week away. */
function weekdayNear(day: number, { weekday, before }: WeekdayNear): number {
  return before ? weekdayFrom(day, weekday) - 7 : weekdayFrom(day + 1, weekday)
}

/** A weekday of the month from `first` until `next`. It can be in the next month. */
function nthOf({ weekday, nth }: NthWeekday, first: number, next: number): number {
  return nth === 'last' ? weekdayFrom(next, weekday) - 7 : weekdayFrom(first, weekday) + 7 * (nth - 1)
}

/** The first date with a weekday on or after a date. */
function weekdayFrom(day: number, weekday: Weekday): number {
  return day + modulo(WEEKDAYS.indexOf(weekday) - weekdayOf(day), 7)
}

/**
 * Western Easter Sunday of a Gregorian year, as a day number: the first Sunday after the ecclesiastical full
 * moon on or after 21 March.
 *
 * This is the anonymous Gregorian algorithm of 1876 (Butcher), as in Meeus, Astronomical Algorithms, chapter 8.
 * It is valid for every Gregorian year, without exceptions.
 */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100)
  const leapCenturies = Math.floor(century / 4)
  const moonDrift = Math.floor((8 * century + 13) / 25)
  const golden = year % 19
  const moon = (19 * golden + century - leapCenturies - moonDrift + 15) % 30
  // In two exceptional cases of the church's tables, the full moon is a day earlier.
  const isEarly = moon === 29 || (moon === 28 && golden > 10)
  return weekdayFrom(Date.UTC(year, 2, 22 + moon - Number(isEarly)) / DAY, 'sun')
}
