import { boundedCache } from '../core/bounded-cache'
import { DAY } from '../core/time'
import { isTimeZone } from './is-time-zone'
import { hasZoneData, isUtc } from './offset-at'
import { offsetText } from './offset-text'
import { segmentsShowing } from './showing'
import type { ParsedWallClock } from './wall-clock'
import { localAt, zoneOf } from './zone'
import { zoneNameAt } from './zone-name'

/** What a wall clock shows, in the words of a locale. */
export interface Localized {
  /** `'7:00 AM'`. */
  readonly time: string
  /** `'Tue, Jan 2'`. */
  readonly date: string
  /** The name of the zone without the season, `'Pacific'` or `'Central European Time'`, or else its city. */
  readonly zone: string
  /** The city in the name of the zone, `'Los Angeles'`, in English. */
  readonly city: string
  /** The name of the zone with the season, `'PDT'`, for a local time that occurs twice; the others need none. */
  readonly season: string | undefined
  /** The local time in milliseconds, and the local date as a day number. */
  readonly local: number
  readonly day: number
}

// For a locale that the runtime does not know. Without a fallback, it would use the locale of the process (T2).
const FALLBACK_LOCALE = 'en-US'

// Creating a formatter takes ten times as long as using it.
const formats = boundedCache<Intl.DateTimeFormat>(100)

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formats(
    JSON.stringify([locale, options]),
    () => new Intl.DateTimeFormat([locale, FALLBACK_LOCALE], options),
  )
}

/** Whether a text has the form of a locale, `'en-GB'`. One that the runtime does not know is shown in English. */
export function isLocale(text: string): boolean {
  try {
    return !hasZoneData() || Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** Formats an instant for people. Without `Intl`, the date and the time are those of ISO 8601. */
export function localized(
  instant: number,
  { timeZone, corrections }: ParsedWallClock,
  locale: string,
): Localized {
  const zone = zoneOf(timeZone, corrections)
  const local = localAt(instant, zone)
  // A local time is shown as if it were UTC, because the clock may be corrected (T6).
  const format = (options: Intl.DateTimeFormatOptions): string | undefined =>
    hasZoneData()
      ? formatOf(locale, { timeZone: 'UTC', ...options })
          .format(local)
          .replaceAll('\u202f', ' ')
      : undefined
  const iso = new Date(local).toISOString()
  // The name without the season does not tell the two hours apart when the clock is set back.
  const isRepeated = segmentsShowing(local, zone).length > 1
  const season = isRepeated
    ? (zoneNameAt(instant, local, timeZone) ?? offsetText(local - instant))
    : undefined
  // The sign in `Etc/GMT+5` is the opposite of what people mean by it.
  const place = timeZone.startsWith('Etc/')
    ? `GMT${offsetText(local - instant)}`
    : timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  const city = isUtc(timeZone) ? 'UTC' : place
  return {
    time: format({ hour: 'numeric', minute: '2-digit' }) ?? iso.slice(11, 16),
    date: format({ weekday: 'short', day: 'numeric', month: 'short' }) ?? iso.slice(0, 10),
    zone: (isUtc(timeZone) ? undefined : genericName(instant, timeZone, locale)) ?? city,
    city,
    season,
    local,
    day: Math.floor(local / DAY),
  }
}

/** The name of a zone without the season; `Pacific` for `Pacific Time`, as people say it. Older runtimes have no such names. */
function genericName(instant: number, timeZone: string, locale: string): string | undefined {
  if (!hasZoneData() || !isTimeZone(timeZone)) return undefined
  try {
    const formatter = formatOf(locale, { timeZone, timeZoneName: 'longGeneric' })
    const name = formatter.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value
    return name?.replace(/^(Pacific|Mountain|Central|Eastern|Atlantic|Alaska) Time$/, '$1')
  } catch {
    return undefined
  }
}
