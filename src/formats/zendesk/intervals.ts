import type { Path } from 'dueby'
import { describe } from '../../core/describe'
import { isRecord } from '../../core/is-record'
import { WEEKDAYS } from '../../core/local-date'
import { range } from '../../core/range'
import { itemsOf } from '../shared/items'
import { sameHours } from '../shared/note'
import { closedWeek, type Days, MINUTES_IN_DAY, openRow, type Span } from '../shared/open-minutes'
import type { Report } from '../shared/report'
import { rowText } from '../shared/rows-of-day'
import { listed } from '../shared/words'
import { refuseOtherKeys } from './other-keys'

const MINUTES_IN_WEEK = 7 * MINUTES_IN_DAY

/**
 * Reads a list of `{ start_time, end_time }`, minutes from Sunday 00:00, as a week. An interval over midnight is
 * split there, because in Zendesk a holiday closes its own date and not the night that runs into it or out of it.
 */
export function zendeskIntervals(intervals: unknown, path: Path, report: Report): Days | undefined {
  if (!Array.isArray(intervals)) {
    report.refused(path, `${describe(intervals)} is not a list of intervals. Expected [${EXAMPLE}]`)
    return undefined
  }
  const week = closedWeek()
  const read = itemsOf(intervals, path, report).filter((item) =>
    readInterval(item.given, item.path, week, report),
  )
  if (intervals.length === 0) report.kept(path, 'no intervals: closed all week')
  return read.length > 0 || intervals.length === 0 ? week : undefined
}

const EXAMPLE = '{ start_time: 1800, end_time: 2520 }'

function readInterval(interval: unknown, path: Path, week: Days, report: Report): boolean {
  const problem = problemOf(interval)
  if (problem !== undefined) {
    report.refused(path, problem)
    return false
  }
  const { start_time: start, end_time: end } = interval as { start_time: number; end_time: number }
  const rows = dailyRows(start, end)
  const touches = rows.some(([day, span]) => touchesRow(day, span, week))
  const overlaps = rows.map(([day, span]) => openRow(day, span, week)).includes(true)
  report.kept(path, listed(rows.map(([day, span]) => `${WEEKDAYS[day]} ${rowText(span)}`)), [
    ...(rows.length > 1 ? [sameHours('split at midnight')] : []),
    ...(overlaps ? [sameHours('overlaps an interval before it: merged')] : []),
    ...(touches && !overlaps ? [sameHours('touches an interval before it: joined')] : []),
  ])
  refuseOtherKeys(interval, ['start_time', 'end_time'], path, report)
  return true
}

function problemOf(interval: unknown): string | undefined {
  if (!isRecord(interval)) return `${describe(interval)} is not an interval. Expected ${EXAMPLE}`
  const { start_time: start, end_time: end } = interval
  if (!isMinute(start)) return `start_time is ${describe(start)}. ${EXPECTED}`
  if (!isMinute(end)) return `end_time is ${describe(end)}. ${EXPECTED}`
  if (start < end) return undefined
  const problem = `it ends at ${end}, which is not after its start at ${start}`
  if (end === 0 && start < MINUTES_IN_WEEK)
    return `${problem}. For hours until the end of the week, write ${start} to ${MINUTES_IN_WEEK}`
  if (start === end || start === MINUTES_IN_WEEK) return problem
  return `${problem}. For hours over the end of the week, write two intervals: ${start} to ${MINUTES_IN_WEEK}, and 0 to ${end}`
}

/** Whether a row starts where another row of the day ends, or ends where another starts. */
function touchesRow(day: number, { start, end }: Span, week: Days): boolean {
  const minutes = week(day)
  return (start > 0 && minutes?.[start - 1] === 1) || (end < MINUTES_IN_DAY && minutes?.[end] === 1)
}

const EXPECTED = `Expected whole minutes from Sunday 00:00, 0 to ${MINUTES_IN_WEEK}`

function isMinute(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MINUTES_IN_WEEK
}

/** An interval of the week as one row for each weekday it touches. */
function dailyRows(start: number, end: number): (readonly [day: number, span: Span])[] {
  return range(Math.floor(start / MINUTES_IN_DAY), Math.ceil(end / MINUTES_IN_DAY)).map((day) => {
    const midnight = day * MINUTES_IN_DAY
    return [
      day,
      { start: Math.max(start - midnight, 0), end: Math.min(end - midnight, MINUTES_IN_DAY) },
    ] as const
  })
}
