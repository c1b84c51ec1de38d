import { type Issue, issue, type Path } from '../../core/issue'
import { choice, optional, reader, record, text } from '../../core/reader'
import { DAY, FIRST_YEAR, LAST_YEAR } from '../../core/time'
import { DATE_IN_NO_YEAR } from '../messages'
import { type Observed, observedDay } from './observed'
import { YEARLY_DATE } from './read-yearly-date'
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
const FIRST = FIRST_YEAR - 1
const LAST = LAST_YEAR + 1

const YEAR = optional(
  reader(
    'a year, 2024',
    (year): year is number => Number.isInteger(year) && Number(year) >= 1000 && Number(year) <= 9999,
  ),
)
const RULE = record("an object, { name: 'Independence Day', every: { month: 7, day: 4 } }", {
  name: optional(text('a name')),
  every: YEARLY_DATE,
  since: YEAR,
  until: YEAR,
  observed: optional(choice<Observed>(['nearest weekday', 'next weekday', 'none'])),
})

/** Reads a yearly rule as the days it names, over the supported time and a year more (T4). */
export function daysOfRule(entry: unknown, path: Path, issues: Issue[]): number[] {
  const { every, since, until, observed = 'none' } = RULE.read(entry, path, issues) ?? {}
  if (!every) return []
  if (since !== undefined && until !== undefined && datesOf(every, since, until).next().done) {
    issues.push(issue(DATE_IN_NO_YEAR, [...path, 'until'], until, String(since)))
    return []
  }
  const dates = datesOf(every, Math.max(since ?? FIRST, FIRST), Math.min(until ?? LAST, LAST))
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
