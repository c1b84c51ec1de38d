import type { CalendarDay } from 'dueby'
import { hoursText, WEEKDAYS, weekdayOf } from './day-words'

/**
 * The hours of a week: `Mon–Fri 06:00–18:00, Sat–Sun closed`. Weeks that take turns can have several for a weekday.
 * Empty if no date counts.
 */
export function weekText(days: readonly CalendarDay[], counts: (day: CalendarDay) => boolean): string {
  const ofWeekdays = WEEKDAYS.map((_, weekday) => {
    const hours = days.filter((day) => weekdayOf(day.date) === weekday && counts(day)).map(hoursText)
    return [...new Set(hours)].join(' or ')
  })
  const runs: { first: number; last: number; hours: string }[] = []
  for (const [weekday, hours] of ofWeekdays.entries()) {
    const run = runs.at(-1)
    if (hours === '') continue
    if (run?.hours === hours && run.last === weekday - 1) run.last = weekday
    else runs.push({ first: weekday, last: weekday, hours })
  }
  return runs
    .map(({ first, last, hours }) => {
      const names = first === last ? WEEKDAYS[first] : `${WEEKDAYS[first]}–${WEEKDAYS[last]}`
      return `${names} ${hours}`
    })
    .join(', ')
}
