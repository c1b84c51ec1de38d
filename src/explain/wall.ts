import { type LocalClock, localClockOfZone } from '../timeline/local-clock'
import type { Correction } from '../zone/corrections'
import { zoneOf } from '../zone/zone'

/** The wall clock on which a ledger is shown. */
export interface Wall extends LocalClock {
  readonly timeZone: string
}

export function wallOf(timeZone: string, corrections?: readonly Correction[]): Wall {
  return { timeZone, ...localClockOfZone(zoneOf(timeZone, corrections)) }
}
