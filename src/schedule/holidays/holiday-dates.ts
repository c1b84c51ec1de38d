import type { CheckedText } from '../../core/checked-text'
import type { DateText } from '../../core/local-date'
import type { Schedule } from '../combined/combined-schedule'
import { datesOf, readDateSpan } from './date-span'
import { holidaysOf } from './holidays-of'

/** A local date that is a holiday. */
export interface HolidayDate {
  /** The local date. */
  readonly date: DateText
  /** The first name among the entries for this date in `holidays`. Absent if none of them has a name. */
  readonly name?: string
}

/**
 * Lists the holidays of a schedule from one local date through another, in order. It includes dates, date
 * ranges and yearly rules, each rule on the date on which it is observed, and also holidays with special hours
 * (P4). A combined schedule has the holidays of all its operands; a succession has those of the version in
 * force (S9).
 *
 * @param from The first local date, included.
 * @param through The last local date, included.
 * @param schedule The schedule.
 * @returns Each date once, with its name.
 * @throws DuebyError with the issues of all arguments: `missing`, `wrong-type` and `invalid-date` for `from` and
 *   `through`; `reversed-range`; `out-of-range` for a date outside the supported range (T4); those of a schedule that
 *   has not been checked.
 *
 * @example
 * const office = defineSchedule({
 *   timeZone: 'America/New_York',
 *   weekly: { 'mon-fri': ['09:00-17:00'] },
 *   holidays: usFederalHolidays,
 * })
 * holidayDates('2021-12-01', '2022-01-31', office).map(({ date }) => date) // => ['2021-12-24', '2021-12-31', '2022-01-17']
 * holidayDates('2022-07-04', '2022-07-04', office) // => [{ date: '2022-07-04', name: 'Independence Day' }]
 */
export function holidayDates<const From extends string, const Through extends string>(
  from: CheckedText<From, DateText>,
  through: CheckedText<Through, DateText>,
  schedule: Schedule,
): HolidayDate[] {
  const { parsed, first, last } = readDateSpan(from, through, schedule)
  return datesOf(holidaysOf(parsed).between(first, last))
}
