import type { CountedTarget } from '../clock/counted-target'
import { failure } from '../core/error'
import { latestDateAt } from '../timeline/local-clock'
import { hasSameReason, type ReasonedSpan, reasonsIn } from '../timeline/reasons'
import { isMidnight } from './is-midnight'
import type { Counted, Uncounted } from './ledger'
import { TOO_LONG } from './messages'
import { runsOf } from './runs'

// More would take longer than about a second (S7). Usual hours have as many in a hundred years.
const MAX_SPANS = 100_000
// Some dates at a time, so that the limit applies before the spans of many years are found.
const DATES_AT_ONCE = 60

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
  const { localClock } = cell.time
  const spans: ReasonedSpan[] = []
  for (let from = countedFrom; from < end; ) {
    const to = Math.min(end, localClock.startOf(latestDateAt(from, localClock) + DATES_AT_ONCE))
    for (const span of reasonsIn(from, to, cell.schedule)) spans.push(span)
    if (spans.length > MAX_SPANS) throw failure(TOO_LONG, undefined, String(MAX_SPANS))
    from = to
  }
  // Consecutive whole dates with one reason are one span.
  return runsOf(
    spans,
    (before, span) =>
      hasSameReason(before, span) &&
      [before.from, span.from, span.to].every((at) => isMidnight(at, localClock)),
  ).map(([first, { to }]) => ({ ...first, to }) as Span)
}
