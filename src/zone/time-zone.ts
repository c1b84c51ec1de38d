import { didYouMean } from '../core/closest'
import { type Issue, type Path, report } from '../core/issue'
import { type Reader, text } from '../core/reader'
import { coverEverything, ZONE_CHANGES } from './corrections'
import { NO_ZONE_DATA, UNKNOWN_ZONE } from './messages'
import { nearestZone } from './nearest-zone'
import { clockOf, hasZoneData, isUtc } from './offset-at'

/**
 * Reads the name of a time zone. The runtime must know it, unless the `zoneChanges` next to it leave nothing to ask
 * (T6).
 */
export const TIME_ZONE: Reader<string> = text("an IANA time zone such as 'America/Los_Angeles'", readTimeZone)

function readTimeZone(
  name: string,
  path: Path,
  issues: Issue[],
  siblings: Readonly<Record<string, unknown>> = {},
): string | undefined {
  if (isDecidedBy(siblings.zoneChanges) && isZoneName(name)) return name
  if (isTimeZone(name)) return name
  if (hasZoneData()) report(issues, UNKNOWN_ZONE, path, name, () => didYouMean(meantZone(name)))
  else report(issues, NO_ZONE_DATA, path, name)
  return undefined
}

function isDecidedBy(zoneChanges: unknown): boolean {
  return (
    Array.isArray(zoneChanges) && coverEverything(ZONE_CHANGES.read(zoneChanges.slice(0, 1), [], []) ?? [])
  )
}

// Runtimes also accept abbreviations, some of them as zones without daylight saving time. The lookahead keeps the
// unambiguous names of three letters: UTC and its aliases, and three countries.
const ABBREVIATION = /^(?!UTC|UCT|GMT|PRC|ROC|ROK)[A-Z]{3}$/i

/** Whether a name has the form of an IANA time zone, and is not an abbreviation. */
function isZoneName(name: string): boolean {
  return /^[A-Z][\w+/-]*$/i.test(name) && !ABBREVIATION.test(name)
}

/**
 * Whether a name is an IANA time zone that this runtime knows. Abbreviations ('PST', 'EST') are rejected even
 * if the runtime accepts them, because they mean different rules in different places and engines.
 */
export function isTimeZone(name: unknown): name is string {
  // For `undefined`, Intl uses the zone of the process, and no answer may depend on that (T2).
  if (typeof name !== 'string' || !isZoneName(name)) return false
  if (isUtc(name)) return true
  try {
    clockOf(name)
    return true
  } catch {
    return false
  }
}

function meantZone(name: string): string | undefined {
  const near = ABBREVIATION.test(name) ? undefined : nearestZone(name)
  return isTimeZone(near) ? near : undefined
}
