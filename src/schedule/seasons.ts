import { forEachOverlap } from '../core/for-each-overlap'
import { type Issue, isFull, type Path, report } from '../core/issue'
import { textFromDay } from '../core/local-date'
import { range } from '../core/range'
import { listOf, type Reader } from '../core/reader'
import { FIRST_YEAR, LAST_YEAR } from '../core/time'
import { type DatedEntry, type DateRangeOfDays, datedEntry, type YearlyDates } from './holidays/dated-entry'
import { type Listed, listed } from './listed'
import { OVERLAPPING_SEASONS } from './messages'
import { WEEKLY, type Week } from './weekly'

/** The hours of a part of every year (S12); `name` is `''` if it has none. */
export interface ParsedSeason extends DatedEntry {
  readonly dates: YearlyDates
  readonly week: Week
}

const ENTRY = datedEntry(
  "a season such as { from: { month: 6, day: 1 }, to: { month: 8, day: 31 }, weekly: { 'mon-fri': ['08:00-14:00'] } }",
  { weekly: WEEKLY },
  {},
  () => 'yearlyRange',
)

/** Reads a list of seasons. In no year may two of them have the same date (S12). */
export const SEASONS: Reader<Listed<ParsedSeason>> = listOf(
  'a list of seasons, each of them an object with from, to and weekly',
  ENTRY,
  (entries, path, issues) => {
    const seasons = entries.map((entry) => {
      return { ...entry, dates: entry.dates as YearlyDates, week: entry.weekly ?? [] }
    })
    reportOverlaps(seasons, path, issues)
    return listed(seasons)
  },
)

/** Reports each season that shares a date with another one in some year, once. */
function reportOverlaps(seasons: readonly ParsedSeason[], path: Path, issues: Issue[]): void {
  const reported = new Set<number>()
  // First the years near the present, so that the message names a date that people know.
  const years = [...range(2025, LAST_YEAR + 1), ...range(FIRST_YEAR, 2025)]
  for (const year of seasons.length > 1 ? years : []) {
    if (isFull(issues)) return
    const spans: (ParsedSeason & DateRangeOfDays)[] = []
    for (const season of seasons)
      for (const each of [year - 1, year])
        season.dates.forEachIn(each, (first, last) => spans.push({ ...season, first, last }))
    forEachOverlap(spans, (other, { position }, day) => {
      const name = other.name ? `the season '${other.name}'` : `seasons[${other.position}]`
      const problem = `${textFromDay(day)} is also in ${name}`
      if (!reported.has(position))
        report(issues, OVERLAPPING_SEASONS, [...path, position], undefined, problem)
      reported.add(position)
    })
  }
}
