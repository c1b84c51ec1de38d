import type { Ledger } from 'dueby'
import { LEDGER, type ParsedLedger } from '../../src/explain/read-ledger'
import { type DateStrip, dateStrips } from '../../src/explain/svg/bands'
import { type Wall, wallOf } from '../../src/explain/wall'

/** A ledger as the pieces of a picture take it. */
export function parsed(ledger: Ledger): ParsedLedger {
  return LEDGER.read(ledger, [], []) as ParsedLedger
}

export function wallIn(timeZone: string): Wall {
  return wallOf(timeZone)
}

/** The dates of a ledger with their bands. */
export function stripsOf(ledger: Ledger): DateStrip[] {
  return dateStrips(parsed(ledger))
}
