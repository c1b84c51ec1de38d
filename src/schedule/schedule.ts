import type { ClockText, Digit } from '../core/clock-text'
import type { DateText, Weekday } from '../core/local-date'
import type { ZoneChange } from '../zone/corrections'
import type { YearlyRange, YearlyRule } from './holidays/yearly-rule'

/**
 * A row of hours on the wall clock, half-open: `'06:00-18:00'` includes 06:00 but not 18:00 (S2).
 * `'22:00-06:00'` ends on the next date, and `'00:00-24:00'` is the whole date.
 */
export type HoursText =
  | `${ClockText}-0${Digit}:${number}`
  | `${ClockText}-1${Digit}:${number}`
  | `${ClockText}-2${0 | 1 | 2 | 3 | 4}:${number}`

/** A weekday, `'sat'`, or a range of weekdays, `'mon-fri'`, with both ends included. `'fri-mon'` is a range too. */
export type WeekdayKey = Weekday | `${Weekday}-${Weekday}`

/**
 * The rows of an ordinary week. Each weekday belongs to at most one key; a weekday without a key is closed
 * (S8).
 */
export type Weekly = { readonly [Key in WeekdayKey]?: readonly HoursText[] }

/** A local date, or a range of local dates with both ends included. */
export type DateRange =
  | {
      /** The local date. */
      readonly on: DateText
      readonly from?: never
      readonly to?: never
    }
  | {
      /** The first local date, included. */
      readonly from: DateText
      /** The last local date, included. */
      readonly to: DateText
      readonly on?: never
    }

interface Named {
  /** The name of the holiday, for people. `holidayDates` and `Due.during` return it. */
  readonly name?: string
}

type Never<Keys extends PropertyKey> = { readonly [Key in Keys]?: never }

/** A holiday with dates of one year. */
export type DatedHoliday = Named & DateRange & Never<keyof YearlyRule>

/** Local dates of one year or of every year, in one of four forms (S11). */
type AnyDates =
  | (DateRange & Never<keyof YearlyRule>)
  | (YearlyRule & Never<keyof DateRange>)
  | (YearlyRange & Never<'on' | 'every' | 'observed'>)

/**
 * A holiday: local dates without the rows of the week or season (S3). It has `on`, `from` and `to`, or a yearly rule
 * `every`. If `from` and `to` are days of months, `{ month: 12, day: 24 }`, it recurs every year (S11).
 */
export type Holiday = Named & AnyDates

/**
 * The rows of some local dates. They replace the rows of the week or season, even if the date is a holiday (S3). The
 * dates are given as those of a {@link Holiday} are, but they are never observed elsewhere (S11). Entries by date
 * take precedence over yearly ones, and of two yearly ones the first in the list counts.
 */
export type SpecialHours = {
  /** The reason for the special hours, for people. */
  readonly name?: string
  /** The rows of each of these dates. An empty list closes them. */
  readonly hours: readonly HoursText[]
  readonly observed?: never
} & AnyDates

/** Hours that replace those of the week in a part of every year (S12). Seasons may not overlap in any year. */
export interface Season extends YearlyRange {
  /** The name of the season, for people. */
  readonly name?: string
  /** The rows of a week in this season, or of weeks that take turns. */
  readonly weekly: Weekly | readonly Weekly[]
}

/** The hours of a team on the wall clock of one zone, as plain data that can be stored as JSON. */
export interface ScheduleInput {
  /** The JSON Schema of the file, for editors. It has no effect. */
  readonly $schema?: string
  /** Whose hours these are, for people. `whoseHours` returns it. */
  readonly name?: string
  /** An IANA time zone, `'America/Los_Angeles'`. All hours and dates of the schedule are on its wall clock (S1). */
  readonly timeZone: string
  /**
   * Corrected clock changes, in order of time, for when the runtime's zone data is out of date (T6). From the first
   * one on, they replace the runtime's data completely.
   *
   * @defaultValue the runtime's zone data
   */
  readonly zoneChanges?: readonly ZoneChange[]
  /**
   * The rows of an ordinary week: `{ 'mon-fri': ['06:00-18:00'] }`. A weekday without a key is closed. A list has at most
   * 53 weeks that take turns, each from Monday to Sunday (S13).
   */
  readonly weekly: Weekly | readonly Weekly[]
  /**
   * Any date in a week in which the first week of a list applies (S13). Required with a list of weeks. From there, the
   * weeks take turns in both directions of time.
   *
   * @defaultValue none
   */
  readonly firstWeek?: DateText
  /**
   * Parts of every year with a week of their own, such as summer hours (S12).
   *
   * @defaultValue no seasons
   */
  readonly seasons?: readonly Season[]
  /**
   * Local dates without the rows of the week or season, unless they have special hours (S3).
   *
   * @defaultValue no holidays
   */
  readonly holidays?: readonly Holiday[]
  /**
   * Local dates with their own rows, instead of those of the week (S3).
   *
   * @defaultValue no special hours
   */
  readonly specialHours?: readonly SpecialHours[]
  /**
   * The last local date, included, for which `holidays` is complete. Due times that depend on later dates have a
   * warning (S10).
   *
   * @defaultValue unknown, without warnings
   */
  readonly holidaysThrough?: DateText
}

// The name appears in the compiler's message if unchecked data is passed.
declare const useDefineSchedule: unique symbol

/** What every checked schedule has: its time zone, and a mark for the compiler that does not exist at run time. */
export interface CheckedSchedule {
  /** The IANA time zone whose local dates are the business days and holidays (S6). */
  readonly timeZone: string
  readonly [useDefineSchedule]: true
}

/** A {@link ScheduleInput} that `defineSchedule` has checked and frozen. */
export interface WeeklySchedule extends ScheduleInput, CheckedSchedule {
  /** An IANA time zone, `'America/Los_Angeles'`. All hours and dates of the schedule are on its wall clock (S1). */
  readonly timeZone: string
}
