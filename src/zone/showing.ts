import { DAY } from '../core/time'
import { at, localEnd, localStart, type Segment } from './segments'
import type { Zone } from './zone'

// An offset is less than a day. A clock change is at most one day (Apia and Kwajalein skipped a date), and less than
// two days in a corrected zone.
const MARGIN = 2 * DAY

/**
 * Calls `found` for each interval of instants `[start, end)` at which the clock shows a time in `[from, to)`
 * (S1).
 */
export function forEachShowing(
  from: number,
  to: number,
  zone: Zone,
  found: (start: number, end: number) => void,
): void {
  const { segments } = zone
  segments.cover(from - MARGIN, to + MARGIN)
  for (let index = segments.indexAt(from - MARGIN); index < segments.list.length; index++) {
    const { start, end, offset } = at(segments.list, index)
    if (start >= to + MARGIN) return
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
  const { segments } = zone
  segments.cover(local - MARGIN, local + MARGIN)
  return segments.list.filter((segment) => localStart(segment) <= local && local < localEnd(segment))
}

/** The first segment whose clock passes a local time, and the segment before it. */
export function around(local: number, zone: Zone): { before: Segment; after: Segment } {
  const { segments } = zone
  segments.cover(local - MARGIN, local + MARGIN)
  let index = segments.indexAt(local - MARGIN)
  while (index < segments.list.length - 1 && localEnd(at(segments.list, index)) <= local) index++
  return { before: at(segments.list, Math.max(index - 1, 0)), after: at(segments.list, index) }
}
