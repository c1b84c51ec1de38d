import { type Correction, type ZoneChange, zoneChangesOf } from '../../zone/corrections'

/** Corrected changes of a zone (T6), without those that change nothing since the one before. */
export function canonicalZoneChanges(corrections: readonly Correction[]): ZoneChange[] {
  return zoneChangesOf(corrections.filter(({ offset }, index) => corrections[index - 1]?.offset !== offset))
}
