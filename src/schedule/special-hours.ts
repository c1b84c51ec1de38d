import { forEachOverlap } from '../core/for-each-overlap'
import { type Issue, report } from '../core/issue'
import { textFromDay } from '../core/local-date'
import { listOf, type Reader } from '../core/reader'
import { DAY } from '../core/time'
import { type DatedEntry, datedEntry } from './holidays/dated-entry'
import { rangesByDate } from './holidays/listed-dates'
import { type Listed, listed } from './listed'
import { REPEATED_DATE } from './messages'
import { decisionOn, isEntry, type ParsedWeekly } from './parsed-schedule'
import { partAfterMidnight } from './row'
import { reportOverlaps, type SourceRow } from './source-row'
import { ROWS, type Week } from './weekly'

/** The special hours of some dates; `name` is `''` if they have none. */
export interface SpecialDay extends DatedEntry {
  readonly rows: readonly SourceRow[]
  /** The rows as a week of one date, which repeats every day. */
  readonly week: Week
}

const ENTRY = datedEntry(
  "an object such as { name: 'Christmas Eve', on: '2024-12-24', hours: ['06:00-12:00'] }",
  { hours: ROWS },
)

/** Reads a list of special hours. Each date may occur once, yearly entries apart (S8, S11). */
export const SPECIAL_HOURS: Reader<Listed<SpecialDay>> = listOf(
  "a list such as [{ name: 'Christmas Eve', on: '2024-12-24', hours: ['06:00-12:00'] }]",
  ENTRY,
  (entries, path, issues, given) => {
    forEachOverlap(rangesByDate(entries), (earlier, { position }, day) => {
      const key = 'on' in (given[position] as object) ? 'on' : 'from'
      const name = earlier.name || textFromDay(earlier.first)
      report(issues, REPEATED_DATE, [...path, position, key], textFromDay(day), `'${name}'`)
    })
    return listed(entries.map((entry) => ({ ...entry, rows: entry.hours ?? [], week: [entry.hours ?? []] })))
  },
)

/**
 * Reports rows of special hours that overlap each other, or that run past midnight into the hours of the week or season
 * on the date after (S8). Yearly ones meet other hours each year, and merge with them.
 */
export function reportSpecialOverlaps(parsed: ParsedWeekly, issues: Issue[]): void {
  for (const { dates, rows } of parsed.special.items) {
    const after =
      'last' in dates && rows.some(partAfterMidnight) ? decisionOn(dates.last + 1, parsed) : undefined
    const next = !after || isEntry(after) ? [] : after.rows
    // Only their starts, because overlaps among themselves are reported with the week.
    const starts = next.map((row) => ({ ...row, start: row.start + DAY, end: row.start + DAY }))
    reportOverlaps([...rows, ...starts], issues)
  }
}
