import { clockFromText } from '../core/clock-text'
import { didYouMean } from '../core/closest'
import { type Issue, type Path, report } from '../core/issue'
import { DAY } from '../core/time'
import { EMPTY_HOURS, INVALID_HOURS } from './messages'

/**
 * A row of open time, half-open (S2), in milliseconds since the midnight at the start of its date. If the row runs past
 * midnight, its end is greater than {@link DAY}. A row is never longer than a day.
 */
export interface Row {
  readonly start: number
  readonly end: number
}

/** Reads one row. Adds an issue and returns `undefined` if the text is not a row. */
export function readRow(text: string, path: Path, issues: Issue[]): Row | undefined {
  const row = rowFromText(text)
  if (!row) report(issues, INVALID_HOURS, path, text, () => didYouMean(meantRow(text)))
  else if (row.start === row.end) report(issues, EMPTY_HOURS, path, text)
  else return { start: row.start, end: row.end < row.start ? row.end + DAY : row.end }
  return undefined
}

/** The times of a row as written: the end can be before the start. */
function rowFromText(text: string): Row | undefined {
  // Three parts are enough to see that the text is not a row.
  const [start, end, ...more] = text.split('-', 3).map(clockFromText)
  if (start === undefined || end === undefined || start === DAY || more.length > 0) return undefined
  return { start, end }
}

// '9', '9:00', '09.00', '9h', '0900', '09:00:00', '9am', '9:30 p.m.'
const LOOSE_TIME = /^ *([01]?\d|2[0-4])(?:[:.h]?([0-5]\d))?(?::00)?h? ?(?:([ap])\.?m\.?)? *$/i

/** The row that a text in another common notation means, or `undefined` if that is not clear. */
function meantRow(text: string): string | undefined {
  const [start, end, ...more] = text.split(/[-\u2013\u2014]|\bto\b/i, 3).map((part) => LOOSE_TIME.exec(part))
  if (!start || !end || more.length > 0 || !start[3] !== !end[3]) return undefined
  const meant = `${timeOf(start)}-${timeOf(end).replace('00:00', '24:00')}`
  const row = rowFromText(meant)
  // '9-5' can be a day or a night; '9pm-5am' and '22-6' cannot.
  const isClear = row && (row.start < row.end || (row.end < row.start && (start[3] || row.start > DAY / 2)))
  return isClear ? meant : undefined
}

function timeOf([, hour, minute = '00', amOrPm]: RegExpExecArray): string {
  const hours = amOrPm ? (Number(hour) % 12) + (/p/i.test(amOrPm) ? 12 : 0) : hour
  return `${String(hours).padStart(2, '0')}:${minute}`
}

/** The part of a row after midnight, as a row of the next date. */
export function partAfterMidnight({ end }: Row): Row | undefined {
  return end > DAY ? { start: 0, end: end - DAY } : undefined
}
