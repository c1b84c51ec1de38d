import { type Dated, isCut } from './dated-hours'
import { dateOf, weekdayOf } from './local-dates'
import { type Days, runsPastMidnight } from './open-minutes'

/**
 * What dates with an entry of their own lose of the nights around them. An entry decides its whole date and
 * the night that begins on it (S3); other formats see that differently, so that it has to be said.
 */
export function nightNotes(dates: readonly number[], dated: Dated, week: Days): string[] {
  const cut = dates.find((day) => isCut(day, dated, week))
  const [before, own] = [
    dates.some((day) => !dated.has(day - 1) && runsPastMidnight(weekdayOf(day - 1), week)),
    dates.some((day) => runsPastMidnight(weekdayOf(day), week)),
  ]
  return [
    ...(cut === undefined
      ? []
      : [`its hours after midnight end where the hours of ${dateOf(cut + 1)} say so`]),
    ...(before ? ['the weekly hours of the night before end at midnight (S3)'] : []),
    ...(own ? ['the weekly hours of its own night are left out, those after midnight too (S3)'] : []),
  ]
}
