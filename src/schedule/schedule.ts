import type { ClockText, Digit } from '../core/clock-text'
import type { DateText, Weekday } from '../core/local-date'
import type { ZoneChange } from '../zone/corrections'
import type { YearlyRule } from './holidays/yearly-rule'

/**
 * One row of open time on the wall clock, half-open: `'06:00-18:00'` holds 06:00 and not 18:00 (S2).
 * `'22:00-06:00'` runs past midnight, `'00:00-24:00'` is the whole day.
 */
export type HoursText =
  | `${ClockText}-0${Digit}:${number}`
  | `${ClockText}-1${Digit}:${number}`
  | `${ClockText}-2${0 | 1 | 2 | 3 | 4}:${number}`

/** One weekday, `'sat'`, or a range of them, `'mon-fri'`; a range may run over the week's end. */
export type WeekdayKey = Weekday | `${Weekday}-${Weekday}`

/** The rows of an ordinary week. Each weekday is named once; a weekday without a key is closed. */
export type Weekly = { readonly [Key in WeekdayKey]?: readonly HoursText[] }

/** One local date, or a range of local dates with both ends included. */
export type DateRange =
  | { readonly on: DateText; readonly from?: never; readonly to?: never }
  | { readonly from: DateText; readonly to: DateText; readonly on?: never }

/** A local date, range of dates or yearly rule for dates on which the week's rows do not count. */
export type Holiday = { readonly name?: string } & (
  | (DateRange & { readonly [Key in keyof YearlyRule]?: never })
  | (YearlyRule & { readonly on?: never; readonly from?: never; readonly to?: never })
)

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
  /**
   * Changes of the zone's offset that are known better than the runtime's own data (T6). From the
   * first of them on, they alone say what the offset is.
   */
  readonly zoneChanges?: readonly ZoneChange[]
  readonly weekly: Weekly
  readonly holidays?: readonly Holiday[]
  readonly specialHours?: readonly SpecialHours[]
  /** The last local date up to which the holidays were kept; answers past it carry a warning (S10). */
  readonly holidaysThrough?: DateText
}

// Named so that the compiler says what is missing where unchecked data is passed.
declare const useDefineSchedule: unique symbol

/** What `defineSchedule` and its like leave on a schedule, for the compiler only. */
export interface CheckedSchedule {
  /** The zone whose local dates count as its business days and holidays. */
  readonly timeZone: string
  readonly [useDefineSchedule]: true
}

/** A {@link ScheduleInput} that `defineSchedule` has checked and frozen. */
export interface WeeklySchedule extends ScheduleInput, CheckedSchedule {
  readonly timeZone: string
}
