import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { LAST_INSTANT } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import type { OpenTime } from '../timeline/open-time'
import { openTimeOf } from '../timeline/open-time'
import { closingAfter, isOpenAt, openingAfter } from '../timeline/queries'
import { neverCloses, neverOpens } from '../timeline/search-failure'

/** A stretch of open time, `[start, end)`. */
export interface OpenInterval {
  readonly start: Date
  readonly end: Date
}

/**
 * The open stretches in `[from, to)`, in order and clipped to it, one at a time as they are asked for.
 * Rows that touch are one stretch. Nothing when `to` is not after `from`.
 *
 * @param to `Number.POSITIVE_INFINITY` for stretches without end: then they end only when the schedule
 *   never opens again.
 * @throws DuebyError `invalid-instant`, `missing-offset`, `out-of-range`, at once rather than at the
 *   first stretch. Without an end also where the iteration comes to it: `out-of-range` when the supported
 *   time ends and the hours do not, `never-closes` when a stretch has no end.
 *
 * @example
 * const schedule = defineSchedule({ timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } })
 * const stretches = [...openIntervals('2023-11-03T17:00:00-07:00', '2023-11-06T07:00:00-08:00', schedule)]
 * stretches.length // => 2
 * stretches[1] // => { start: 2023-11-06T14:00:00.000Z, end: 2023-11-06T15:00:00.000Z }
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
    const start = isOpenAt(at, time) ? at : (openingAfter(at, time, to) ?? to)
    if (start >= to) return
    const end = Math.min(closingAfter(start, time, to) ?? to, to)
    yield { start: new Date(start), end: new Date(end) }
    at = end
  }
}

function* stretchesFrom(from: number, time: OpenTime): Generator<OpenInterval> {
  for (let at = from; ; ) {
    const start = isOpenAt(at, time) ? at : openingAfter(at, time)
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
