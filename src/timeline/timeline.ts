import { requireInRange } from '../core/checked-instant'

/**
 * A set of instants with a measure. Every answer of this library is one of three lines over it:
 *
 *     add(t, d)     = earliest(measure(t) + d)
 *     between(a, b) = measure(b) − measure(a)
 *     due           = earliest(measure(received) + target)
 */
export interface Timeline {
  /** How much counts before an instant, from an origin of the timeline's own: only differences have a meaning. */
  measure(instant: number): number
  /** The earliest instant with that much before it, so that work that ends at closing is due at closing (S4). */
  earliest(amount: number): number
  /** The latest instant with that much before it: the mirror image (S4). */
  latest(amount: number): number
}

/** The timeline that is always open: calendar time. */
export const calendarTime: Timeline = {
  measure: (instant) => instant,
  earliest: requireInRange,
  latest: requireInRange,
}

/** The due time on any timeline. This one line computes all of them. */
export function dueOn(timeline: Timeline, start: number, amount: number): number {
  return timeline.earliest(timeline.measure(start) + amount)
}
