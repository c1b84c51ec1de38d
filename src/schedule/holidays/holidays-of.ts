import { memoized } from '../../core/memoized'
import { NO_ENTRIES } from '../listed'
import type { ParsedSchedule } from '../parsed-schedule'
import { clippedDates, type NamedDates, NO_DATES, unionOfDates } from './named-dates'

/**
 * The holidays of a schedule. A combined schedule has the holidays of all its operands, a succession those of the version
 * in force (S9).
 */
export const holidaysOf: (parsed: ParsedSchedule) => NamedDates = memoized((parsed) => {
  if (parsed.kind === 'weekly') return parsed.holidays === NO_ENTRIES ? NO_DATES : parsed.holidays
  if (parsed.kind !== 'versions') return unionOfDates(parsed.operands.map(holidaysOf))
  return unionOfDates(
    parsed.versions.map(({ from, until, schedule }) => clippedDates(holidaysOf(schedule), from, until)),
  )
}, new WeakMap())
