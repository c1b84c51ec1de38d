import { range } from '../../core/range'
import { DAY } from '../../core/time'
import { type Cursor, take } from './cursor'
import { LEAP_YEAR, MONTHS } from './dates'

const MONTH = `(?:${MONTHS.join('|')})(?![A-Za-z])`
const ONE = `${MONTH}(?: *- *${MONTH})?`

/** The pattern of months without days: `Apr-Sep`, `Jan,Mar`. */
export const OSM_MONTHS: RegExp = new RegExp(
  `${ONE}(?: *, *${ONE})*(?! *(?:-|,) *(?:\\d|[A-Z][a-z]{2})| +(?:\\d\\d?(?!\\d|:\\d)|easter))`,
)

/** Reads months as numbers from 0, in order; a range may run over New Year. */
export function osmMonths(cursor: Cursor): readonly number[] {
  const [text = ''] = take(cursor, OSM_MONTHS) ?? []
  const months = text.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map((name) => MONTHS.indexOf(name.trim()))
    return range(first, last < first ? last + 13 : last + 1).map((month) => month % 12)
  })
  return [...new Set(months)].sort((a, b) => a - b)
}

/** The days of months, as days of a leap year. */
export function daysOfMonths(months: readonly number[]): readonly number[] {
  return months.flatMap((month) =>
    range(Date.UTC(LEAP_YEAR, month, 1) / DAY, Date.UTC(LEAP_YEAR, month + 1, 1) / DAY),
  )
}
