import { DAY } from '../core/time'
import { at, localEnd, localStart, type Segment } from './segments'
import type { Zone } from './zone'

// An offset is less than a day. A jump of the clock is a whole date at most (Apia and Kwajalein skipped one), and less
// than two where a zone is corrected.
const MARGIN = 2 * DAY

/** Reports each stretch of instants, `[start, end)`, during which the clock shows something in `[from, to)` (S1). */
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

/** The first instant at which the clock shows a reading or a later one: at a gap, the gap's end. */
export function firstInstantShowing(local: number, zone: Zone): number {
  const { after } = around(local, zone)
  return Math.max(after.start, local - after.offset)
}

/** The segments whose clock shows this reading at some instant: one, none (a gap) or two (an overlap). */
export function segmentsShowing(local: number, zone: Zone): Segment[] {
  const { segments } = zone
  segments.cover(local - MARGIN, local + MARGIN)
  return segments.list.filter((segment) => localStart(segment) <= local && local < localEnd(segment))
}

/** The first segment whose clock goes past a reading, and the one before it. */
export function around(local: number, zone: Zone): { before: Segment; after: Segment } {
  const { segments } = zone
  segments.cover(local - MARGIN, local + MARGIN)
  let index = segments.indexAt(local - MARGIN)
  while (index < segments.list.length - 1 && localEnd(at(segments.list, index)) <= local) index++
  return { before: at(segments.list, Math.max(index - 1, 0)), after: at(segments.list, index) }
}
