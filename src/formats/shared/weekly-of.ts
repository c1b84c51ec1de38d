import type { HoursText, WeekdayKey, Weekly } from 'dueby'
import { WEEKDAYS } from './local-dates'
import type { Days } from './open-minutes'
import { rowsOfDay } from './rows-of-day'

const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0]

/** The weekly hours, neighbouring weekdays with the same rows under one key. */
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

/** `mon, tue and wed` as it is said in messages: `mon-wed`; other days listed. */
export function weekdaysText(weekdays: readonly number[]): string {
  const places = MONDAY_FIRST.flatMap((day, place) => (weekdays.includes(day) ? [place] : []))
  const names = places.map((place) => WEEKDAYS[MONDAY_FIRST[place] ?? 0] ?? '')
  const areNeighbours = places.every((place, index) => place === (places[0] ?? 0) + index)
  return areNeighbours && names.length > 2 ? `${names[0]}-${names.at(-1)}` : names.join(', ')
}
