import { failure, parseOrThrow } from '../core/error'
import { isRecord } from '../core/is-record'
import { ZONE_CHANGES, type ZoneChange } from './corrections'
import { isTimeZone } from './is-time-zone'
import { UNKNOWN_ZONE } from './messages'
import { type Zone, zoneOf } from './zone'

/**
 * The clock on the wall of a zone: an IANA name, or a name with changes that are known better than the runtime's own
 * data (T6). A schedule is one.
 */
export type Clock = string | { readonly timeZone: string; readonly zoneChanges?: readonly ZoneChange[] }

/** The zone of a clock, and its name. */
export function readClock(clock: Clock): { readonly timeZone: string; readonly zone: Zone } {
  const { timeZone, zoneChanges }: { timeZone?: unknown; zoneChanges?: unknown } = isRecord(clock)
    ? clock
    : { timeZone: clock }
  if (!isTimeZone(timeZone)) throw failure(UNKNOWN_ZONE, timeZone)
  const corrections =
    zoneChanges === undefined
      ? []
      : parseOrThrow((issues) => ZONE_CHANGES.read(zoneChanges, ['zoneChanges'], issues))
  return { timeZone, zone: zoneOf(timeZone, corrections) }
}
