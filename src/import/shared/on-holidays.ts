import { type DateText, defineSchedule, type Holiday, holidayDates } from 'dueby'
import { dateOf } from './local-dates'

/** Those of some local dates, as day numbers in order, on which one of the holidays falls. */
export function onHolidays(days: readonly number[], holidays: readonly Holiday[]): number[] {
  const dates = days.map(dateOf).filter((date) => date >= FIRST && date <= LAST)
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined || holidays.length === 0) return []
  const schedule = defineSchedule({ timeZone: 'UTC', weekly: {}, holidays })
  const found = new Set(holidayDates(first, last, schedule).map(({ date }) => date))
  return days.filter((day) => found.has(dateOf(day)))
}

/** Yearly rules go as far as the supported time (T4). */
const FIRST: DateText = '1972-01-08'
const LAST: DateText = '2199-12-31'
