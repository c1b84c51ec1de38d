import { textFromDay, weekdayOf } from '../../core/local-date'
import type { OsmRule } from './rule'
import type { YearlyDay } from './yearly-dates'

/** A local date, as rules for dates name it. */
export interface NamedDate {
  readonly day: number
  /** The yearly dates that it matches. */
  readonly yearly: readonly YearlyDay[]
  readonly weekday: number
  /** From 1 for January. */
  readonly month: number
  /** Which of its weekdays in the month it is, and whether it is the last one. */
  readonly nth: number
  readonly isLast: boolean
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
  return ({ month, nth, isLast, weekday: own }) =>
    (on.months?.includes(month - 1) ?? true) &&
    on.nth.some(
      ({ weekday, nths }) =>
        weekday === own && nths.some((each) => (each === 'last' ? isLast : each === nth)),
    )
}

/** @param yearly The yearly dates that the local date matches. */
export function namedDate(day: number, yearly: readonly YearlyDay[]): NamedDate {
  const [, month = 0, date = 0] = textFromDay(day).split('-').map(Number)
  const isLast = !isInMonth(day + 7, month)
  return { day, yearly, weekday: weekdayOf(day), month, nth: Math.ceil(date / 7), isLast }
}

function isInMonth(day: number, month: number): boolean {
  return Number(textFromDay(day).split('-')[1]) === month
}
