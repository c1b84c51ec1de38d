import moment from 'moment-business-time'
import { datesOfHolidays, type NaiveRow, type NaiveSchedule, rowsByWeekday } from './naive-schedule'

export type MomentAt = typeof moment

/** Far more than any query here needs. */
const MAX_STEPS = 10_000

let steps = 0

// Every loop of moment-business-time calls this for each date. Instead of an endless loop, which would hang the test,
// it throws an error, so that the case is reported.
const { isWorkingDay } = moment.fn
moment.fn.isWorkingDay = function counted() {
  steps += 1
  if (steps > MAX_STEPS) throw new Error('moment-business-time hangs')
  return isWorkingDay.call(this)
}

const timeText = (minute: number): string => `${Math.floor(minute / 60)}:${minute % 60}`

/** Joins touching rows, because it loses a minute between them. */
const joined = (rows: readonly NaiveRow[]): NaiveRow[] => {
  const found: NaiveRow[] = []
  for (const row of rows.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last?.end === row.start) found.splice(-1, 1, { start: last.start, end: row.end })
    else found.push(row)
  }
  return found
}

/** For each weekday from Sunday on, alternating opening and closing times; null for a day without hours. */
const workingHours = (given: NaiveSchedule): Record<number, string[] | null> => {
  const times = rowsByWeekday(given).map((rows) =>
    joined(rows).flatMap(({ start, end }) => [timeText(start), timeText(end)]),
  )
  return { ...times.map((ofWeekday) => (ofWeekday.length > 0 ? ofWeekday : null)) }
}

/** moment with the business time of a schedule. Its calendar is global, so only the latest one is in effect. */
export const momentOf = (given: NaiveSchedule): MomentAt => {
  steps = 0
  moment.updateLocale('en', { workinghours: workingHours(given), holidays: datesOfHolidays(given) })
  return moment
}
