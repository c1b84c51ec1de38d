import type { CalendarDay } from 'dueby'

type Hours = CalendarDay['hours']

/**
 * Hours of a week, with those that go on after midnight as one row on the weekday on which they begin: `22:00` to
 * `06:00`. Hours around the clock stay as they are.
 */
export function withNights(week: readonly Hours[]): Hours[] {
  const goesOn = week.map((hours, day) => {
    const [last, next] = [hours.at(-1), week[(day + 1) % week.length]?.[0]]
    return last?.to === '24:00' && last.from !== '00:00' && next?.from === '00:00' && next.to !== '24:00'
  })
  return week.map((hours, day) => {
    const rows = goesOn[(day + week.length - 1) % week.length] ? hours.slice(1) : hours
    const next = week[(day + 1) % week.length]?.[0]
    return rows.map((row, index) =>
      goesOn[day] && next && index === rows.length - 1 ? { from: row.from, to: next.to } : row,
    )
  })
}
