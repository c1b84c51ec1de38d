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

/** The spans of a target up to `end`: the wait for a `waiting` exception, and from the start of counting its own time. */
export function spansOf(target: CountedTarget, end: number): readonly Span[] {
  const { on, cell, exception, waitedFrom, countedFrom } = target
  const spans: Span[] = []
  if (waitedFrom !== undefined && exception !== undefined)
    spans.push({ from: waitedFrom, to: countedFrom, isOpen: false, reason: { kind: 'not begun', exception } })
  if (countedFrom >= end) return spans
  if (on.target.kind === 'calendar time')
    return [...spans, { from: countedFrom, to: end, isOpen: true, reason: { kind: 'calendar time' } }]
  const { clock } = cell.time
  // Whole dates in a row that have one reason are one span.
  const runs = runsOf(
    reasonsIn(countedFrom, end, cell.schedule),
    (before, span) =>
      hasSameReason(before, span) && [before.from, span.from, span.to].every((at) => isMidnight(at, clock)),
  )
  return [...spans, ...runs.map(([first, { to }]) => ({ ...first, to }) as Span)]
}
