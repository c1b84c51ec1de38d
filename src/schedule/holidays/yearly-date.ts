import type { Weekday } from '../../core/local-date'

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

export interface NthWeekday {
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
