import type { MonthDay, YearlyDate } from './yearly-date'

/** The years in which something recurs. */
interface Years {
  /**
   * The first year, included. A range counts by the year of its first date, and a holiday that is observed on another
   * date by the year of its own date.
   *
   * @defaultValue no limit
   */
  readonly since?: number
  /**
   * The last year, included. A range counts by the year of its first date, and a holiday that is observed on another
   * date by the year of its own date.
   *
   * @defaultValue no limit
   */
  readonly until?: number
}

/** A date that recurs every year, defined by a rule. */
export interface YearlyRule extends Years {
  /** The date in each year. */
  readonly every: YearlyDate
  /**
   * The date on which the holiday is observed if it falls on a Saturday or Sunday (S14).
   *
   * @defaultValue 'none'
   */
  readonly observed?: Observed
}

/** A range of local dates that recurs every year, with both ends included (S11). It can run over New Year. */
export interface YearlyRange extends Years {
  /** The first date, included. In a year without a 29 February, that date means 1 March. */
  readonly from: MonthDay
  /** The last date, included. If it is before `from`, it is in the next year. 29 February means the last day of February. */
  readonly to: MonthDay
}

/**
 * The date on which a holiday is observed if it falls on a Saturday or Sunday (S14).
 *
 * - `'nearest weekday'`: on Friday for a Saturday, on Monday for a Sunday.
 * - `'next weekday'`: on the following Monday.
 * - `'sunday to monday'`: on the following Monday for a Sunday; a Saturday stays.
 * - `'next free weekday'`: on the next Monday to Friday that is not itself a holiday.
 * - `'sunday to next free day'`: for a Sunday, on the next date that is not itself a holiday; a Saturday stays.
 * - `'none'`: on its own date.
 *
 * The observed date replaces the original one. It can be in the previous or next year.
 */
export type Observed =
  | 'nearest weekday'
  | 'next weekday'
  | 'sunday to monday'
  | 'next free weekday'
  | 'sunday to next free day'
  | 'none'
