import type { YearlyDate } from 'dueby'
import { dateOf, dayOf } from '../shared/local-dates'
import { type Cursor, refuse, refuseHere, sees, take } from './osm-cursor'
import { anotherDate, MONTHS, osmDateRange, YEARLY_DATE } from './osm-dates'

const EASTER: RegExp = /easter(?: *([+-]) *(\d{1,3}) +days?)?(?![A-Za-z])/

/** The pattern of what comes back every year. */
export const YEARLY: RegExp = new RegExp(`(?:${YEARLY_DATE.source}|${EASTER.source})`)

/** `Dec 25`, `Dec 24-26`, `Dec 30-Jan 2`, `easter -2 days`, and lists of these; `undefined` when refused. */
export function osmYearlyDates(cursor: Cursor): readonly YearlyDate[] | undefined {
  const dates = new Map<string, YearlyDate>()
  let month: string | undefined
  do {
    const isEaster = sees(cursor, EASTER)
    const range = isEaster ? easterRange(cursor) : osmDateRange(cursor, YEARLY_DATE, month)
    if (!range) return undefined
    for (let day = range.first; day <= range.last; day++) {
      const date = isEaster ? { easter: day } : monthDay(day)
      dates.set(JSON.stringify(date), date)
    }
    month = range.month
  } while (take(cursor, anotherDate(YEARLY, month)))
  return [...dates.values()]
}

/** As days after Easter Sunday. */
function easterRange(cursor: Cursor): { first: number; last: number; month: undefined } | undefined {
  const from = cursor.at
  const first = readEaster(cursor)
  const isRange = take(cursor, / *- */) !== undefined
  const end = cursor.at
  if (isRange && !sees(cursor, EASTER)) return refuseHere(cursor)
  const last = isRange ? readEaster(cursor) : first
  if (isRange && last <= first) return refuse(cursor, 'a range of dates ends after it begins', end)
  if (first < -MOST_DAYS || last > MOST_DAYS)
    return refuse(cursor, `a date lies at most ${MOST_DAYS} days from Easter`, from)
  return { first, last, month: undefined }
}

const MOST_DAYS = 365

function readEaster(cursor: Cursor): number {
  const [, sign, days] = take(cursor, EASTER) ?? []
  return days === undefined || Number(days) === 0 ? 0 : Number(`${sign}${days}`)
}

/** A day of the leap year that stands for every year; one past its end is of its beginning. */
function monthDay(day: number): YearlyDate {
  const text = dateOf(day > LAST_OF_YEAR ? day - DAYS_OF_YEAR : day)
  return { month: Number(text.slice(5, 7)), day: Number(text.slice(8)) } as YearlyDate
}

const DAYS_OF_YEAR = 366
const LAST_OF_YEAR = dayOf('2024-12-31') ?? 0

/** As messages say them: `Dec 25, easter -2 days`. */
export function yearlyText(dates: readonly YearlyDate[]): string {
  const [first, last] = [dates[0], dates.at(-1)]
  return dates.length > 4
    ? `${dates.length} dates, ${oneText(first)} to ${oneText(last)}`
    : dates.map(oneText).join(', ')
}

function oneText(date: YearlyDate | undefined): string {
  if (date?.easter === undefined) return `${MONTHS[(date?.month ?? 0) - 1]} ${date?.day}`
  return date.easter === 0 ? 'Easter' : `Easter ${date.easter > 0 ? '+' : ''}${date.easter} days`
}
