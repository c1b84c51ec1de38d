import { failure } from './error'
import { OUT_OF_RANGE } from './messages'
import { FIRST_INSTANT, LAST_INSTANT } from './time'

/** Converts an answer to a `Date`; throws `out-of-range` outside the supported range (T4). */
export function toDate(instant: number): Date {
  return new Date(requireInRange(instant))
}

/** Returns an answer unchanged; throws `out-of-range` outside the supported range (T4). */
export function requireInRange(instant: number): number {
  if (instant >= FIRST_INSTANT && instant <= LAST_INSTANT) return instant
  throw failure(OUT_OF_RANGE, instant, 'the answer')
}
