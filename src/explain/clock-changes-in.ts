import { changesIn } from '../zone/segments'
import { localAt, type Zone } from '../zone/zone'

/** A change of a clock. */
export interface ClockShift {
  readonly at: number
  /** The local time that the clock showed last, as if it had gone on: 02:00 before it jumps to 03:00. */
  readonly before: number
  /** How far it was moved, in milliseconds: positive if it went forward. */
  readonly shift: number
}

/** The changes of a zone's clock at instants in `[from, to)`. */
export function clockChangesIn(from: number, to: number, zone: Zone): ClockShift[] {
  return changesIn(from, to, zone).map((at) => {
    const before = localAt(at - 1, zone) + 1
    return { at, before, shift: localAt(at, zone) - before }
  })
}
