import type { LocalClock } from '../timeline/local-clock'
import { changesIn } from '../zone/segments'
import { localAt } from '../zone/zone'
import { isMidnight } from './is-midnight'

/** A change of a clock. */
export interface ClockShift {
  readonly at: number
  /** The local time of the change by the old offset: 02:00 if the clock jumps to 03:00. */
  readonly before: number
  /** How far it was moved, in milliseconds: positive if it went forward. */
  readonly shift: number
}

/**
 * The changes of a clock that a span shows. A change at its end belongs to it, because there the clock already shows the new
 * time. A change at midnight belongs to the date that begins.
 */
export function clockChangesIn(from: number, to: number, localClock: LocalClock): ClockShift[] {
  const zone = localClock.zoneAt(from)
  const after = (instant: number): number => (isMidnight(instant, localClock) ? instant : instant + 1)
  return changesIn(after(from), after(to), zone).map((at) => {
    const before = localAt(at - 1, zone) + 1
    return { at, before, shift: localAt(at, zone) - before }
  })
}
