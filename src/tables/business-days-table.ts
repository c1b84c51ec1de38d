import { type CalendarDay, calendarDays } from '../business/calendar-days'
import { type DateText, textFromDay } from '../core/local-date'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { businessDayOf, ordinalThrough } from '../timeline/business-days'
import { latestDateAt } from '../timeline/local-clock'
import type { TableOptions } from './read-years'
import { readScheduleTable } from './schedule-table'
import type { TableStamp } from './table-stamp'

/** A local date of a schedule. The keys are the names of the columns in SQL. */
export interface BusinessDayRow {
  /** The local date, as `'YYYY-MM-DD'`. */
  readonly day: DateText
  /**
   * The first instant of the date, included, in milliseconds since 1970. If the clock goes back over midnight, the date
   * that has begun continues, although `isBusinessDay` uses the date that the clock shows.
   */
  readonly from_ms: number
  /** The end of the date, excluded, in milliseconds since 1970. It is `from_ms` for a date that the clock skips. */
  readonly until_ms: number
  /** Whether the date is a business day (S6). */
  readonly is_business_day: boolean
  /** The number of business days of the table before this date. */
  readonly business_days_before: number
  /** The first open instant of a business day, in milliseconds since 1970; otherwise `null`. */
  readonly opens_ms: number | null
  /** The closing of a business day, exclusive, in milliseconds since 1970; otherwise `null`. */
  readonly closes_ms: number | null
  /** What decides the hours of the date (S3), as {@link CalendarDay} has it. */
  readonly decided_by: CalendarDay['by']
  /** The name of the special hours, holiday or season; `null` if there is none. */
  readonly name: string | null
}

/** The local dates of a schedule in some years, as rows for a database. */
export interface BusinessDaysTable {
  /** All local dates with an instant in the years, in order, computed while they are read. */
  readonly days: Iterable<BusinessDayRow>
  /** What the rows were made from. */
  readonly stamp: TableStamp
}

/**
 * Compiles the local dates of a schedule to rows, for reports by date and for counting business days in a database. The
 * nth business day after a date is the one with `business_days_before` of that date, plus 1 if the date is a business day
 * itself, plus n - 1 (S6).
 *
 * @param schedule The schedule.
 * @param years The years of the table, in UTC.
 * @returns The rows. They can be read several times, and are not kept in memory.
 * @throws DuebyError as {@link openPieces}.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const [monday, tuesday] = businessDaysTable(schedule, { from: 2024, through: 2024 }).days
 * monday.day // => '2024-01-01'
 * tuesday.business_days_before // => 1
 */
export function businessDaysTable(schedule: Schedule, years: TableOptions): BusinessDaysTable {
  const { span, time, stamp } = readScheduleTable(schedule, years)
  const { localClock } = time
  // `calendarDays` only accepts dates in the supported range (T4).
  const first = Math.max(latestDateAt(span.from, localClock), FIRST_INSTANT / DAY)
  const last = Math.min(latestDateAt(span.until - 1, localClock), Math.floor(LAST_INSTANT / DAY))
  return {
    days: {
      *[Symbol.iterator]() {
        const before = ordinalThrough(first - 1, time)
        for (let day = first; day <= last; day += YEAR) {
          const end = Math.min(day + YEAR - 1, last)
          const dates = calendarDays(textFromDay(day) as DateText, textFromDay(end) as DateText, schedule)
          for (const [index, { date, by, name, isBusinessDay }] of dates.entries()) {
            const ordinal = ordinalThrough(day + index, time)
            const hours = isBusinessDay ? businessDayOf(ordinal, time) : undefined
            yield {
              day: date,
              from_ms: localClock.startOf(day + index),
              until_ms: localClock.startOf(day + index + 1),
              is_business_day: isBusinessDay,
              business_days_before: ordinal - before - Number(isBusinessDay),
              opens_ms: hours?.opening ?? null,
              closes_ms: hours?.closing ?? null,
              decided_by: by,
              name: name ?? null,
            }
          }
        }
      },
    },
    stamp,
  }
}

/** How many dates are computed at once. */
const YEAR = 366
