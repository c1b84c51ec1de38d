import { date } from '../../core/date'
import { throwIssues } from '../../core/error'
import { type Issue, issue } from '../../core/issue'
import { type DateText, textFromDay } from '../../core/local-date'
import { OUT_OF_RANGE, REVERSED_RANGE } from '../../core/messages'
import { range } from '../../core/range'
import { record } from '../../core/reader'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../../core/time'
import type { Schedule } from '../combined/combined-schedule'
import { parsedScheduleOf } from '../define-schedule'

const SPAN = record("dates, '2024-01-01' and '2024-12-31'", {
  from: date("the first date, '2024-01-01'"),
  through: date("the last date, '2024-12-31'"),
})

/** A local date that is a holiday. */
export interface HolidayDate {
  readonly date: DateText
  /** The name it was listed under first; absent when it has none. */
  readonly name?: string
}

/**
 * The holidays of a schedule from one local date through another, both included, in order: listed dates, ranges
 * and yearly rules alike, each rule on the date it is observed on. A holiday with special hours is one of them (P4).
 * Of schedules put together they are those of all parts, of a succession those of what is in force on the date.
 *
 * @throws DuebyError `invalid-date`, `missing`, `wrong-type`, `reversed-range`; `out-of-range` for dates outside the
 *   supported time (T4).
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
  const issues: Issue[] = []
  const { from: first, through: last } = SPAN.read({ from, through }, [], issues) ?? {}
  if (first !== undefined && last !== undefined && last < first)
    issues.push(issue(REVERSED_RANGE, ['through'], through, `'${from}'`))
  for (const [key, day] of Object.entries({ from: first, through: last })) {
    if (day !== undefined && (day < FIRST_INSTANT / DAY || day > LAST_INSTANT / DAY))
      issues.push(issue(OUT_OF_RANGE, [key], textFromDay(day)))
  }
  throwIssues(issues)
  return parsedScheduleOf(schedule)
    .holidays.between(first as number, last as number)
    .flatMap(({ name, first, last }) =>
      range(first, last + 1).map((day) => ({ date: textFromDay(day) as DateText, ...(name && { name }) })),
    )
}
