import { type Intervals, unionOf } from '../../core/intervals'
import { dayFromText } from '../../core/local-date'
import { range } from '../../core/range'
import { DAY } from '../../core/time'
import { MAX_DATES, tooManyDates } from '../shared/date-budget'
import { type Cursor, refuse, refuseHere, sees, take } from './cursor'

/** The names of the months, January first. */
export const MONTHS: readonly string[] = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const MONTH_DAY = `(${MONTHS.join('|')}) +(\\d\\d?)(?!\\d|:\\d)`
const SHORT: RegExp = /(\d\d?)(?!\d|:\d)/
const LONGEST_RANGE = 366

/** The pattern of a date with a year. */
export const DATE: RegExp = new RegExp(`(\\d{4}) +${MONTH_DAY}`)

/** The pattern of a yearly date. Its group for the year is empty. */
export const YEARLY_DATE: RegExp = new RegExp(`()${MONTH_DAY}`)

/** A yearly date is represented by its day in this year, which has a 29 February. */
export const LEAP_YEAR = 2024
export const FIRST_OF_YEAR: number = Date.UTC(LEAP_YEAR, 0, 1) / DAY
export const LAST_OF_YEAR: number = Date.UTC(LEAP_YEAR, 11, 31) / DAY
export const DAYS_OF_YEAR = 366

/** A range of dates as day numbers, both included. */
export interface OsmDateRange {
  readonly first: number
  readonly last: number
  /** The month that a following date may leave out, '2024-12-'. */
  readonly month: string | undefined
}

/** The separator of two dates in a list. The second date may leave out the month if it is the same. */
export function anotherDate(date: RegExp, month: string | undefined): RegExp {
  return new RegExp(` *, *(?=${month === undefined ? '' : `${SHORT.source}|`}${date.source})`)
}

/** Reads `2024 Dec 25`, `2024 Dec 24-26`, `2024 Dec 30-2025 Jan 2`, and lists of these; `undefined` if refused. */
export function osmDates(cursor: Cursor): readonly number[] | undefined {
  const begin = cursor.at
  const ranges: Intervals[] = []
  let month: string | undefined
  do {
    const from = cursor.at
    const dates = osmDateRange(cursor, DATE, month)
    if (!dates) return undefined
    if (dates.last - dates.first >= LONGEST_RANGE)
      return refuse(cursor, `a range of single dates can have at most ${LONGEST_RANGE}`, from)
    ranges.push([dates.first, dates.last + 1])
    month = dates.month
  } while (take(cursor, anotherDate(DATE, month)))
  return daysOf(unionOf(ranges), begin, cursor)
}

/** The days of half-open ranges, unless they are so many that no budget has room for them (S7). */
function daysOf(ranges: Intervals, begin: number, cursor: Cursor): readonly number[] | undefined {
  const starts = ranges.filter((_, at) => at % 2 === 0)
  const ends = ranges.filter((_, at) => at % 2 === 1)
  const count = ends.reduce((sum, end, at) => sum + end - (starts[at] ?? end), 0)
  if (count > MAX_DATES) return refuse(cursor, tooManyDates(count), begin)
  return starts.flatMap((start, at) => range(start, ends[at] ?? start))
}

/** Reads a date or a range of dates. A yearly range that ends before it starts runs over the end of the year. */
export function osmDateRange(
  cursor: Cursor,
  date: RegExp,
  month: string | undefined,
): OsmDateRange | undefined {
  const from = cursor.at
  const begin = readDate(cursor, date, month)
  if (!begin) return refuse(cursor, NO_DATE, from)
  if (!take(cursor, / *- */)) return { first: begin.day, last: begin.day, month: begin.month }
  const end = cursor.at
  const isDate = sees(cursor, date) || sees(cursor, SHORT)
  if (!isDate && sees(cursor, YEARLY_DATE)) return inSameYear(begin, cursor)
  if (!isDate) return refuseHere(cursor)
  const last = readDate(cursor, date, begin.month)
  if (!last) return refuse(cursor, NO_DATE, end)
  const isOver = date === YEARLY_DATE && last.month !== begin.month
  if (last.day <= begin.day && !isOver) return refuse(cursor, EMPTY_RANGE, end)
  return {
    first: begin.day,
    last: last.day <= begin.day ? last.day + DAYS_OF_YEAR : last.day,
    month: last.month === begin.month ? last.month : undefined,
  }
}

/** Reads the last date of `2024 Mar 28-Apr 16`: it is in the year of the first one. */
function inSameYear(
  begin: { readonly day: number; readonly month: string },
  cursor: Cursor,
): OsmDateRange | undefined {
  const end = cursor.at
  const [, , name = '', date = ''] = take(cursor, YEARLY_DATE) ?? []
  const month = `${begin.month.slice(0, 'YYYY-'.length)}${String(MONTHS.indexOf(name) + 1).padStart(2, '0')}-`
  const day = dayFromText(`${month}${date.padStart(2, '0')}`)
  if (day === undefined) return refuse(cursor, NO_DATE, end)
  if (day <= begin.day) return refuse(cursor, 'the last date of the range needs a year too', end)
  return { first: begin.day, last: day, month: undefined }
}

const NO_DATE = 'this date does not exist'

/** Why a range of dates is refused. */
export const EMPTY_RANGE = 'a range of dates must end after its first date'

function readDate(
  cursor: Cursor,
  date: RegExp,
  month: string | undefined,
): { readonly day: number; readonly month: string } | undefined {
  const whole = take(cursor, date)
  const place = whole ? monthOf(whole) : month
  const written = whole ? whole[3] : take(cursor, SHORT)?.[1]
  if (place === undefined || written === undefined) return undefined
  const day = dayFromText(`${place}${written.padStart(2, '0')}`)
  return day === undefined ? undefined : { day, month: place }
}

function monthOf([, year, month = '']: RegExpExecArray): string {
  const number = MONTHS.indexOf(month) + 1
  return `${year || LEAP_YEAR}-${String(number).padStart(2, '0')}-`
}
