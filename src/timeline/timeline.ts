import { requireInRange } from '../core/checked-instant'

/**
 * A set of open instants with a measure. All time computations are one of three lines over it:
 *
 *     add(t, d)     = earliest(measure(t) + d)
 *     between(a, b) = measure(b) − measure(a)
 *     due           = earliest(measure(received) + target)
 *
 * Instants are milliseconds since 1970. An amount is milliseconds of open time, unless the timeline says otherwise.
 */
export interface Timeline {
  /** The open time before an instant, from an arbitrary origin: only differences are meaningful. It never decreases. */
  measure(instant: number): number
  /** The earliest instant with that measure, so work that ends at closing time is due at closing time (S4). */
  earliest(amount: number): number
  /** The latest instant with that measure, which is used to subtract (S4). */
  latest(amount: number): number
}

/** The timeline that is always open: calendar time. */
export const calendarTime: Timeline = {
  measure: (instant) => instant,
  earliest: requireInRange,
  latest: requireInRange,
}

/** The due time of an amount that counts from `start`, on any timeline. */
export function dueOn(timeline: Timeline, start: number, amount: number): number {
  return timeline.earliest(timeline.measure(start) + amount)
}
