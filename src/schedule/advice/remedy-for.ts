import { oneOf } from '../../core/closest'
import { yearOf } from '../../core/local-date'
import { range } from '../../core/range'
import { OBSERVED } from '../holidays/dates'
import { looksForFreeDate, placedIn, type YearlyEntry } from '../holidays/placed-in'

/**
 * How to set `observed` of one of two holidays so that they do not fall on the same date, in words; `''` if no value of it
 * helps.
 *
 * @param nameOf What the text calls a holiday.
 */
export function remedyFor(
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
