import { closest, didYouMean } from '../core/closest'
import { type Issue, type Path, report } from '../core/issue'
import { WEEKDAYS, type Weekday } from '../core/local-date'
import { EMPTY_LIST, WRONG_LENGTH } from '../core/messages'
import { modulo } from '../core/modulo'
import { range } from '../core/range'
import { dictionary, listOf, type Reader, text } from '../core/reader'
import { DAY } from '../core/time'
import { INVALID_WEEKDAY, REPEATED_WEEKDAY } from './messages'
import { readRow } from './row'
import { reportOverlaps, type SourceRow } from './source-row'

/** The rows of each date of one week, or of several that take turns (S13). Each week begins on Monday. */
export type Week = readonly (readonly SourceRow[])[]

/** Whether any date of a week has hours. */
export function hasRows(week: Week): boolean {
  return week.some((rows) => rows.length > 0)
}

const ROW = text("a row of hours such as '06:00-18:00'", (written, path, issues): SourceRow | undefined => {
  const row = readRow(written, path, issues)
  return row && { ...row, text: written, path }
})

/** Reads a list of rows, and returns the valid ones in order of time. */
export const ROWS: Reader<SourceRow[]> = listOf("a list of rows such as ['06:00-18:00']", ROW, (rows) =>
  rows.sort((a, b) => a.start - b.start),
)

const WEEK_EXPECTED = "an object with rows for weekdays, such as { 'mon-fri': ['06:00-18:00'] }"
const WEEK: Reader<SourceRow[][]> = dictionary(WEEK_EXPECTED, (weekly, path, issues) => {
  const week: SourceRow[][] = WEEKDAYS.map(() => [])
  const taken = new Map<number, string>()
  for (const [key, texts] of Object.entries(weekly)) {
    const place = [...path, key]
    const weekdays = readWeekdays(key, taken, place, issues)
    const rows = ROWS.read(texts, place, issues) ?? []
    for (const weekday of weekdays) {
      const day = modulo(weekday - 1, 7)
      week[day] = [...(week[day] ?? []), ...rows]
    }
  }
  return week
})

const MAX_WEEKS = 53
const LENGTH = '1 to 53 weeks'

/**
 * Reads the rows of an ordinary week, or a list of weeks that take turns (S13). Each weekday occurs at most once in a
 * week, and rows do not overlap (S8).
 */
export const WEEKLY: Reader<Week> = {
  expected: WEEK_EXPECTED,
  read(value, path, issues) {
    const week = Array.isArray(value) ? weeksIn(value, path, issues) : WEEK.read(value, path, issues)
    if (week) reportOverlaps(aroundTheWeeks(week), issues)
    return week
  },
}

function weeksIn(weeks: readonly unknown[], path: Path, issues: Issue[]): Week {
  if (weeks.length === 0) report(issues, EMPTY_LIST, path, undefined, LENGTH)
  if (weeks.length > MAX_WEEKS) report(issues, WRONG_LENGTH, path, weeks.length, LENGTH)
  return weeks.slice(0, MAX_WEEKS).flatMap((week, index) => WEEK.read(week, [...path, index], issues) ?? [])
}

/**
 * Reads a key such as `'mon-fri'` as weekdays; Sunday is 0. Each weekday may be in one key of a list only.
 *
 * @param taken The keys of the weekdays so far. Those of this key are added.
 * @param other What else the key could be, for the message.
 */
export function readWeekdays(
  key: string,
  taken: Map<number, string>,
  path: Path,
  issues: Issue[],
  other = '',
): readonly number[] {
  const weekdays = weekdaysOf(key)
  if (!weekdays) report(issues, INVALID_WEEKDAY, path, key, () => other + didYouMean(nearestKey(key)))
  for (const weekday of weekdays ?? []) {
    const before = taken.get(weekday)
    const problem = `'${WEEKDAYS[weekday]}' is already covered by the key '${before}'`
    if (before !== undefined) report(issues, REPEATED_WEEKDAY, path, key, problem)
    taken.set(weekday, key)
  }
  return weekdays ?? []
}

/** The weekdays of a key; `undefined` if it is not a key. */
function weekdaysOf(key: string): number[] | undefined {
  const [first, last, ...more] = key.split('-', 3).map((name) => WEEKDAYS.indexOf(name as Weekday))
  if (first === undefined || first < 0 || last === -1 || first === last || more.length > 0) return undefined
  const length = last === undefined ? 1 : ((last - first + 7) % 7) + 1
  return range(first, first + length).map((day) => day % 7)
}

/** The key that a full name, a misspelt short one, `weekdays` or `weekend` most likely meant. */
function nearestKey(key: string): string | undefined {
  if (/^week.?ends?$/i.test(key)) return 'sat-sun'
  if (/^(week|work).?days?$/i.test(key)) return 'mon-fri'
  // One key for several weekdays would drop some of them.
  if (/[,;&]/.test(key)) return undefined
  // No weekday is longer than 'wednesday'.
  const meant = key
    .split('-', 3)
    .map((name) => (name.length > 9 ? undefined : closest(name.slice(0, 3), WEEKDAYS)))
  return meant.length <= 2 && meant.every(Boolean) && meant[0] !== meant[1] ? meant.join('-') : undefined
}

/**
 * All rows on one axis from the first Monday 00:00. Those of that Monday are added again at the end, because rows of the
 * last Sunday can run into them.
 */
function aroundTheWeeks(week: Week): SourceRow[] {
  return [...week, week[0] ?? []].flatMap((rows, day) =>
    rows.map((row) => ({ ...row, start: row.start + day * DAY, end: row.end + day * DAY })),
  )
}
