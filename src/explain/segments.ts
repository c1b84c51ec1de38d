import type { CountedTarget } from '../clock/counted-target'
import { type LocalClock, latestDateAt } from '../timeline/local-clock'
import { type Reason, reasonsIn } from '../timeline/reasons'
import type { Counted, LedgerSegment, Uncounted } from './ledger'

/** A span of instants `[from, to)` during which time that would count does not. */
export interface Stop {
  readonly from: number
  readonly to: number
  readonly reason: Uncounted
}

/**
 * The segments of a target from the start of counting to `end`, which is not before its due time. A stretch of time
 * takes the first reason that fits: that of the schedule for closed time, then that of a stop, then the counted ones.
 *
 * @param stops The stops in order of time, which do not overlap.
 */
export function segmentsOf(target: CountedTarget, end: number, stops: readonly Stop[]): LedgerSegment[] {
  const { due } = target
  const usedUpAt = usedUp(target)
  const segments: LedgerSegment[] = []
  let next = 0
  for (const { from, to, isOpen, reason } of spansOf(target, end)) {
    if (!isOpen) segments.push(segment(from, to, { counted: false, reason: reason as Uncounted }))
    for (let at = from; isOpen && at < to; ) {
      while (next < stops.length && (stops[next] as Stop).to <= at) next++
      const stop = stops[next]
      const isStopped = stop !== undefined && stop.from <= at
      const edges = [to, due, usedUpAt, isStopped ? stop.to : (stop?.from ?? to)]
      const edge = Math.min(...edges.filter((each) => each > at))
      if (isStopped) segments.push(segment(at, edge, { counted: false, reason: stop.reason }))
      else if (at >= usedUpAt && at < due)
        segments.push(segment(at, edge, { counted: false, reason: { kind: 'used up' } }))
      else segments.push(segment(at, edge, { counted: true, reason: reason as Counted }, at >= due))
      at = edge
    }
  }
  return segments
}

/** When a target is used up. With `carry`, that can be before it is due. */
function usedUp({ countedFrom, used, total, time }: CountedTarget): number {
  return used < total ? time.earliest(time.measure(countedFrom) + total - used) : countedFrom
}

type Why =
  | { readonly counted: true; readonly reason: Counted }
  | { readonly counted: false; readonly reason: Uncounted }

function segment(from: number, to: number, why: Why, isLate = false): LedgerSegment {
  return { from: new Date(from), to: new Date(to), ms: to - from, ...(isLate && { late: true }), ...why }
}

/** A span with one reason. `isOpen` says whether it counts if nothing stops it. */
interface Span {
  readonly from: number
  readonly to: number
  readonly isOpen: boolean
  readonly reason: Reason | { readonly kind: 'calendar time' }
}

function spansOf({ on, cell, countedFrom }: CountedTarget, end: number): readonly Span[] {
  if (countedFrom >= end) return []
  if (on.target.kind === 'calendar time')
    return [{ from: countedFrom, to: end, isOpen: true, reason: { kind: 'calendar time' } }]
  const { clock } = cell.time
  const joined: Span[] = []
  let before: Span | undefined
  for (const span of reasonsIn(countedFrom, end, cell.schedule)) {
    const last = joined.at(-1)
    // Whole dates in a row that have one reason are one segment.
    const isJoined =
      before && hasSameReason(before, span) && isWholeDate(before, clock) && isWholeDate(span, clock)
    if (last && isJoined) joined[joined.length - 1] = { ...last, to: span.to }
    else joined.push(span)
    before = span
  }
  return joined
}

function hasSameReason(a: Span, b: Span): boolean {
  if (a.isOpen !== b.isOpen || a.reason.kind !== b.reason.kind) return false
  return JSON.stringify(a.reason) === JSON.stringify(b.reason)
}

function isWholeDate({ from, to }: Span, clock: LocalClock): boolean {
  const day = latestDateAt(from, clock)
  return clock.startOf(day) === from && clock.startOf(day + 1) === to
}
