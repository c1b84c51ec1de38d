import { FIRST_DAY, LAST_DAY } from '../../core/time'
import type { NamedDates } from '../../schedule/holidays/named-dates'
import { spend, type Work } from './work'

type Ranges = ReturnType<NamedDates['between']>

/** What is asked about sets of dates again and again, each answer found once. */
export interface Calendars {
  hasDates(dates: NamedDates): boolean
  /** All supported dates; `undefined` if no work is left. */
  rangesOf(dates: NamedDates): Ranges | undefined
}

const TEN_YEARS = 3653

// Weekdays and yearly rules have thousands of dates.
const OF_ALL_DATES = 40_000

export function newCalendars(work: Work): Calendars {
  const known = new Map<NamedDates, boolean>()
  const ranges = new Map<NamedDates, Ranges>()
  return {
    hasDates(dates) {
      const found = known.get(dates) ?? hasDates(dates)
      known.set(dates, found)
      return found
    },
    rangesOf(dates) {
      const known = ranges.get(dates)
      if (known || !spend(OF_ALL_DATES, work)) return known
      const found = dates.between(FIRST_DAY, LAST_DAY)
      ranges.set(dates, found)
      return found
    },
  }
}

/** Most dates come soon, so yearly rules are not evaluated for two centuries. */
function hasDates(dates: NamedDates): boolean {
  for (let first = FIRST_DAY; first <= LAST_DAY; first += TEN_YEARS)
    if (dates.between(first, Math.min(first + TEN_YEARS - 1, LAST_DAY)).length > 0) return true
  return false
}
