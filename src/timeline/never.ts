import { type DuebyError, failure } from '../core/error'
import { NEVER_CLOSES, NEVER_OPENS, OUT_OF_RANGE } from '../core/messages'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../core/time'
import type { Direction } from './direction'
import type { OpenTime } from './open-time'
import { endOf } from './sums'

// Hours that go on recur within a year, whatever they are: a year without a change is their end.
const YEAR = 366 * DAY

/** After a search in vain: `never-opens` when the hours end that way, `out-of-range` when only time does. */
export function neverOpens(time: OpenTime, direction: Direction): DuebyError {
  const last = outermost(direction, time)
  if (last === undefined) return failure(NEVER_OPENS, undefined, ': it has no hours that way')
  const { start, end } = last
  const goesOn = direction === 'later' ? end > LAST_INSTANT - YEAR : start < FIRST_INSTANT + YEAR
  if (goesOn) return failure(OUT_OF_RANGE, undefined, 'the answer')
  const until = new Date(direction === 'later' ? end : start).toISOString()
  const words = direction === 'later' ? 'after its last hours, until' : 'before its first hours, from'
  return failure(NEVER_OPENS, undefined, ` ${words} ${until}`)
}

/** After a search in vain for an opening or a closing before: `never-opens` when it is open all along. */
export function neverTurns(time: OpenTime, direction: Direction): DuebyError {
  const last = outermost(direction, time)
  const isEndless =
    last !== undefined &&
    last.end - last.start > YEAR &&
    (direction === 'later' ? last.end > LAST_INSTANT : last.start < FIRST_INSTANT)
  return isEndless ? failure(NEVER_OPENS, undefined, ': it is open all along') : neverOpens(time, direction)
}

/** After a search in vain: `never-closes` when it stays open, `out-of-range` when only time ends. */
export function neverCloses(time: OpenTime): DuebyError {
  const last = outermost('later', time)
  if (last === undefined || last.end <= LAST_INSTANT) return neverOpens(time, 'later')
  if (last.start > LAST_INSTANT - YEAR) return failure(OUT_OF_RANGE, undefined, 'the answer')
  return failure(NEVER_CLOSES, undefined, ': it stays open')
}

/** The outermost stretch of all time, whatever was asked before, if there is one. */
function outermost(
  direction: Direction,
  { years }: OpenTime,
): { readonly start: number; readonly end: number } | undefined {
  years.grown(direction, Number.POSITIVE_INFINITY)
  if (years.current().count === 0)
    years.grown(direction === 'later' ? 'earlier' : 'later', Number.POSITIVE_INFINITY)
  const compiled = years.current()
  const index = direction === 'later' ? compiled.count - 1 : 0
  const start = compiled.starts[index] as number
  return compiled.count === 0 ? undefined : { start, end: endOf(index, compiled) }
}
