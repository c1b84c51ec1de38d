import { failure, parseOrThrow } from '../core/error'
import { isRecord } from '../core/is-record'
import { ZONE_CHANGES, type ZoneChange } from './corrections'
import { UNKNOWN_ZONE } from './messages'
import { isTimeZone } from './time-zone'
import { type Zone, zoneOf } from './zone'

/**
 * The wall clock of a time zone: an IANA name, or an object with a name and corrected clock changes (T6). Every
 * schedule is such an object.
 */
export type Clock =
  | string
  | {
      /** An IANA time zone, `'America/Los_Angeles'`. */
      readonly timeZone: string
      /** Corrected clock changes, in order of time. From the first one on, they replace the runtime's data (T6). */
      readonly zoneChanges?: readonly ZoneChange[]
    }

/** The zone of a clock and its name; throws the issues of the clock. */
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
