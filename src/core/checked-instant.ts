import { failure, parseOrThrow } from './error'
import { type Instant, isInstant, readInstant } from './instant'
import { OUT_OF_RANGE } from './messages'
import { FIRST_INSTANT, LAST_INSTANT } from './time'

/** The instant in milliseconds since the epoch, or a `DuebyError`. */
export function toInstant(value: Instant): number {
  const ms = value instanceof Date ? value.getTime() : value
  if (typeof ms === 'number' && isInstant(ms)) return ms
  return parseOrThrow((issues) => readInstant(value, [], issues)) as number
}

/** An answer as a `Date`; never one outside the supported time (T4). */
export function toDate(instant: number): Date {
  return new Date(requireInRange(instant))
}

/** Guards an answer: `out-of-range` rather than a wrong one (T4). */
export function requireInRange(instant: number): number {
  if (instant >= FIRST_INSTANT && instant <= LAST_INSTANT) return instant
  throw failure(OUT_OF_RANGE, instant, 'the answer')
}
