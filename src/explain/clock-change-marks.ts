import type { LocalClock } from '../timeline/local-clock'
import type { LedgerMark } from './ledger'

/** The changes of a schedule's clock in `(from, to)`, as marks. */
export function clockChangeMarks(from: number, to: number, clock: LocalClock): LedgerMark[] {
  const { segments } = clock.zoneAt(from)
  const found: LedgerMark[] = []
  let before = segments.at(from)
  for (const after of segments.between(from, to)) {
    if (after.start > from && after.start < to)
      found.push({ at: new Date(after.start), kind: 'clock change', shiftMs: after.offset - before.offset })
    before = after
  }
  return found
}
