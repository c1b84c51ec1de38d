import type { Checked, Instant } from '../core/instant'
import { argumentsError } from '../core/read-arguments'
import { type Reader, record } from '../core/reader'
import { LAST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { ANY_SCHEDULE } from '../schedule/define-schedule'
import { type OpenTime, openTimeOf } from '../timeline/open-time'
import { closingAfter, openingAfter } from '../timeline/queries'
import { neverCloses, neverOpens } from '../timeline/search-failure'
import { INSTANT, instantOf } from '../zone/instant'

/** An interval of open time, half-open: `[start, end)`. */
export interface OpenInterval {
  /** The first open instant, included. */
  readonly start: Date
  /** The closing instant, excluded (S2). */
  readonly end: Date
}

const END: Reader<number> = {
  expected: 'an instant',
  read: (value, path, issues) =>
    value === Number.POSITIVE_INFINITY ? value : INSTANT.read(value, path, issues),
}
const ARGUMENTS = record('', { from: INSTANT, to: END, schedule: ANY_SCHEDULE })

/**
 * The open intervals in `[from, to)`, in order of time and clipped to it. They are computed lazily, one by one.
 * Rows that touch form one interval.
 *
 * @param from The start, included (T1).
 * @param to The end, excluded (T1), or `Number.POSITIVE_INFINITY` for no end: then the iteration ends only if
 *   the schedule never opens again.
 * @param schedule The schedule.
 * @returns An iterable that can be iterated several times; empty if `to` is not after `from`.
 * @throws DuebyError with the issues of all arguments, before the iteration starts: `missing`, `invalid-instant`,
 *   `missing-offset` and `out-of-range` for `from` and `to`; those of a schedule that has not been checked. With an
 *   infinite `to`, the iteration throws `out-of-range` at the end of the supported range if the hours go on (T4), and
 *   `never-closes` if an interval has no end (S7).
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * const intervals = [...openIntervals('2023-11-03T17:00:00-07:00', '2023-11-06T07:00:00-08:00', schedule)]
 * intervals.length // => 2
 * intervals[1] // => { start: 2023-11-06T14:00:00.000Z, end: 2023-11-06T15:00:00.000Z }
 * for (const { start } of openIntervals('2023-11-03T17:00:00-07:00', Number.POSITIVE_INFINITY, schedule)) {
 *   if (start.getUTCDate() === 30) break
 * }
 */
export function openIntervals<const From extends Instant, const To extends Instant>(
  from: Checked<From>,
  to: Checked<To>,
  schedule: Schedule,
): Iterable<OpenInterval> {
  const start = instantOf(from)
  const end = to === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : instantOf(to)
  if (Number.isNaN(start + end)) throw argumentsError(ARGUMENTS, { from, to, schedule })
  const time = openTimeOf(schedule)
  return {
    [Symbol.iterator]: () =>
      end === Number.POSITIVE_INFINITY ? intervalsFrom(start, time) : intervalsBetween(start, end, time),
  }
}

function* intervalsBetween(from: number, to: number, time: OpenTime): Generator<OpenInterval> {
  for (let at = from; at < to; ) {
    const start = time.isOpenAt(at) ? at : (openingAfter(at, time, to) ?? to)
    if (start >= to) return
    const end = Math.min(closingAfter(start, time, to) ?? to, to)
    yield { start: new Date(start), end: new Date(end) }
    at = end
  }
}

function* intervalsFrom(from: number, time: OpenTime): Generator<OpenInterval> {
  for (let at = from; ; ) {
    const start = time.isOpenAt(at) ? at : openingAfter(at, time)
    if (start === undefined) {
      const error = neverOpens(time, 'later')
      if (error.code === 'never-opens') return
      throw error
    }
    const end = closingAfter(start, time)
    if (end === undefined || end > LAST_INSTANT) throw neverCloses(time)
    yield { start: new Date(start), end: new Date(end) }
    at = end
  }
}
