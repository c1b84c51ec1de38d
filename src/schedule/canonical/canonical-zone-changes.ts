import type { ZoneChange } from '../../zone/clock'
import type { Correction } from '../../zone/corrections'
import { clockTextOf } from './clock-text-of'

/** Corrected changes of a zone (T6), without those that change nothing since the one before. */
export function canonicalZoneChanges(corrections: readonly Correction[]): ZoneChange[] {
  return corrections
    .filter(({ offset }, index) => corrections[index - 1]?.offset !== offset)
    .map(({ at, offset }) => ({
      at: new Date(at).toISOString() as ZoneChange['at'],
      offset: `${offset < 0 ? '-' : '+'}${clockTextOf(Math.abs(offset))}` as ZoneChange['offset'],
    }))
}
