import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { LAST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import type { OpenTime } from '../timeline/open-time'
import { openTimeOf } from '../timeline/open-time'
import { closingAfter, openingAfter } from '../timeline/queries'
import { neverCloses, neverOpens } from '../timeline/search-failure'

/** An interval of open time, half-open: `[start, end)`. */
export interface OpenInterval {
  /** The first open instant, included. */
  readonly start: Date
  /** The closing instant, excluded (S2). */
  readonly end: Date
}

/**
 * The open intervals in `[from, to)`, in order of time and clipped to it. They are computed lazily, one by one.
 * Rows that touch form one interval.
 *
 * @param from The start, included (T1).
 * @param to The end, excluded (T1), or `Number.POSITIVE_INFINITY` for no end: then the iteration ends only if
 *   the schedule never opens again.
 * @param schedule The schedule.
 * @returns An iterable that can be iterated several times; empty if `to` is not after `from`.
 * @throws DuebyError `invalid-instant`, `missing`, `missing-offset` or `out-of-range` for `from` or `to`,
 *   before the iteration starts. With an infinite `to`, the iteration throws `out-of-range` at the end of the
 *   supported range if the hours go on (T4), and `never-closes` if an interval has no end (S7).
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
  const start = toInstant(from)
  const time = openTimeOf(schedule)
  if (to === Number.POSITIVE_INFINITY) return { [Symbol.iterator]: () => stretchesFrom(start, time) }
  const end = toInstant(to)
  return { [Symbol.iterator]: () => stretchesBetween(start, end, time) }
}

function* stretchesBetween(from: number, to: number, time: OpenTime): Generator<OpenInterval> {
  for (let at = from; at < to; ) {
    const start = time.isOpenAt(at) ? at : (openingAfter(at, time, to) ?? to)
    if (start >= to) return
    const end = Math.min(closingAfter(start, time, to) ?? to, to)
    yield { start: new Date(start), end: new Date(end) }
    at = end
  }
}

function* stretchesFrom(from: number, time: OpenTime): Generator<OpenInterval> {
  for (let at = from; ; ) {
    const start = time.isOpenAt(at) ? at : openingAfter(at, time)
    if (start === undefined || start > LAST_INSTANT) {
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
