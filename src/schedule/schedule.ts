import type { ClockText, HourText } from '../core/clock-text'
import type { DateText, Weekday } from '../core/local-date'

/**
 * One row of open time on the wall clock, half-open: `'06:00-18:00'` holds 06:00 and not 18:00 (S2).
 * `'22:00-06:00'` runs past midnight, `'00:00-24:00'` is the whole day.
 */
export type HoursText = `${ClockText}-${HourText}:${number}`

/** One weekday, `'sat'`, or a range of them, `'mon-fri'`; a range may run over the week's end. */
export type WeekdayKey = Weekday | `${Weekday}-${Weekday}`

/** The rows of an ordinary week. Each weekday is named once; a weekday without a key is closed. */
export type Weekly = { readonly [Key in WeekdayKey]?: readonly HoursText[] }

/** One local date, or a range of local dates with both ends included. */
export type DateRange =
  | { readonly on: DateText; readonly from?: never; readonly to?: never }
  | { readonly from: DateText; readonly to: DateText; readonly on?: never }

/** A local date or range of dates on which the week's rows do not count. */
export type Holiday = { readonly name?: string } & DateRange

/** The rows of one local date, instead of the week's and whether it is a holiday or not; none means closed (S3). */
export interface SpecialHours {
  readonly name?: string
  readonly on: DateText
  readonly hours: readonly HoursText[]
}

/** When a team is there, as plain data that survives `JSON.stringify`. */
export interface ScheduleInput {
  /** Whose hours these are, for people and for `whoseHours`. */
  readonly name?: string
  /** An IANA time zone, such as `'America/Los_Angeles'`: the wall clock that all other times are read on. */
  readonly timeZone: string
  readonly weekly: Weekly
  readonly holidays?: readonly Holiday[]
  readonly specialHours?: readonly SpecialHours[]
  /** The last local date up to which the holidays were kept; answers past it carry a warning (S10). */
  readonly holidaysThrough?: DateText
}

declare const checked: unique symbol

/** Any schedule that was checked and frozen: weekly hours, or schedules put together. */
export interface Schedule {
  readonly name?: string
  /** The zone whose local dates count as its business days and holidays. */
  readonly timeZone: string
  readonly [checked]: true
}

/** A {@link ScheduleInput} that `defineSchedule` has checked and frozen. */
export interface WeeklySchedule extends ScheduleInput {
  readonly [checked]: true
}
