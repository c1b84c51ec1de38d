import { changesIn } from '../zone/segments'
import { localAt, type Zone } from '../zone/zone'
import type { LedgerMark } from './ledger'

/** The changes of a zone's clock in `(from, to)`, as marks. */
export function clockChangeMarks(from: number, to: number, zone: Zone): LedgerMark[] {
  return changesIn(from + 1, to, zone).map((at) => ({
    at: new Date(at),
    kind: 'clock change',
    shiftMs: localAt(at, zone) - localAt(at - 1, zone) - 1,
  }))
}
