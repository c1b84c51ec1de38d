import { dayOf } from '../shared/local-dates'
import { type Cursor, refuse, refuseHere, sees, take } from './osm-cursor'

/** As they are written. */
export const MONTHS: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
]
const MONTH_DAY = `(${MONTHS.join('|')}) +(\\d\\d?)(?![\\d:])`
const SHORT: RegExp = /(\d\d?)(?![\d:])/
const MOST_DAYS = 366

/** The pattern of a date with its year. */
export const DATE: RegExp = new RegExp(`(\\d{4}) +${MONTH_DAY}`)

/** The pattern of a date of every year. The place of the year is empty. */
export const YEARLY_DATE: RegExp = new RegExp(`()${MONTH_DAY}`)

/** Dates of every year are the days of this one, which has 29 February. */
const LEAP_YEAR = '2024'

/** A stretch of dates as day numbers, both included. */
export interface OsmDateRange {
  readonly first: number
  readonly last: number
  /** Where a date of which only the day of the month is written belongs: '2024-12-'. */
  readonly month: string | undefined
}

/** What stands between two dates of a list, of which the second may leave out the month it shares with the first. */
export function anotherDate(date: RegExp, month: string | undefined): RegExp {
  return new RegExp(` *, *(?=${month === undefined ? '' : `${SHORT.source}|`}${date.source})`)
}

/** `2024 Dec 25`, `2024 Dec 24-26`, `2024 Dec 30-2025 Jan 2`, and lists of these; `undefined` when refused. */
export function osmDates(cursor: Cursor): readonly number[] | undefined {
  const days = new Set<number>()
  let month: string | undefined
  do {
    const from = cursor.at
    const range = osmDateRange(cursor, DATE, month)
    if (!range) return undefined
    if (range.last - range.first >= MOST_DAYS)
      return refuse(cursor, `dates are kept one by one, at most ${MOST_DAYS}`, from)
    for (let day = range.first; day <= range.last; day++) days.add(day)
    month = range.month
  } while (take(cursor, anotherDate(DATE, month)))
  return [...days].sort((a, b) => a - b)
}

/** A date or a range of dates. One of every year that ends before it begins runs over the end of the year. */
export function osmDateRange(
  cursor: Cursor,
  date: RegExp,
  month: string | undefined,
): OsmDateRange | undefined {
  const from = cursor.at
  const begin = readDate(cursor, date, month)
  if (!begin) return refuse(cursor, 'there is no such date', from)
  if (!take(cursor, / *- */)) return { first: begin.day, last: begin.day, month: begin.month }
  const end = cursor.at
  const isDate = sees(cursor, date) || sees(cursor, SHORT)
  if (!isDate && sees(cursor, YEARLY_DATE))
    return refuse(cursor, 'the last date of the range has its year as well')
  if (!isDate) return refuseHere(cursor)
  const last = readDate(cursor, date, begin.month)
  if (!last) return refuse(cursor, 'there is no such date', end)
  const isOver = date === YEARLY_DATE && last.month !== begin.month
  if (last.day <= begin.day && !isOver) return refuse(cursor, 'a range of dates ends after it begins', end)
  return {
    first: begin.day,
    last: last.day <= begin.day ? last.day + MOST_DAYS : last.day,
    month: last.month === begin.month ? last.month : undefined,
  }
}

function readDate(
  cursor: Cursor,
  date: RegExp,
  month: string | undefined,
): { readonly day: number; readonly month: string } | undefined {
  const whole = take(cursor, date)
  const place = whole ? monthOf(whole) : month
  const written = whole ? whole[3] : take(cursor, SHORT)?.[1]
  if (place === undefined || written === undefined) return undefined
  const day = dayOf(`${place}${written.padStart(2, '0')}`)
  return day === undefined ? undefined : { day, month: place }
}

function monthOf([, year, month = '']: RegExpExecArray): string {
  const number = MONTHS.indexOf(month) + 1
  return `${year || LEAP_YEAR}-${String(number).padStart(2, '0')}-`
}
