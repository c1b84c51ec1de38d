import type { ClockText, Digit } from '../core/clock-text'
import type { DateText, Weekday } from '../core/local-date'
import type { ZoneChange } from '../zone/corrections'
import type { YearlyRule } from './holidays/yearly-rule'

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

/**
 * A holiday: local dates without the rows of the week (S3). It has `on`, `from` and `to`, or a yearly rule
 * `every`.
 */
export type Holiday = {
  /** The name of the holiday, for people. `holidayDates` and `Due.during` return it. */
  readonly name?: string
} & (
  | (DateRange & { readonly [Key in keyof YearlyRule]?: never })
  | (YearlyRule & { readonly on?: never; readonly from?: never; readonly to?: never })
)

/** The rows of one local date. They replace the rows of the week, even if the date is a holiday (S3). */
export interface SpecialHours {
  /** The reason for the special hours, for people. */
  readonly name?: string
  /** The local date. A date can have only one entry (S8). */
  readonly on: DateText
  /** The rows of that date. An empty list closes it. */
  readonly hours: readonly HoursText[]
}

/** The hours of a team on the wall clock of one zone, as plain data that can be stored as JSON. */
export interface ScheduleInput {
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
  /** The rows of an ordinary week: `{ 'mon-fri': ['06:00-18:00'] }`. A weekday without a key is closed. */
  readonly weekly: Weekly
  /**
   * Local dates without the rows of the week, unless they have special hours (S3).
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
