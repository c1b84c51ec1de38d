import { closest } from '../core/closest'
import { type Issue, issue, type Path } from '../core/issue'
import { WEEKDAYS, type Weekday } from '../core/local-date'
import { isRecord } from '../core/shape'
import { DAY } from '../core/time'
import { type PlacedRow, reportOverlaps } from './placed-row'
import { readRow } from './row'

/** The rows of each weekday, Sunday first. */
export type Week = readonly (readonly PlacedRow[])[]

const WEEK = 7 * DAY

/** Reads the rows of an ordinary week; each weekday at most once, no two rows sharing time (S8). */
export function readWeekly(weekly: unknown, path: Path, issues: Issue[]): Week {
  const week: PlacedRow[][] = WEEKDAYS.map(() => [])
  if (!isRecord(weekly)) {
    issues.push(
      issue('wrong-type', path, weekly, "an object from weekdays to rows, { 'mon-fri': ['06:00-18:00'] }"),
    )
    return week
  }
  const taken = new Set<number>()
  for (const [key, texts] of Object.entries(weekly)) {
    const days = weekdaysOf(key)
    if (!days) issues.push(issue('invalid-weekday', [...path, key], key, didYouMean(key)))
    for (const day of days ?? []) {
      if (taken.has(day)) issues.push(issue('repeated-weekday', [...path, key], key, `'${WEEKDAYS[day]}'`))
      taken.add(day)
    }
    const rows = readRows(texts, [...path, key], issues)
    for (const day of days ?? []) week[day]?.push(...rows)
  }
  reportOverlaps(aroundTheWeek(week), issues)
  return week
}

/** Reads a list of rows; the good ones are returned even where others are not. */
export function readRows(texts: unknown, path: Path, issues: Issue[]): PlacedRow[] {
  if (!Array.isArray(texts)) {
    issues.push(issue('wrong-type', path, texts, "a list of rows, ['06:00-18:00']"))
    return []
  }
  return texts.flatMap((text: unknown, index) => {
    const place = [...path, index]
    if (typeof text !== 'string') {
      issues.push(issue('wrong-type', place, text, "a row of hours, '06:00-18:00'"))
      return []
    }
    const row = readRow(text, place, issues)
    return row ? [{ ...row, text, path: place }] : []
  })
}

function weekdaysOf(key: string): number[] | undefined {
  const [first, last, ...more] = key.split('-').map((name) => WEEKDAYS.indexOf(name as Weekday))
  if (first === undefined || first < 0 || last === -1 || first === last || more.length > 0) return undefined
  const length = last === undefined ? 1 : ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, step) => (first + step) % 7)
}

function didYouMean(key: string): string {
  // Full names and slips of short ones; longer words than 'wednesday' are no slip of a weekday.
  const meant = key
    .split('-')
    .map((name) => (name.length > 9 ? undefined : closest(name.slice(0, 3), WEEKDAYS)))
  return meant.length <= 2 && meant.every(Boolean) && meant[0] !== meant[1]
    ? ` (did you mean '${meant.join('-')}'?)`
    : ''
}

/** The rows on one axis from Sunday 00:00; Sunday's again a week later, to meet Saturday's past midnight. */
function aroundTheWeek(week: Week): PlacedRow[] {
  const placed = week.flatMap((rows, day) => rows.map((row) => shifted(row, day * DAY)))
  const again = (week[0] ?? []).map((row) => shifted(row, WEEK))
  return [...placed, ...again]
}

function shifted(row: PlacedRow, by: number): PlacedRow {
  return { ...row, start: row.start + by, end: row.end + by }
}
