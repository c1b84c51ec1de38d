import { localEnd, localStart, type Segment } from './segments'
import { MAX_OFFSET, type Zone } from './zone'

/**
 * Calls `visit` for each interval of instants `[start, end)` at which the clock shows a time in `[from, to)` (S1).
 *
 * @param near The segments around that time, if the caller has them.
 */
export function forEachShowing(
  from: number,
  to: number,
  zone: Zone,
  visit: (start: number, end: number) => void,
  near: readonly Segment[] = zone.segments.between(from - MAX_OFFSET, to + MAX_OFFSET),
): void {
  for (const { start, end, offset } of near) {
    const clippedStart = Math.max(from - offset, start)
    const clippedEnd = Math.min(to - offset, end)
    if (clippedStart < clippedEnd) visit(clippedStart, clippedEnd)
  }
}

/**
 * The first instant at which the clock shows a local time or a later one. For a skipped time, that is the end of the gap.
 */
export function firstInstantShowing(local: number, zone: Zone): number {
  const { after } = segmentsAround(local, zone)
  return Math.max(after.start, local - after.offset)
}

/** The segments in which the clock shows a local time: one, none (skipped time) or two (repeated time). */
export function segmentsShowing(local: number, zone: Zone): Segment[] {
  const near = zone.segments.between(local - MAX_OFFSET, local + MAX_OFFSET)
  return near.filter((segment) => localStart(segment) <= local && local < localEnd(segment))
}

/** The first segment that ends later than a local time, by its own clock, and the segment before it. */
export function segmentsAround(local: number, zone: Zone): { before: Segment; after: Segment } {
  const near = zone.segments.between(local - MAX_OFFSET, local + MAX_OFFSET)
  const index = near.findIndex((segment) => localEnd(segment) > local)
  const after = near.at(index) as Segment
  return { before: near[index - 1] ?? after, after }
}
