import { type DateText, defineSchedule, type Holiday, holidayDates } from 'dueby'
import { dayOf } from './local-dates'

/** The local dates on which holidays fall, as day numbers. Yearly ones go as far as the supported time (T4). */
export function daysOfHolidays(holidays: readonly Holiday[]): ReadonlySet<number> {
  if (holidays.length === 0) return new Set()
  const schedule = defineSchedule({ timeZone: 'UTC', weekly: {}, holidays })
  return new Set(holidayDates(FIRST, LAST, schedule).flatMap(({ date }) => dayOf(date) ?? []))
}

const FIRST: DateText = '1972-01-08'
const LAST: DateText = '2199-12-31'
