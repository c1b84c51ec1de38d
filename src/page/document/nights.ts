import type { CalendarDay, DayHours } from 'dueby'

/**
 * Dates in a row, in which hours that go on after midnight are one row of the date on which they begin: `22:00` to
 * `06:00`. Hours of more than 24 hours stay in parts, because their closing would look like one of the same date.
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

/** When hours of the evening close on the next date. Nothing if they do not go on, or if they are no night. */
function endOfNight(
  evening: DayHours | undefined,
  morning: DayHours | undefined,
): DayHours['to'] | undefined {
  const isNight = evening?.to === '24:00' && morning?.from === '00:00' && morning.to <= evening.from
  return isNight ? morning.to : undefined
}
