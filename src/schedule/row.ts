import { clockFromText } from '../core/clock-text'
import { type Issue, type Path, report } from '../core/issue'
import { DAY } from '../core/time'
import { EMPTY_HOURS, INVALID_HOURS } from './messages'

/**
 * A row of open time, half-open (S2), in milliseconds from the midnight its date begins with. The end
 * of a row past midnight lies beyond {@link DAY}, and less than a day beyond the start.
 */
export interface Row {
  readonly start: number
  readonly end: number
}

/** Reads one row. What is wrong with it is added to `issues`. */
export function readRow(text: string, path: Path, issues: Issue[]): Row | undefined {
  const [startText = '', endText = '', ...more] = text.split('-')
  const start = clockFromText(startText)
  const end = clockFromText(endText)
  if (start === undefined || end === undefined || start === DAY || more.length > 0) {
    report(issues, INVALID_HOURS, path, text)
    return undefined
  }
  if (start === end) {
    report(issues, EMPTY_HOURS, path, text)
    return undefined
  }
  return { start, end: end < start ? end + DAY : end }
}

/** The part of a row after the midnight that its date ends with, as a row of the next date. */
export function partAfterMidnight({ end }: Row): Row | undefined {
  return end > DAY ? { start: 0, end: end - DAY } : undefined
}
