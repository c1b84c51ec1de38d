import { type Issue, issue, type Path } from '../../core/issue'
import { choice, optional, reader, record, text } from '../../core/reader'
import { DAY, FIRST_YEAR, LAST_YEAR } from '../../core/time'
import { DATE_IN_NO_YEAR } from '../messages'
import { type Observed, observedDay } from './observed'
import { YEARLY_DATE } from './read-yearly-date'
import { dayInYear, type YearlyDate } from './yearly-date'

/** A holiday that recurs every year, defined by a rule. */
export interface YearlyRule {
  /** The date in each year. */
  readonly every: YearlyDate
  /**
   * The first year with the holiday, included. It is the year of the original date, not of the observed one.
   *
   * @defaultValue no limit
   */
  readonly since?: number
  /**
   * The last year with the holiday, included. It is the year of the original date, not of the observed one.
   *
   * @defaultValue no limit
   */
  readonly until?: number
  /**
   * The date on which the holiday is observed if it falls on a Saturday or Sunday.
   *
   * @defaultValue 'none'
   */
  readonly observed?: Observed
}

// One year more at each end of the supported range (T4), because an observed date can be in an adjacent year.
const FIRST = FIRST_YEAR - 1
const LAST = LAST_YEAR + 1

const YEAR = optional(
  reader(
    'a year such as 2024',
    (year): year is number => Number.isInteger(year) && Number(year) >= 1000 && Number(year) <= 9999,
  ),
)
const RULE = record("an object such as { name: 'Independence Day', every: { month: 7, day: 4 } }", {
  name: optional(text('a name')),
  every: YEARLY_DATE,
  since: YEAR,
  until: YEAR,
  observed: optional(choice<Observed>(['nearest weekday', 'next weekday', 'none'])),
})

/** Reads a yearly rule as its day numbers, in the supported range (T4) and one year more at each end. */
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

/** The day numbers of the dates in the years `since` to `until`, both included, in order. */
function* datesOf(date: YearlyDate, since: number, until: number): Generator<number, void> {
  const [firstDay, endDay] = [Date.UTC(since, 0, 1) / DAY, Date.UTC(until + 1, 0, 1) / DAY]
  // Start two years earlier and end two years later: `daysAfter`, `before` and `after` can lead into other years.
  for (let year = since - 2; year <= until + 2; year++) {
    const day = dayInYear(date, year)
    if (day !== undefined && day >= firstDay && day < endDay) yield day
  }
}
