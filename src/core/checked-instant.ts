import { failure, parseOrThrow } from './error'
import { type Instant, isInstant, readInstant } from './instant'
import { OUT_OF_RANGE } from './messages'
import { FIRST_INSTANT, LAST_INSTANT } from './time'

/** Converts an instant to milliseconds since the epoch; throws a `DuebyError` for anything else (T1). */
export function toInstant(value: Instant): number {
  const ms = value instanceof Date ? value.getTime() : value
  if (typeof ms === 'number' && isInstant(ms)) return ms
  return parseOrThrow((issues) => readInstant(value, [], issues)) as number
}

/** Converts an answer to a `Date`; throws `out-of-range` outside the supported range (T4). */
export function toDate(instant: number): Date {
  return new Date(requireInRange(instant))
}

/** Returns an answer unchanged; throws `out-of-range` outside the supported range (T4). */
export function requireInRange(instant: number): number {
  if (instant >= FIRST_INSTANT && instant <= LAST_INSTANT) return instant
  throw failure(OUT_OF_RANGE, instant, 'the answer')
}
