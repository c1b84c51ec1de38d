import { closest, didYouMean } from '../core/closest'
import { report } from '../core/issue'
import { WEEKDAYS, type Weekday } from '../core/local-date'
import { range } from '../core/range'
import { dictionary, list, listOf, type Reader, text } from '../core/reader'
import { DAY } from '../core/time'
import { INVALID_WEEKDAY, REPEATED_WEEKDAY } from './messages'
import { readRow } from './row'
import { reportOverlaps, type SourceRow } from './source-row'

/** The rows of each weekday, Sunday first. */
export type Week = readonly (readonly SourceRow[])[]

const WEEK = 7 * DAY

const ROW = text("a row of hours such as '06:00-18:00'", (written, path, issues): SourceRow | undefined => {
  const row = readRow(written, path, issues)
  return row && { ...row, text: written, path }
})

const EXPECTED = "a list of rows such as ['06:00-18:00']"
const LIST = listOf(EXPECTED, ROW)

/** Reads a list of rows, and returns the valid ones in order of time. */
export const ROWS: Reader<SourceRow[]> = list(EXPECTED, (rows, path, issues) =>
  LIST.read(rows, path, issues)?.sort((a, b) => a.start - b.start),
)

/** Reads the rows of an ordinary week. Each weekday occurs at most once, and rows do not overlap (S8). */
export const WEEKLY: Reader<Week> = dictionary(
  "an object with rows for weekdays, such as { 'mon-fri': ['06:00-18:00'] }",
  (weekly, path, issues) => {
    const week: SourceRow[][] = WEEKDAYS.map(() => [])
    const taken = new Map<number, string>()
    for (const [key, texts] of Object.entries(weekly)) {
      const place = [...path, key]
      const days = weekdaysOf(key)
      if (!days) report(issues, INVALID_WEEKDAY, place, key, () => didYouMean(nearestKey(key)))
      const rows = ROWS.read(texts, place, issues) ?? []
      for (const day of days ?? []) {
        const other = taken.get(day)
        const problem = `'${WEEKDAYS[day]}' is already covered by the key '${other}'`
        if (other !== undefined) report(issues, REPEATED_WEEKDAY, place, key, problem)
        taken.set(day, key)
        week[day] = [...(week[day] ?? []), ...rows]
      }
    }
    reportOverlaps(aroundTheWeek(week), issues)
    return week
  },
)

/** The weekdays of a key such as `'mon-fri'`; `undefined` if it is not a key. Sunday is 0. */
export function weekdaysOf(key: string): number[] | undefined {
  const [first, last, ...more] = key.split('-').map((name) => WEEKDAYS.indexOf(name as Weekday))
  if (first === undefined || first < 0 || last === -1 || first === last || more.length > 0) return undefined
  const length = last === undefined ? 1 : ((last - first + 7) % 7) + 1
  return range(first, first + length).map((day) => day % 7)
}

/** The key that a full name or a misspelled short one most likely meant. */
export function nearestKey(key: string): string | undefined {
  // No weekday is longer than 'wednesday'.
  const meant = key
    .split('-')
    .map((name) => (name.length > 9 ? undefined : closest(name.slice(0, 3), WEEKDAYS)))
  return meant.length <= 2 && meant.every(Boolean) && meant[0] !== meant[1] ? meant.join('-') : undefined
}

/**
 * All rows on one axis from Sunday 00:00. Those of Sunday are added again a week later, because rows of Saturday can
 * run into them.
 */
function aroundTheWeek(week: Week): SourceRow[] {
  const placed = week.flatMap((rows, day) => rows.map((row) => shifted(row, day * DAY)))
  const again = (week[0] ?? []).map((row) => shifted(row, WEEK))
  return [...placed, ...again]
}

function shifted(row: SourceRow, by: number): SourceRow {
  return { ...row, start: row.start + by, end: row.end + by }
}
