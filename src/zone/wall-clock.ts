import { isRecord } from '../core/is-record'
import { optional, type Reader, record } from '../core/reader'
import { type Correction, ZONE_CHANGES, type ZoneChange } from './corrections'
import { TIME_ZONE } from './time-zone'

/**
 * The wall clock of a time zone: an IANA name, or an object with a name and corrected clock changes (T6). Every
 * schedule is such an object.
 */
export type WallClock =
  | string
  | {
      /** An IANA time zone, `'America/Los_Angeles'`. */
      readonly timeZone: string
      /** Corrected clock changes, in order of time. From the first one on, they replace the runtime's data (T6). */
      readonly zoneChanges?: readonly ZoneChange[]
    }

const FIELDS = record('', { timeZone: TIME_ZONE, zoneChanges: optional(ZONE_CHANGES) })

/** The name of a clock's zone, and its corrections. */
export interface ParsedWallClock {
  readonly timeZone: string
  readonly corrections: readonly Correction[]
}

/** Reads a {@link WallClock}. Other keys of an object are ignored, because it can be a schedule. */
export const WALL_CLOCK: Reader<ParsedWallClock> = {
  expected: "an IANA time zone such as 'America/Los_Angeles', or a schedule",
  read(value, path, issues) {
    if (!isRecord(value)) {
      const timeZone = TIME_ZONE.read(value, path, issues)
      return timeZone === undefined ? undefined : { timeZone, corrections: [] }
    }
    const { timeZone, zoneChanges } = value
    const fields = FIELDS.read({ timeZone, zoneChanges }, path, issues)
    if (fields?.timeZone === undefined) return undefined
    return { timeZone: fields.timeZone, corrections: fields.zoneChanges ?? [] }
  },
}
