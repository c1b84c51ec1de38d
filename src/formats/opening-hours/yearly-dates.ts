import type { YearlyDate } from 'dueby'
import { textFromDay } from '../../core/local-date'
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

/**
 * A yearly date as a number: a day of a month by its day number in a leap year, the days after Easter Sunday by
 * themselves, up to 365.
 */
export type YearlyDay = number

/** Reads `Dec 25`, `Dec 24-26`, `Dec 30-Jan 2`, `easter -2 days`, and lists of these; `undefined` if refused. */
export function osmYearlyDates(cursor: Cursor): readonly YearlyDay[] | undefined {
  const days = new Set<YearlyDay>()
  let month: string | undefined
  do {
    const isEaster = sees(cursor, EASTER)
    const found = isEaster ? easterRange(cursor) : osmDateRange(cursor, YEARLY_DATE, month)
    if (!found) return undefined
    // A range over the end of the year continues with the days of its start.
    for (let day = found.first; day <= found.last; day++)
      days.add(day > LAST_OF_YEAR ? day - DAYS_OF_YEAR : day)
    month = found.month
  } while (take(cursor, anotherDate(YEARLY, month)))
  return [...days]
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
  if (first < -MAX_DAYS || last > MAX_DAYS)
    return refuse(cursor, `a date can be at most ${MAX_DAYS} days from Easter`, from)
  return { first, last, month: undefined }
}

const MAX_DAYS = 365

function readEaster(cursor: Cursor): number {
  const [, sign, days] = take(cursor, EASTER) ?? []
  return days === undefined || Number(days) === 0 ? 0 : Number(`${sign}${days}`)
}

/** Whether a yearly date depends on Easter. */
export function isFromEaster(day: YearlyDay): boolean {
  return day <= MAX_DAYS
}

/** A yearly date as a schedule writes it. */
export function yearlyDate(day: YearlyDay): YearlyDate {
  if (isFromEaster(day)) return { easter: day }
  const [, month, date] = textFromDay(day).split('-').map(Number)
  return { month, day: date } as YearlyDate
}

/** Yearly dates in a message: `Dec 25, Easter -2 days`. */
export function yearlyText(days: readonly YearlyDay[]): string {
  const [first = 0, last = first] = [days[0], days.at(-1)]
  return days.length > 4
    ? `${days.length} dates, ${dayText(first)} to ${dayText(last)}`
    : days.map(dayText).join(', ')
}

function dayText(day: YearlyDay): string {
  if (day === 0) return 'Easter'
  if (isFromEaster(day)) return `Easter ${day > 0 ? '+' : ''}${day} day${day ** 2 === 1 ? '' : 's'}`
  const [, month, date] = textFromDay(day).split('-').map(Number)
  return `${MONTHS[(month ?? 0) - 1]} ${date}`
}
