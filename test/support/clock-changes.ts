import { addDays, type NaiveSchedule, readClock, rowsOfDate } from '../oracle/naive-schedule'
import { transitionsOf } from './arbitraries'

const MINUTE = 60_000
const DAY = 1440

/** Local times `[first, end)` that a clock skips or repeats, in minutes since 1970-01-01T00:00 local time. */
export interface ClockChange {
  readonly at: number
  readonly first: number
  readonly end: number
  readonly kind: 'skipped' | 'repeated'
}

/** The changes of a zone's clock at instants in `[from, to]`. */
export const clockChangesBetween = (zone: string, from: number, to: number): ClockChange[] =>
  transitionsOf(zone)
    .filter((at) => from <= at && at <= to)
    .map((at) => {
      const left = readClock(zone, at / MINUTE - 1) + 1
      const reached = readClock(zone, at / MINUTE)
      return left < reached
        ? { at, first: left, end: reached, kind: 'skipped' }
        : { at, first: reached, end: left, kind: 'repeated' }
    })

/**
 * Whether a row or a date begins or ends between two local times. The weekly rows count even on a holiday or a
 * date with special hours, because other libraries look at them.
 */
export const hasEdgeBetween = (given: NaiveSchedule, from: number, to: number): boolean => {
  const week: NaiveSchedule = { timeZone: given.timeZone, weekly: given.weekly }
  for (let day = Math.floor(from / DAY); day * DAY < to; day += 1) {
    const date = addDays('1970-01-01', day)
    const rows = [...rowsOfDate(given, date), ...rowsOfDate(week, date)]
    const edges = [0, ...rows.flatMap(({ start, end }) => [start, end])].map((edge) => day * DAY + edge)
    if (edges.some((edge) => from < edge && edge < to)) return true
  }
  return false
}

/** The first instant with the same local time as `at`: an earlier one while the clock repeats an hour. */
export const firstPassOf = (zone: string, at: number): number => {
  for (const { at: change, first, end, kind } of clockChangesBetween(zone, at - DAY * MINUTE, at)) {
    const length = (end - first) * MINUTE
    if (kind === 'repeated' && at < change + length) return at - length
  }
  return at
}
