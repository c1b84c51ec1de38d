import { firstWhere } from '../core/first-where'
import type { Intervals } from '../core/intervals'
import type { Timeline } from './timeline'

/** A timeline whose pauses do not count (C2). */
export interface PausedTimeline extends Timeline {
  /** The instant, or the end of the pause that it is inside. A pause that begins at the instant does not count. */
  afterPause(instant: number): number
  /** The timeline with the pauses as they were known at an instant: those that began before it, up to it. */
  knownAt(instant: number): PausedTimeline
}

/** The time of a timeline outside the pauses. It uses nothing but the three functions of the timeline. */
export function without(timeline: Timeline, pauses: Intervals): PausedTimeline {
  if (pauses.length === 0) return unpaused(timeline)
  const count = pauses.length / 2
  // The time before each pause without the pauses before it, and the time inside the first n pauses.
  const before = new Float64Array(count)
  const inside = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) {
    const start = timeline.measure(pauses[2 * i] as number)
    before[i] = start - (inside[i] as number)
    inside[i + 1] = (inside[i] as number) + timeline.measure(pauses[2 * i + 1] as number) - start
  }
  return view(count, pauses.at(-1) as number)

  /** The timeline with the first pauses only, the last of which ends at `end`. */
  function view(known: number, end: number): PausedTimeline {
    const last = known - 1
    const inLast = timeline.measure(end) - timeline.measure(pauses[2 * last] as number)
    const insideFirst = (n: number): number =>
      n === known ? (inside[last] as number) + inLast : (inside[n] as number)
    const endOf = (pause: number): number => (pause === last ? end : (pauses[2 * pause + 1] as number))
    const beganBefore = (instant: number): number =>
      firstWhere(known, (i) => (pauses[2 * i] as number) >= instant)
    return {
      measure(instant) {
        const n = beganBefore(instant)
        if (n > 0 && instant < endOf(n - 1)) return before[n - 1] as number
        return timeline.measure(instant) - insideFirst(n)
      },
      earliest: (amount) =>
        timeline.earliest(amount + insideFirst(firstWhere(known, (i) => (before[i] as number) >= amount))),
      latest: (amount) =>
        timeline.latest(amount + insideFirst(firstWhere(known, (i) => (before[i] as number) > amount))),
      afterPause(instant) {
        const n = beganBefore(instant)
        return n > 0 ? Math.max(instant, endOf(n - 1)) : instant
      },
      knownAt(instant) {
        const n = beganBefore(instant)
        return n === 0 ? unpaused(timeline) : view(n, Math.min(endOf(n - 1), instant))
      },
    }
  }
}

function unpaused(timeline: Timeline): PausedTimeline {
  const same: PausedTimeline = {
    measure: timeline.measure,
    earliest: timeline.earliest,
    latest: timeline.latest,
    afterPause: (instant) => instant,
    knownAt: () => same,
  }
  return same
}
