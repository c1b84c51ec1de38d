import type { HoursText, WeekdayKey, Weekly } from 'dueby'
import { WEEKDAYS } from '../../core/local-date'
import type { Days } from './open-minutes'
import { rowsOfDay } from './rows-of-day'

const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0]

/** The weekly hours, with one key for neighbouring weekdays that have the same rows. */
export function weeklyOf(week: Days): Weekly {
  const runs: { first: number; last: number; rows: readonly HoursText[] }[] = []
  for (const day of MONDAY_FIRST) {
    const rows = rowsOfDay(day, week)
    const run = runs.at(-1)
    if (run?.rows.join() === rows.join()) run.last = day
    else runs.push({ first: day, last: day, rows })
  }
  const open = runs.filter(({ rows }) => rows.length > 0)
  return Object.fromEntries(open.map(({ first, last, rows }) => [keyOf(first, last), rows]))
}

function keyOf(first: number, last: number): WeekdayKey {
  return (first === last ? WEEKDAYS[first] : `${WEEKDAYS[first]}-${WEEKDAYS[last]}`) as WeekdayKey
}
