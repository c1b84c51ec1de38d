import { localEnd, localStart, type Segment } from './segments'
import { MOST_OFFSET, type Zone } from './zone'

/**
 * Calls `found` for each interval of instants `[start, end)` at which the clock shows a time in `[from, to)`
 * (S1).
 *
 * @param near The segments around that time, if they are known.
 */
export function forEachShowing(
  from: number,
  to: number,
  zone: Zone,
  found: (start: number, end: number) => void,
  near: readonly Segment[] = zone.segments.between(from - MOST_OFFSET, to + MOST_OFFSET),
): void {
  for (const { start, end, offset } of near) {
    const clippedStart = Math.max(from - offset, start)
    const clippedEnd = Math.min(to - offset, end)
    if (clippedStart < clippedEnd) found(clippedStart, clippedEnd)
  }
}

/**
 * The first instant at which the clock shows a local time or a later one. For a skipped time, the end of the
 * gap.
 */
export function firstInstantShowing(local: number, zone: Zone): number {
  const { after } = around(local, zone)
  return Math.max(after.start, local - after.offset)
}

/** The segments in which the clock shows a local time: one, none (skipped time) or two (repeated time). */
export function segmentsShowing(local: number, zone: Zone): Segment[] {
  const near = zone.segments.between(local - MOST_OFFSET, local + MOST_OFFSET)
  return near.filter((segment) => localStart(segment) <= local && local < localEnd(segment))
}

/** The first segment whose clock passes a local time, and the segment before it. */
export function around(local: number, zone: Zone): { before: Segment; after: Segment } {
  const near = zone.segments.between(local - MOST_OFFSET, local + MOST_OFFSET)
  const index = near.findIndex((segment) => localEnd(segment) > local)
  const after = near.at(index) as Segment
  return { before: near[index - 1] ?? after, after }
}
