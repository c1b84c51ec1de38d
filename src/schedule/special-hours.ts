import { date } from '../core/date'
import { type Issue, report } from '../core/issue'
import { textFromDay, weekdayOf } from '../core/local-date'
import { list, optional, type Reader, record, text } from '../core/reader'
import { DAY } from '../core/time'
import type { NamedDates } from './holidays/named-dates'
import { REPEATED_DATE } from './messages'
import { partAfterMidnight } from './row'
import { reportOverlaps, type SourceRow } from './source-row'
import { ROWS, type Week } from './weekly'

/** The special hours of one date; `name` is `''` if they have none. */
export interface SpecialDay {
  readonly name: string
  readonly rows: readonly SourceRow[]
}

const ENTRY = record(
  "an object such as { name: 'Christmas Eve', on: '2024-12-24', hours: ['06:00-12:00'] }",
  {
    name: optional(text('a name')),
    on: date("a date such as '2024-12-24'"),
    hours: ROWS,
  },
)

/** Reads a list of special hours, by day number. Each date may occur once (S8). */
export const SPECIAL_HOURS: Reader<ReadonlyMap<number, SpecialDay>> = list(
  "a list such as [{ name: 'Christmas Eve', on: '2024-12-24', hours: ['06:00-12:00'] }]",
  (entries, path, issues) => {
    const days = new Map<number, SpecialDay>()
    entries.forEach((entry, index) => {
      const place = [...path, index]
      const { name = '', on, hours = [] } = ENTRY.read(entry, place, issues) ?? {}
      if (on === undefined) return
      const earlier = days.get(on)
      if (earlier) {
        const other = `'${earlier.name || textFromDay(on)}'`
        report(issues, REPEATED_DATE, [...place, 'on'], textFromDay(on), other)
      } else days.set(on, { name, rows: hours })
    })
    return days
  },
)

/**
 * Reports special hours that overlap each other, or that run past midnight into the weekly hours of the next date
 * (S8).
 */
export function reportSpecialOverlaps(
  special: ReadonlyMap<number, SpecialDay>,
  holidays: NamedDates,
  week: Week,
  issues: Issue[],
): void {
  for (const [day, { rows }] of special) {
    const nextHasEntry = special.has(day + 1) || holidays.nameOn(day + 1) !== undefined
    const next = nextHasEntry ? [] : (week[weekdayOf(day + 1)] ?? [])
    const spills = rows.some(partAfterMidnight)
    const after = spills ? next.map((row) => ({ ...row, start: row.start + DAY, end: row.end + DAY })) : []
    reportOverlaps([...rows, ...after], issues)
  }
}
