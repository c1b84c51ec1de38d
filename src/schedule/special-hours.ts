import { array, looseObject, optional, string, unknown } from 'valibot'
import { type Issue, issue, type Path } from '../core/issue'
import { textFromDay, weekdayOf } from '../core/local-date'
import { conforms, isRecord } from '../core/shape'
import { DAY } from '../core/time'
import { type NamedDays, readDate } from './holidays/dates'
import { type PlacedRow, reportOverlaps } from './placed-row'
import { partAfterMidnight } from './row'
import { readRows, type Week } from './weekly'

/** The special hours of one date. */
export interface SpecialDay {
  readonly name: string
  readonly rows: readonly PlacedRow[]
}

const ENTRY = looseObject(
  {
    name: optional(string('a name'), ''),
    on: string("a date, '2024-12-24'"),
    hours: array(unknown(), "a list of rows, ['06:00-12:00']"),
  },
  "an object, { name: 'Christmas Eve', on: '2024-12-24', hours: ['06:00-12:00'] }",
)

/** Reads a list of special hours: each date once (S8). */
export function readSpecialHours(
  list: unknown,
  path: Path,
  issues: Issue[],
): ReadonlyMap<number, SpecialDay> {
  const days = new Map<number, SpecialDay>()
  if (!Array.isArray(list)) {
    issues.push(issue('wrong-type', path, list, `a list, [${ENTRY.message.slice('an object, '.length)}]`))
    return days
  }
  list.forEach((entry: unknown, index) => {
    const place = [...path, index]
    conforms(ENTRY, entry, place, issues)
    if (!isRecord(entry)) return
    // The parts that are there are read even where others are wrong, so that all is reported at once (S8).
    const rows = Array.isArray(entry.hours) ? readRows(entry.hours, [...place, 'hours'], issues) : []
    const day = typeof entry.on === 'string' ? readDate(entry.on, [...place, 'on'], issues) : undefined
    if (day === undefined) return
    const earlier = days.get(day)
    if (earlier) {
      issues.push(issue('repeated-date', [...place, 'on'], entry.on, `'${earlier.name || textFromDay(day)}'`))
    } else {
      days.set(day, { name: typeof entry.name === 'string' ? entry.name : '', rows })
    }
  })
  return days
}

/** Rows of one date that share time, or that run past midnight into the week's rows of the next (S8). */
export function reportSpecialOverlaps(
  special: ReadonlyMap<number, SpecialDay>,
  holidays: NamedDays,
  week: Week,
  issues: Issue[],
): void {
  for (const [day, { rows }] of special) {
    const nextHasEntry = special.has(day + 1) || holidays.has(day + 1)
    const next = nextHasEntry ? [] : (week[weekdayOf(day + 1)] ?? [])
    const spills = rows.some(partAfterMidnight)
    const after = spills ? next.map((row) => ({ ...row, start: row.start + DAY, end: row.end + DAY })) : []
    reportOverlaps([...rows, ...after], issues)
  }
}
