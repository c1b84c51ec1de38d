import { textFromDay, weekdayOf } from '../../core/local-date'
import type { OsmRule } from './rule'
import type { YearlyDay } from './yearly-dates'

/** A local date, as rules for dates name it. */
export interface NamedDate {
  readonly day: number
  /** The yearly dates that it matches. */
  readonly yearly: readonly YearlyDay[]
}

/** Whether a rule for dates names a local date; never for a rule for weekdays. */
export function namesDate({ on }: OsmRule): (date: NamedDate) => boolean {
  if ('dates' in on) {
    const dates = new Set(on.dates)
    return ({ day }) => dates.has(day)
  }
  if ('yearly' in on) {
    const days = new Set(on.yearly)
    return ({ yearly }) => yearly.some((day) => days.has(day))
  }
  if ('weekdays' in on) return () => false
  return ({ day }) => {
    const [, month = 0, date = 0] = textFromDay(day).split('-').map(Number)
    if (on.months && !on.months.includes(month - 1)) return false
    const [nth, isLast] = [Math.ceil(date / 7), !isInMonth(day + 7, month)]
    return on.nth.some(
      ({ weekday, nths }) =>
        weekday === weekdayOf(day) && nths.some((each) => (each === 'last' ? isLast : each === nth)),
    )
  }
}

function isInMonth(day: number, month: number): boolean {
  return Number(textFromDay(day).split('-')[1]) === month
}
