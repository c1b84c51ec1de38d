import type { CheckedText } from '../core/checked-text'
import { type ClockText, clockTextOf } from '../core/clock-text'
import { type Intervals, unionOf } from '../core/intervals'
import { type DateText, textFromDay } from '../core/local-date'
import { range } from '../core/range'
import { DAY } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { readDateSpan } from '../schedule/holidays/date-span'
import { holidaysOf } from '../schedule/holidays/holidays-of'
import { type Decision, decisionOn, type ParsedSchedule, versionOn } from '../schedule/parsed-schedule'
import { ordinalThrough } from '../timeline/business-days'
import { type OpenTime, openTimeOfParsed } from '../timeline/open-time'
import { intervalsIn } from '../timeline/queries'
import { versionsIn, zoneOfSchedule } from '../timeline/versions'
import { forEachShowing } from '../zone/showing'
import { MAX_OFFSET } from '../zone/zone'

/** A local date of a schedule, as an opening-hours page or a wall calendar shows it. */
export interface CalendarDay {
  /** The local date. */
  readonly date: DateText
  /**
   * What decides the hours of the date (S3). `'combined'`: a union, intersection or difference has no hours of its own.
   * Before the first version of a succession it is `'combined'`, too.
   */
  readonly by: Decision['by'] | 'combined'
  /**
   * The name of the special hours, holiday or season. For a combined schedule, the name of the holiday on that date, as
   * `holidayDates` returns it. Absent if there is none.
   */
  readonly name?: string
  /** The hours that the clock of the schedule shows on that date, in order. Empty if it is closed all day. */
  readonly hours: readonly DayHours[]
  /** Whether the date is a business day (S6). The end of the night before does not make it one. */
  readonly isBusinessDay: boolean
}

/** Half-open hours of one date: `from` is open, `to` is not. */
export interface DayHours {
  /** The opening, `'00:00'` if the schedule is open at midnight. */
  readonly from: ClockText
  /** The closing, exclusive; `'24:00'` for the end of the date. */
  readonly to: ClockText
}

/**
 * Lists the local dates of a schedule, from one date through another, each with its hours and with what decides them. Hours
 * after midnight are listed on the date on which they fall: `22:00-06:00` is `22:00-24:00` and, on the next date,
 * `00:00-06:00`.
 *
 * The hours are those at which the clock shows open time (S1). Time that the clock shows twice is listed once, and time
 * that it skips belongs to the hours around it. In a succession, the version in force decides, with its own clock.
 *
 * @param from The first local date, included.
 * @param through The last local date, included.
 * @param schedule The schedule.
 * @returns Each date, in order.
 * @throws DuebyError with the issues of all arguments: `missing`, `wrong-type` and `invalid-date` for `from` and
 *   `through`; `reversed-range`; `out-of-range` for a date outside the supported range (T4); `too-large` for more than
 *   3,660 dates (S7); those of a schedule that has not been checked.
 *
 * @example
 * const bar = defineSchedule({
 *   timeZone: 'Europe/Berlin',
 *   weekly: { 'fri-sat': ['18:00-02:00'] },
 *   holidays: [{ name: 'Summer break', on: '2024-08-03' }],
 * })
 * const [friday, saturday, sunday] = calendarDays('2024-08-02', '2024-08-04', bar)
 * friday // => { date: '2024-08-02', by: 'week', hours: [{ from: '18:00', to: '24:00' }], isBusinessDay: true }
 * saturday // => { date: '2024-08-03', by: 'holiday', name: 'Summer break', hours: [], isBusinessDay: false }
 */
export function calendarDays<const From extends string, const Through extends string>(
  from: CheckedText<From, DateText>,
  through: CheckedText<Through, DateText>,
  schedule: Schedule,
): CalendarDay[] {
  const { parsed, first, last } = readDateSpan(from, through, schedule, MAX_DATES)
  const time = openTimeOfParsed(parsed)
  return range(first, last + 1).map((day): CalendarDay => {
    const { by, name } = decidedBy(day, parsed)
    return {
      date: textFromDay(day) as DateText,
      by,
      ...(name !== '' && { name }),
      hours: hoursOn(day, parsed, time),
      isBusinessDay: ordinalThrough(day, time) > ordinalThrough(day - 1, time),
    }
  })
}

/** Ten years. */
const MAX_DATES = 3660

function decidedBy(day: number, parsed: ParsedSchedule): Pick<CalendarDay, 'by'> & { readonly name: string } {
  switch (parsed.kind) {
    case 'weekly':
      return decisionOn(day, parsed)
    case 'versions': {
      const version = versionOn(day, parsed)
      return version ? decidedBy(day, version.schedule) : { by: 'combined', name: '' }
    }
    default:
      return { by: 'combined', name: holidaysOf(parsed).nameOn(day) ?? '' }
  }
}

/** The open time of a date, in the local time that the clock shows. */
function hoursOn(day: number, parsed: ParsedSchedule, time: OpenTime): DayHours[] {
  const [midnight, nextMidnight] = [day * DAY, (day + 1) * DAY]
  const lists: Intervals[] = []
  let shownUntil = midnight
  let last = Number.NaN
  // Time that the clock skips is open if it is open before and after.
  const addSkipped = (at: number, local: number): void => {
    if (local > shownUntil && time.isOpenAt(at - 1) && time.isOpenAt(at)) lists.push([shownUntil, local])
  }
  forEachClockOn(day, parsed, (start, end, offset) => {
    addSkipped(start, start + offset)
    lists.push(intervalsIn(start, end, time).map((at) => at + offset))
    shownUntil = end + offset
    last = end
  })
  if (lists.length > 0) addSkipped(last, nextMidnight)
  const hours = unionOf(lists).map((local) => clockTextOf(local - midnight) as ClockText)
  return hours.flatMap((from, index) => (index % 2 === 0 ? { from, to: hours[index + 1] as ClockText } : []))
}

/** Calls `visit` for each interval of instants at which the clock in force shows a date, with the offset of the clock. */
function forEachClockOn(
  day: number,
  parsed: ParsedSchedule,
  visit: (start: number, end: number, offset: number) => void,
): void {
  if (parsed.kind === 'versions') {
    for (const { schedule, begins, ends } of versionsIn(
      day * DAY - MAX_OFFSET,
      (day + 1) * DAY + MAX_OFFSET,
      parsed,
    ))
      forEachClockOn(day, schedule, (start, end, offset) => {
        const [first, last] = [Math.max(start, begins), Math.min(end, ends)]
        if (first < last) visit(first, last, offset)
      })
    return
  }
  const zone = zoneOfSchedule(parsed)
  forEachShowing(day * DAY, (day + 1) * DAY, zone, (start, end) =>
    visit(start, end, zone.segments.at(start).offset),
  )
}
