import { dayOf } from '../shared/local-dates'
import { type Cursor, refuse, refuseHere, take } from './osm-cursor'

/** The pattern of a date with its year. */
export const DATE: RegExp = /(\d{4}) +(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(\d\d?)(?![\d:])/

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MOST_DAYS = 366

/**
 * `2024 Dec 25`, `2024 Dec 24-26`, `2024 Dec 30-2025 Jan 2`, and lists of these, as day numbers;
 * `undefined` when refused.
 */
export function osmDates(cursor: Cursor): readonly number[] | undefined {
  const days = new Set<number>()
  do {
    const range = readRange(cursor)
    if (!range) return undefined
    for (let day = range.first; day <= range.last; day++) days.add(day)
  } while (take(cursor, new RegExp(` *, *(?=${DATE.source})`)))
  return [...days].sort((a, b) => a - b)
}

function readRange(cursor: Cursor): { first: number; last: number } | undefined {
  const from = cursor.at
  const [, year = '', month = '', date = ''] = take(cursor, DATE) ?? []
  const first = dayNumber(year, month, date)
  if (first === undefined) return refuse(cursor, 'there is no such date', from)
  if (!take(cursor, / *- */)) return { first, last: first }
  const end = cursor.at
  const whole = take(cursor, DATE)
  const [, short] = whole ? [] : (take(cursor, /(\d\d?)(?![\d:])/) ?? [])
  if (!whole && short === undefined) return refuseHere(cursor)
  const last = whole ? dayNumber(whole[1], whole[2], whole[3]) : dayNumber(year, month, short)
  if (last === undefined) return refuse(cursor, 'there is no such date', end)
  if (last <= first) return refuse(cursor, 'a range of dates ends after it begins', end)
  if (last - first >= MOST_DAYS)
    return refuse(cursor, `dates are kept one by one, at most ${MOST_DAYS}`, from)
  return { first, last }
}

function dayNumber(year: string | undefined, month: string | undefined, date = ''): number | undefined {
  const number = MONTHS.indexOf(month ?? '') + 1
  return dayOf(`${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`)
}
