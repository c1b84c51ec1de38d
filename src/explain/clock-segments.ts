import type { CountedTarget } from '../clock/counted-target'
import type { LedgerSegment, Uncounted } from './ledger'
import { segmentOf } from './segment-of'
import { spansOf } from './spans'

/** A span of instants `[from, to)` in which time that would otherwise count does not. */
export interface Stop {
  readonly from: number
  readonly to: number
  readonly reason: Uncounted
}

/**
 * The segments of a clock from the start of counting to `end`, which is not before its due time. Each has the first
 * reason that fits: that of the schedule for closed time, then that of a stop, then why it counted.
 *
 * @param stops The stops in order of time, which do not overlap.
 */
export function clockSegments(target: CountedTarget, end: number, stops: readonly Stop[]): LedgerSegment[] {
  const { due } = target
  const usedUpAt = usedUp(target)
  const segments: LedgerSegment[] = []
  let next = 0
  for (const span of spansOf(target, end)) {
    const { from, to, isOpen, reason } = span
    if (!isOpen) segments.push(segmentOf(span))
    for (let at = from; isOpen && at < to; ) {
      while (next < stops.length && (stops[next] as Stop).to <= at) next++
      const stop = stops[next]
      const isStopped = stop !== undefined && stop.from <= at
      const edges = [to, due, usedUpAt, isStopped ? stop.to : (stop?.from ?? to)]
      const edge = Math.min(...edges.filter((each) => each > at))
      const uncounted: Uncounted | undefined = isStopped
        ? stop.reason
        : at >= usedUpAt && at < due
          ? { kind: 'used up' }
          : undefined
      const part = segmentOf({ from: at, to: edge, isOpen: !uncounted, reason: uncounted ?? reason })
      segments.push(part.counted && at >= due ? late(part) : part)
      at = edge
    }
  }
  return segments
}

function late({ from, to, ms, ...why }: LedgerSegment): LedgerSegment {
  return { from, to, ms, late: true, ...why }
}

/** When a target is used up. With `carry`, that can be before it is due. */
function usedUp({ countedFrom, used, total, time }: CountedTarget): number {
  return used < total ? time.earliest(time.measure(countedFrom) + total - used) : countedFrom
}
