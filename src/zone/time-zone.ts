import { closest, didYouMean } from '../core/closest'
import { type Issue, type Path, report } from '../core/issue'
import { type Reader, text } from '../core/reader'
import { coverEverything, ZONE_CHANGES } from './corrections'
import { isTimeZone, isZoneName } from './is-time-zone'
import { NO_ZONE_DATA, UNKNOWN_ZONE } from './messages'
import { hasZoneData } from './offset-at'

/**
 * Reads the name of a time zone. The runtime must know it, unless the `zoneChanges` next to it decide every offset
 * (T6).
 */
export const TIME_ZONE: Reader<string> = text("an IANA time zone such as 'America/Los_Angeles'", readTimeZone)

function readTimeZone(
  name: string,
  path: Path,
  issues: Issue[],
  siblings: Readonly<Record<string, unknown>> = {},
): string | undefined {
  if ((decidesEverything(siblings.zoneChanges) && isZoneName(name)) || isTimeZone(name)) return name
  if (hasZoneData()) report(issues, UNKNOWN_ZONE, path, name, () => didYouMean(nearestZone(name)))
  else report(issues, NO_ZONE_DATA, path, name)
  return undefined
}

function decidesEverything(zoneChanges: unknown): boolean {
  return coverEverything(ZONE_CHANGES.read(zoneChanges, [], []) ?? [])
}

// Runtimes list one name for each zone. These are common names that many of them leave out.
const ALIASES = ['UTC', 'US/Pacific', 'US/Mountain', 'US/Central', 'US/Eastern']

/**
 * The time zone that a misspelt name most likely meant. Only cities are compared, so `'Europe/Berln'`, `'Berlin'` and
 * `'Germany/Berlin'` all mean `'Europe/Berlin'`.
 */
function nearestZone(name: string): string | undefined {
  // Abbreviations resemble the wrong cities: 'MSK' is not Omsk.
  if (name.length < 4) return undefined
  const zones = [...ALIASES, ...(Intl.supportedValuesOf?.('timeZone') ?? [])]
  const zone = closest(cityOf(name.trim()), zones, cityOf)
  return isTimeZone(zone) ? zone : undefined
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1)
}
