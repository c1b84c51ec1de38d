import { closest, didYouMean } from '../core/closest'
import { type Issue, type Path, report } from '../core/issue'
import { type Reader, text } from '../core/reader'
import { coverEverything, ZONE_CHANGES } from './corrections'
import { NO_ZONE_DATA, UNKNOWN_ZONE } from './messages'
import { clockOf, hasZoneData, isUtc } from './offset-at'

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
  if ((isDecidedBy(siblings.zoneChanges) && ZONE_NAME.test(name)) || isTimeZone(name)) return name
  if (hasZoneData()) report(issues, UNKNOWN_ZONE, path, name, () => didYouMean(nearestZone(name)))
  else report(issues, NO_ZONE_DATA, path, name)
  return undefined
}

function isDecidedBy(zoneChanges: unknown): boolean {
  return (
    Array.isArray(zoneChanges) && coverEverything(ZONE_CHANGES.read(zoneChanges.slice(0, 1), [], []) ?? [])
  )
}

// The form of an IANA name. Runtimes also accept abbreviations, some of them as zones without daylight saving time. Of
// the names of three letters, only the unambiguous ones are allowed: UTC and its aliases, and three countries.
const ZONE_NAME = /^(?!(?!UTC|UCT|GMT|PRC|ROC|ROK)[A-Z]{3}$)[A-Z][\w+/-]*$/i

/**
 * Whether a name is an IANA time zone that this runtime knows. Abbreviations ('PST', 'EST') are rejected even
 * if the runtime accepts them, because they mean different rules in different places and engines.
 */
export function isTimeZone(name: unknown): name is string {
  // For `undefined`, Intl uses the zone of the process, and no answer may depend on that (T2).
  if (typeof name !== 'string' || !ZONE_NAME.test(name)) return false
  if (isUtc(name)) return true
  try {
    clockOf(name)
    return true
  } catch {
    return false
  }
}

// Runtimes list one name for each zone. These are common names that many of them leave out.
const ALIASES = ['UTC', 'US/Pacific', 'US/Mountain', 'US/Central', 'US/Eastern']

/**
 * The time zone that a misspelled name most likely meant. Only cities are compared, so `'Europe/Berln'`, `'Berlin'` and
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
