import type { CountedTarget } from '../clock/counted-target'
import { hasSameReason, reasonsIn } from '../timeline/reasons'
import { isMidnight } from './is-midnight'
import type { Counted, Uncounted } from './ledger'
import { runsOf } from './runs'

/** A span of instants `[from, to)` with one reason. `isOpen` says whether it counts if nothing stops it. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly isOpen: boolean
  readonly reason: Counted | Uncounted
}

/** The spans of a target up to `end`: the wait for the date that decided it, and from the start of counting its own time. */
export function spansOf(target: CountedTarget, end: number): readonly Span[] {
  const { exception, waitedFrom, countedFrom } = target
  const spans = countedFrom < end ? countedSpans(target, end) : []
  if (waitedFrom === undefined) return spans
  const reason = { kind: 'not begun', ...(exception !== undefined && { exception }) } as const
  return [{ from: waitedFrom, to: countedFrom, isOpen: false, reason }, ...spans]
}

function countedSpans({ on, cell, countedFrom }: CountedTarget, end: number): readonly Span[] {
  if (on.target.kind === 'calendar time')
    return [{ from: countedFrom, to: end, isOpen: true, reason: { kind: 'calendar time' } }]
  const { clock } = cell.time
  // Whole dates in a row that have one reason are one span.
  return runsOf(
    reasonsIn(countedFrom, end, cell.schedule),
    (before, span) =>
      hasSameReason(before, span) && [before.from, span.from, span.to].every((at) => isMidnight(at, clock)),
  ).map(([first, { to }]) => ({ ...first, to }) as Span)
}
