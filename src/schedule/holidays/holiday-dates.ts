import { date } from '../../core/date'
import { parseOrThrow } from '../../core/error'
import { report } from '../../core/issue'
import { type DateText, textFromDay } from '../../core/local-date'
import { OUT_OF_RANGE, REVERSED_RANGE } from '../../core/messages'
import { range } from '../../core/range'
import { record } from '../../core/reader'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../../core/time'
import type { Schedule } from '../combined/combined-schedule'
import { ANY_SCHEDULE } from '../define-schedule'
import type { NamedDates } from './named-dates'

const ARGUMENTS = record('', {
  from: date("the first date, such as '2024-01-01'"),
  through: date("the last date, such as '2024-12-31'"),
  schedule: ANY_SCHEDULE,
})

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
export function holidayDates(from: DateText, through: DateText, schedule: Schedule): HolidayDate[] {
  const { holidays, first, last } = readSpan(from, through, schedule)
  return holidays
    .between(first, last)
    .flatMap(({ name, first, last }) =>
      range(first, last + 1).map((day) => ({ date: textFromDay(day) as DateText, ...(name && { name }) })),
    )
}

interface Span {
  readonly holidays: NamedDates
  readonly first: number
  readonly last: number
}

function readSpan(from: unknown, through: unknown, schedule: unknown): Span {
  return parseOrThrow((issues) => {
    const read = ARGUMENTS.read({ from, through, schedule }, [], issues)
    const { from: first, through: last, schedule: parsed } = read ?? {}
    if (first !== undefined && last !== undefined && last < first)
      report(issues, REVERSED_RANGE, ['through'], through, `'${from}'`)
    for (const [key, day] of Object.entries({ from: first, through: last })) {
      if (day !== undefined && (day < FIRST_INSTANT / DAY || day > LAST_INSTANT / DAY))
        report(issues, OUT_OF_RANGE, [key], textFromDay(day))
    }
    // If anything could not be read, the issues are thrown.
    return { holidays: parsed?.holidays, first, last } as Span
  })
}
