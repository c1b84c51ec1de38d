import { oneOf } from '../../core/closest'
import { yearOf } from '../../core/local-date'
import { range } from '../../core/range'
import { OBSERVED } from '../holidays/dates'
import { looksForFreeDate, placedIn, type YearlyEntry } from '../holidays/placed-in'

/**
 * How `observed` of one of two holidays would have to be set so that they do not meet on a date, in words; `''` if it
 * moves neither of them.
 *
 * @param nameOf What the words call a holiday.
 */
export function keepsApart(
  pair: readonly YearlyEntry[],
  day: number,
  nameOf: (entry: YearlyEntry) => string,
): string {
  const years = range(yearOf(day) - 1, yearOf(day) + 2)
  for (const moved of pair) {
    const values = OBSERVED.filter((observed) => {
      if (!looksForFreeDate(observed) || moved.dates.observed === observed) return false
      const changed = { ...moved, dates: { ...moved.dates, observed } }
      const placed = years.flatMap(
        placedIn(
          pair.map((each) => (each === moved ? changed : each)),
          [],
        ),
      )
      return placed.filter(({ first, last }) => first <= day && last >= day).length < pair.length
    })
    if (values.length > 0) return `'observed' of ${nameOf(moved)} set to ${oneOf(values)}`
  }
  return ''
}
