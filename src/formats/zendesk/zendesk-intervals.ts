import type { Path } from 'dueby'
import { isRecord } from '../shared/is-record'
import { WEEKDAYS } from '../shared/local-dates'
import { closedWeek, DAY, type Days, openRow, type Span } from '../shared/open-minutes'
import type { Report } from '../shared/report'
import { rowText } from '../shared/rows-of-day'
import { listed, shown } from '../shared/shown'
import { refuseOtherKeys } from './zendesk-keys'

const WEEK = 7 * DAY

/**
 * The week of a list of `{ start_time, end_time }`, minutes from Sunday 00:00. What runs over midnight is
 * split there: in Zendesk a holiday closes its date and nothing else.
 */
export function zendeskIntervals(intervals: unknown, path: Path, report: Report): Days | undefined {
  if (!Array.isArray(intervals)) {
    report.refused(
      path,
      `${shown(intervals)} is not a list of intervals, [{ start_time: 1800, end_time: 2520 }]`,
    )
    return undefined
  }
  const week = closedWeek()
  const read = intervals.filter((interval: unknown, index) =>
    readInterval(interval, [...path, index], week, report),
  )
  if (intervals.length === 0) report.kept(path, 'no interval: closed all week')
  return read.length > 0 || intervals.length === 0 ? week : undefined
}

function readInterval(interval: unknown, path: Path, week: Days, report: Report): boolean {
  const problem = problemOf(interval)
  if (problem !== undefined) {
    report.refused(path, problem)
    return false
  }
  const { start_time: start, end_time: end } = interval as { start_time: number; end_time: number }
  const parts = partsOf(start, end)
  const touches = parts.some(({ day, ...span }) => touchesRow(day, span, week))
  const overlaps = parts.map(({ day, ...span }) => openRow(day, span, week)).includes(true)
  const rows = parts.map((part) => `${WEEKDAYS[part.day]} ${rowText(part.start, part.end)}`)
  report.read(path, listed(rows), [
    ...(parts.length > 1 ? ['split at midnight'] : []),
    ...(overlaps ? ['shares time with an interval before it: merged'] : []),
    ...(touches && !overlaps ? ['touches an interval before it: joined'] : []),
  ])
  refuseOtherKeys(interval, ['start_time', 'end_time'], path, report)
  return true
}

function problemOf(interval: unknown): string | undefined {
  if (!isRecord(interval))
    return `${shown(interval)} is not an interval, { start_time: 1800, end_time: 2520 }`
  const { start_time: start, end_time: end } = interval
  if (!isMinute(start)) return `start_time is ${shown(start)}. ${EXPECTED}`
  if (!isMinute(end)) return `end_time is ${shown(end)}. ${EXPECTED}`
  if (start < end) return undefined
  const words = `it ends at ${end}, not after ${start} where it starts`
  if (end === 0 && start < WEEK) return `${words}. The week ends at ${WEEK}: write ${start} to ${WEEK}`
  if (end === start || start === WEEK) return words
  return `${words}. Hours over the week's end are two intervals: ${start} to ${WEEK}, and 0 to ${end}`
}

/** Whether a row of one day begins where another ends, or ends where another begins. */
function touchesRow(day: number, { start, end }: Span, week: Days): boolean {
  const minutes = week(day)
  return (start > 0 && minutes?.[start - 1] === 1) || (end < DAY && minutes?.[end] === 1)
}

const EXPECTED = `Expected whole minutes from Sunday 00:00, 0 to ${WEEK}`

function isMinute(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= WEEK
}

/** A stretch of the week as one row for each weekday it touches. */
function partsOf(start: number, end: number): { day: number; start: number; end: number }[] {
  const first = Math.floor(start / DAY)
  const days = Array.from({ length: Math.ceil(end / DAY) - first }, (_, step) => first + step)
  return days.map((day) => ({
    day,
    start: Math.max(start - day * DAY, 0),
    end: Math.min(end - day * DAY, DAY),
  }))
}
