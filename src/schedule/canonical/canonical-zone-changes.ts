import { type Correction, type ZoneChange, zoneChangesOf } from '../../zone/corrections'

/** The corrected changes of a zone (T6), without those that repeat the offset of the one before. */
export function canonicalZoneChanges(corrections: readonly Correction[]): ZoneChange[] {
  return zoneChangesOf(corrections.filter(({ offset }, index) => corrections[index - 1]?.offset !== offset))
}
