import { boundedCache } from '../core/bounded-cache'
import { isTimeZone } from './is-time-zone'
import { hasZoneData } from './offset-at'
import { localAt, zoneOf } from './zone'

/**
 * The runtime's short English name of a zone at an instant, such as `'PST'`; `undefined` if the runtime does not know the
 * zone, or has another local time there, because the clock is corrected (T6).
 */
export function zoneNameAt(instant: number, local: number, timeZone: string): string | undefined {
  const isKnown = hasZoneData() && isTimeZone(timeZone)
  if (!isKnown || localAt(instant, zoneOf(timeZone)) !== local) return undefined
  const parts = formatOf(timeZone).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value
}

/** A zone that the runtime knows, in its usual spelling. An alias stays as it is, `'Asia/Kolkata'`. */
export function zoneSpelling(timeZone: string): string {
  const canonical = formatOf(timeZone).resolvedOptions().timeZone
  return canonical.toLowerCase() === timeZone.toLowerCase() ? canonical : timeZone
}

// Creating a formatter takes ten times as long as using it. Zone data does not change while a process runs.
const formats = boundedCache<Intl.DateTimeFormat>(100)

function formatOf(timeZone: string): Intl.DateTimeFormat {
  // Zone names are case-insensitive. Without this, each spelling would take up a place in the cache.
  return formats(
    timeZone.toLowerCase(),
    () => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' }),
  )
}
