import type { NamedRange } from '../../core/date-ranges'
import { FIRST_DAY, LAST_DAY } from '../../core/time'
import { DATES } from '../holidays/dates'
import { NO_DATES } from '../holidays/named-dates'

/** The dates, as ranges in order, of one entry of `holidays` that was read without an issue. */
export function datesOfEntry(entry: unknown): readonly NamedRange[] {
  return (DATES.read([entry], [], []) ?? NO_DATES).between(FIRST_DAY, LAST_DAY)
}
