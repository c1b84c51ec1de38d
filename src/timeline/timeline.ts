import { requireInRange } from '../core/checked-instant'

/**
 * A set of open instants with a measure. Everything this library answers is one of three lines over it:
 *
 *     add(t, d)     = earliest(measure(t) + d)
 *     between(a, b) = measure(b) − measure(a)
 *     due           = earliest(measure(received) + target)
 */
export interface Timeline {
  /** How much counts before an instant, from the timeline's own origin: only differences mean something. */
  measure(instant: number): number
  /** The earliest instant with that much before it, so that what ends exactly at closing ends there (S4). */
  earliest(amount: number): number
}

/** The timeline that is always open: calendar time. */
export const calendarTime: Timeline = {
  measure: (instant) => instant,
  earliest: requireInRange,
}

/** The due time on any timeline: the one line that computes every one of them. */
export function dueOn(timeline: Timeline, start: number, amount: number): number {
  return timeline.earliest(timeline.measure(start) + amount)
}
