import { custom, looseObject, nonOptional, optional, picklist, string, unknown } from 'valibot'
import { type Issue, issue, type Path } from '../../core/issue'
import { conforms } from '../../core/shape'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../../core/time'
import { type Observed, observedDay } from './observed'
import { readYearlyDate, YEARLY_DATE } from './read-yearly-date'
import { dayInYear, type YearlyDate } from './yearly-date'

/** A holiday that comes back every year, by rule instead of by date. */
export interface YearlyRule {
  readonly every: YearlyDate
  /** The first year in which there is a date: the year of the date itself, not of the one it is observed on. */
  readonly since?: number
  /** The last such year, included. */
  readonly until?: number
  /**
   * On which date it is kept instead when its own falls on a weekend.
   *
   * @defaultValue 'none'
   */
  readonly observed?: Observed
}

// A year more than the supported time at either end: an observed day may lie in the neighbouring year.
const FIRST_YEAR = new Date(FIRST_INSTANT).getUTCFullYear() - 1
const LAST_YEAR = new Date(LAST_INSTANT).getUTCFullYear() + 1

const isYear = (year: unknown): boolean =>
  Number.isInteger(year) && Number(year) >= 1000 && Number(year) <= 9999
const YEAR = optional(custom<number>(isYear, 'a year, 2024'))
const RULE = looseObject(
  {
    name: optional(string('a name'), ''),
    every: nonOptional(unknown(), YEARLY_DATE),
    since: YEAR,
    until: YEAR,
    observed: optional(
      picklist(['nearest weekday', 'next weekday', 'none'], "'nearest weekday', 'next weekday' or 'none'"),
    ),
  },
  "an object, { name: 'Independence Day', every: { month: 7, day: 4 } }",
)

/** Reads a yearly rule and expands it to day numbers, over the supported time and a year more (T4). */
export function readYearlyRule(
  entry: Readonly<Record<string, unknown>>,
  path: Path,
  issues: Issue[],
): number[] {
  const isShaped = conforms(RULE, entry, path, issues)
  // Read in any case, so that its problems are reported with the others (S8).
  const date = entry.every === undefined ? undefined : readYearlyDate(entry.every, [...path, 'every'], issues)
  if (!isShaped || !date) return []
  const { since, until, observed = 'none' } = entry
  if (since !== undefined && until !== undefined && datesOf(date, since, until).next().done) {
    issues.push(issue('impossible-rule', [...path, 'until'], until, `a year from ${since} on with that date`))
    return []
  }
  const dates = datesOf(
    date,
    Math.max(since ?? FIRST_YEAR, FIRST_YEAR),
    Math.min(until ?? LAST_YEAR, LAST_YEAR),
  )
  return Array.from(dates, (day) => observedDay(day, observed))
}

/** The dates, as day numbers in order, that lie in the years `since` to `until`. */
function* datesOf(date: YearlyDate, since: number, until: number): Generator<number, void> {
  const [firstDay, endDay] = [Date.UTC(since, 0, 1) / DAY, Date.UTC(until + 1, 0, 1) / DAY]
  // Two years more on either side: `daysAfter` and a week before a day of January can lead into them.
  for (let year = since - 2; year <= until + 2; year++) {
    const day = dayInYear(date, year)
    if (day !== undefined && day >= firstDay && day < endDay) yield day
  }
}
