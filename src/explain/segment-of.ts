import type { LedgerSegment } from './ledger'
import type { Span } from './spans'

/** A span as a segment. An open one counts. */
export function segmentOf({ from, to, isOpen, reason }: Span): LedgerSegment {
  // Only open spans have the reasons that count.
  return { from: new Date(from), to: new Date(to), ms: to - from, counted: isOpen, reason } as LedgerSegment
}
