import { DAY } from '../../../core/time'
import { at, type Segment } from '../../../zone/segments'
import type { Zone } from '../../../zone/zone'

// In days. No clock is changed by more.
const MARGIN = 2

/**
 * Returns a function for the segments around a local date and its hours after midnight. Nearly all dates have only one.
 * They are to be asked for in ascending order.
 */
export function segmentsAround({ segments }: Zone): (day: number) => readonly Segment[] {
  let around: readonly Segment[] = []
  let until = Number.NEGATIVE_INFINITY
  return (day) => {
    if (day >= until) {
      around = segments.between((day - MARGIN) * DAY, (day + 2 + MARGIN) * DAY)
      // They are the same until the next segment begins within that time, or the first one has ended before it.
      const [first, last] = [at(around, 0), at(around, around.length - 1)]
      until = Math.floor(Math.min(last.end / DAY - 2 - MARGIN, first.end / DAY + MARGIN + 1))
    }
    return around
  }
}
