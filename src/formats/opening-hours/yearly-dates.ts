import type { YearlyDate } from 'dueby'
import { textFromDay } from '../../core/local-date'
import { range } from '../../core/range'
import { type Cursor, refuse, refuseHere, sees, take } from './cursor'
import {
  anotherDate,
  DAYS_OF_YEAR,
  EMPTY_RANGE,
  LAST_OF_YEAR,
  MONTHS,
  osmDateRange,
  YEARLY_DATE,
} from './dates'

const EASTER: RegExp = /easter(?: *([+-]) *(\d{1,3}) +days?)?(?![A-Za-z])/

/** The pattern of a yearly date, by month and day or relative to Easter. */
export const YEARLY: RegExp = new RegExp(`(?:${YEARLY_DATE.source}|${EASTER.source})`)

/** Reads `Dec 25`, `Dec 24-26`, `Dec 30-Jan 2`, `easter -2 days`, and lists of these; `undefined` if refused. */
export function osmYearlyDates(cursor: Cursor): readonly YearlyDate[] | undefined {
  const dates = new Map<string, YearlyDate>()
  let month: string | undefined
  do {
    const isEaster = sees(cursor, EASTER)
    const found = isEaster ? easterRange(cursor) : osmDateRange(cursor, YEARLY_DATE, month)
    if (!found) return undefined
    for (const day of range(found.first, found.last + 1)) {
      const date = isEaster ? { easter: day } : monthDay(day)
      dates.set(JSON.stringify(date), date)
    }
    month = found.month
  } while (take(cursor, anotherDate(YEARLY, month)))
  return [...dates.values()]
}

/** Reads a range in days after Easter Sunday, both included. */
function easterRange(cursor: Cursor): { first: number; last: number; month: undefined } | undefined {
  const from = cursor.at
  const first = readEaster(cursor)
  const isRange = take(cursor, / *- */) !== undefined
  const end = cursor.at
  if (isRange && !sees(cursor, EASTER)) return refuseHere(cursor)
  const last = isRange ? readEaster(cursor) : first
  if (isRange && last <= first) return refuse(cursor, EMPTY_RANGE, end)
  if (first < -MOST_DAYS || last > MOST_DAYS)
    return refuse(cursor, `a date can be at most ${MOST_DAYS} days from Easter`, from)
  return { first, last, month: undefined }
}

const MOST_DAYS = 365

function readEaster(cursor: Cursor): number {
  const [, sign, days] = take(cursor, EASTER) ?? []
  return days === undefined || Number(days) === 0 ? 0 : Number(`${sign}${days}`)
}

/** A day of the leap year as a yearly date. A range over the end of the year continues with the days of its start. */
function monthDay(day: number): YearlyDate {
  const [, month, date] = textFromDay(day > LAST_OF_YEAR ? day - DAYS_OF_YEAR : day)
    .split('-')
    .map(Number)
  return { month, day: date } as YearlyDate
}

/** Yearly dates in a message: `Dec 25, Easter -2 days`. */
export function yearlyText(dates: readonly YearlyDate[]): string {
  const [first, last] = [dates[0], dates.at(-1)]
  return dates.length > 4
    ? `${dates.length} dates, ${dateText(first)} to ${dateText(last)}`
    : dates.map(dateText).join(', ')
}

function dateText(date: YearlyDate | undefined): string {
  if (date?.easter === undefined) return `${MONTHS[(date?.month ?? 0) - 1]} ${date?.day}`
  const { easter } = date
  return easter === 0
    ? 'Easter'
    : `Easter ${easter > 0 ? '+' : ''}${easter} day${easter ** 2 === 1 ? '' : 's'}`
}
