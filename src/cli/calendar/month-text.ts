import type { CalendarDay } from 'dueby'
import { columns } from '../shell/columns'
import { hoursText, reasonText, WEEKDAYS, weekdayOf } from './day-words'

/** A month with a line for each date, and an empty line between weeks. */
export function monthText(days: readonly CalendarDay[]): string {
  const lines = columns(
    days.map((day) => [
      WEEKDAYS[weekdayOf(day.date)] ?? '',
      String(Number(day.date.slice(8))).padStart(2),
      hoursText(day),
      reasonText(day),
    ]),
  ).split('\n')
  return days
    .map(
      (day, index) => `${lines[index]}\n${weekdayOf(day.date) === 6 && index < days.length - 1 ? '\n' : ''}`,
    )
    .join('')
}
