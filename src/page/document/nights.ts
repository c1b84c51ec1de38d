import { type CalendarDay, calendarDays, type DateText, type DayHours, type Schedule } from 'dueby'
import { daysAfter } from './local-days'

/** The dates of a schedule, each with the nights that begin on it, as people write opening hours: `22:00` to `06:00`. */
export function datesWithNights(from: DateText, through: DateText, schedule: Schedule): CalendarDay[] {
  // A night can end on the first date, or begin on the last one.
  const first = from > FIRST_DATE ? daysAfter(from, -1) : from
  const last = through < LAST_DATE ? daysAfter(through, 1) : through
  return withNights(calendarDays(first, last, schedule)).filter(({ date }) => date >= from && date <= through)
}

// The supported range (T4).
const FIRST_DATE: DateText = '1972-01-08'
const LAST_DATE: DateText = '2199-12-31'

/**
 * Consecutive dates, in which hours that continue after midnight are one row of the date on which they begin. Hours of
 * more than 24 hours stay in parts, because their closing would look like one of the same date.
 */
export function withNights(days: readonly CalendarDay[]): CalendarDay[] {
  const ends = days.map(({ hours }, index) => endOfNight(hours.at(-1), days[index + 1]?.hours[0]))
  return days.map((day, index) => {
    const hours = ends[index - 1] === undefined ? [...day.hours] : day.hours.slice(1)
    const [evening, to] = [hours.at(-1), ends[index]]
    if (evening && to !== undefined) hours[hours.length - 1] = { from: evening.from, to }
    return { ...day, hours }
  })
}

/** When the last hours of a date close on the next date; `undefined` if they do not, or only after more than 24 hours. */
function endOfNight(
  evening: DayHours | undefined,
  morning: DayHours | undefined,
): DayHours['to'] | undefined {
  const isNight = evening?.to === '24:00' && morning?.from === '00:00' && morning.to <= evening.from
  return isNight ? morning.to : undefined
}
