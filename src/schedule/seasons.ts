import { type Issue, type Path, report } from '../core/issue'
import { textFromDay } from '../core/local-date'
import { range } from '../core/range'
import { list, type Reader } from '../core/reader'
import { FIRST_YEAR, LAST_YEAR } from '../core/time'
import { type DatedEntry, type YearlyDates, yearlyRange } from './holidays/dated-entry'
import { type Listed, listed } from './listed'
import { OVERLAPPING_SEASONS } from './messages'
import { WEEKLY, type Week } from './weekly'

/** The hours of a part of every year (S12); `name` is `''` if it has none. */
export interface ParsedSeason extends DatedEntry {
  readonly dates: YearlyDates
  readonly week: Week
}

const ENTRY = yearlyRange(
  "a season such as { from: { month: 6, day: 1 }, to: { month: 8, day: 31 }, weekly: { 'mon-fri': ['08:00-14:00'] } }",
  { weekly: WEEKLY },
)

/** Reads a list of seasons. In no year may two of them have the same date (S12). */
export const SEASONS: Reader<Listed<ParsedSeason>> = list(
  'a list of seasons, each of them an object with from, to and weekly',
  (entries, path, issues) => {
    const found = entries.flatMap((entry, index) => {
      const season = ENTRY.read(entry, [...path, index], issues)
      return season ? { ...season, week: season.weekly ?? [], index } : []
    })
    reportOverlaps(found, path, issues)
    return listed(found)
  },
)

interface ReadSeason {
  readonly name: string
  readonly dates: YearlyDates
  readonly index: number
}

/** Reports each season that shares a date with another one in some year, once. */
function reportOverlaps(seasons: readonly ReadSeason[], path: Path, issues: Issue[]): void {
  const reported = new Set<number>()
  const years = seasons.length > 1 ? new Set(seasons.flatMap(telling)) : []
  for (const year of years) {
    if (year < FIRST_YEAR || year > LAST_YEAR) continue
    const spans = seasons
      .filter(({ index }) => !reported.has(index))
      .flatMap(({ name, index, dates }) => {
        const found: { name: string; index: number; first: number; last: number }[] = []
        for (const each of [year - 1, year])
          dates.forEachIn(each, (first, last) => found.push({ name, index, first, last }))
        return found
      })
      .sort((a, b) => a.first - b.first)
    let [widest, ...others] = spans
    for (const span of others) {
      if (widest && widest.index !== span.index && span.first <= widest.last) {
        const [other, later] = widest.index < span.index ? [widest, span] : [span, widest]
        const name = other.name ? `'${other.name}'` : `at position ${other.index + 1}`
        const both = `${textFromDay(span.first)} is also in the season ${name}`
        if (!reported.has(later.index))
          report(issues, OVERLAPPING_SEASONS, [...path, later.index], undefined, both)
        reported.add(later.index)
      }
      if (!widest || span.last > widest.last) widest = span
    }
  }
}

/** Years among which there is one with an overlap, if any year has one: after each first year, and before each last. */
function telling({ dates: { since = 2000, until = since } }: ReadSeason): number[] {
  // Every place of a leap year among its neighbours occurs within nine years.
  return [...range(since, since + 10), ...range(until - 9, until + 2)]
}
