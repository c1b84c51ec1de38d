import { type Issue, type Path, report } from '../../core/issue'
import { weekdayOf, yearOf } from '../../core/local-date'
import { choice, optional, reader, record, text } from '../../core/reader'
import { DAY } from '../../core/time'
import { DATE_IN_NO_YEAR } from '../messages'
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

/** A yearly rule as read. */
export interface ParsedYearlyRule {
  readonly every: YearlyDate
  /** The first and the last year in which there is a date; `undefined` for no limit. */
  readonly since: number | undefined
  readonly until: number | undefined
  readonly observed: Observed
}

/** Reads a yearly rule that has a date in some year (S8). */
export function readYearlyRule(entry: unknown, path: Path, issues: Issue[]): ParsedYearlyRule | undefined {
  const { every, since, until, observed = 'none' } = RULE.read(entry, path, issues) ?? {}
  if (!every) return undefined
  if (since !== undefined && until !== undefined && datesOf(every, since, until).next().done) {
    report(issues, DATE_IN_NO_YEAR, [...path, 'until'], until, String(since))
    return undefined
  }
  return { every, since, until, observed }
}

/** The dates of a year, as day numbers, on which a rule is observed; its own date may be in a neighbouring year. */
export function datesInYear(year: number, { every, since, until, observed }: ParsedYearlyRule): number[] {
  const first = Math.max(since ?? year - 1, year - 1)
  const last = Math.min(until ?? year + 1, year + 1)
  return Array.from(datesOf(every, first, last), (day) => observedDay(day, observed)).filter(
    (day) => yearOf(day) === year,
  )
}

/** The dates, as day numbers in order, that are in the years `since` to `until`. */
function* datesOf(date: YearlyDate, since: number, until: number): Generator<number, void> {
  const [firstDay, endDay] = [Date.UTC(since, 0, 1) / DAY, Date.UTC(until + 1, 0, 1) / DAY]
  // Two more years on either side: `daysAfter`, and a week before a day in January, can reach into them.
  for (let year = since - 2; year <= until + 2; year++) {
    const day = dayInYear(date, year)
    if (day !== undefined && day >= firstDay && day < endDay) yield day
  }
}

/**
 * The date on which a holiday is observed if it falls on a Saturday or Sunday.
 *
 * - `'nearest weekday'`: on Friday for a Saturday, on Monday for a Sunday.
 * - `'next weekday'`: on the following Monday.
 * - `'none'`: on its own date.
 *
 * The observed date replaces the original one. It can be in the previous or next year.
 */
export type Observed = 'nearest weekday' | 'next weekday' | 'none'

/** The day number on which a holiday with this day number is observed. */
export function observedDay(day: number, observed: Observed): number {
  const weekday = weekdayOf(day)
  if (observed === 'none' || (weekday !== SATURDAY && weekday !== SUNDAY)) return day
  if (weekday === SUNDAY) return day + 1
  return observed === 'nearest weekday' ? day - 1 : day + 2
}

const SUNDAY = 0
const SATURDAY = 6
