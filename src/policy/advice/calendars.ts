import { memoized } from '../../core/memoized'
import { FIRST_DAY, LAST_DAY } from '../../core/time'
import { type NamedDates, overlaid, rangeAt } from '../../schedule/holidays/named-dates'
import { spend, type Work } from './work'

type Ranges = ReturnType<NamedDates['between']>

/** Answers about sets of dates, each of which is computed only once. */
export interface Calendars {
  hasDates(dates: NamedDates): boolean
  /** All supported dates; `undefined` if no work is left. */
  rangesOf(dates: NamedDates): Ranges | undefined
  /** Whether other dates have all of these; `false` also if no work is left. */
  areCovered(dates: NamedDates, others: readonly NamedDates[]): boolean
}

const TEN_YEARS = 3653

// Weekdays and yearly rules have thousands of dates.
const WORK_FOR_ALL_DATES = 40_000

export function newCalendars(work: Work): Calendars {
  const covered = new Map<string, boolean>()
  let count = 0
  const numberOf = memoized((_: NamedDates) => count++)
  const rangesOf = memoized((dates: NamedDates) =>
    spend(WORK_FOR_ALL_DATES, work) ? dates.between(FIRST_DAY, LAST_DAY) : undefined,
  )
  return {
    rangesOf,
    hasDates: memoized(hasDates),
    areCovered(dates, others) {
      if (!spend(others.length + 1, work)) return false
      const key = [dates, ...others].map(numberOf).join()
      const cached = covered.get(key)
      if (cached !== undefined) return cached
      const [own = [], ...covering] = [dates, ...others].map((each) => rangesOf(each) ?? [])
      const size = covering.reduce((sum, { length }) => sum + length, own.length)
      // If no work is left, some of the ranges are missing.
      const found = spend(size * 20, work) && isCovered(own, covering)
      covered.set(key, found)
      return found
    },
  }
}

/** Looks at ten years at a time, because most sets have dates soon, and yearly rules take time to evaluate. */
function hasDates(dates: NamedDates): boolean {
  for (let first = FIRST_DAY; first <= LAST_DAY; first += TEN_YEARS)
    if (dates.between(first, Math.min(first + TEN_YEARS - 1, LAST_DAY)).length > 0) return true
  return false
}

function isCovered(own: Ranges, others: readonly Ranges[]): boolean {
  const [begin, end] = [own[0]?.first ?? 0, (own.at(-1)?.last ?? 0) + 1]
  const covering = overlaid(
    begin,
    end,
    others.flat().map((range, position) => ({ ...range, position })),
  )
  return own.every(({ first, last }) => {
    let day = first
    while (day <= last) {
      const range = rangeAt(day, covering)
      if (!range) return false
      day = range.last + 1
    }
    return true
  })
}
