import type { Checked, Instant } from '../core/instant'
import { localTime } from './local-time'
import type { WallClock } from './wall-clock'

/**
 * Formats an instant as the wall clock of a zone shows it: weekday, date, time and zone. The zone is its English
 * abbreviation, such as `PST`, or else its IANA name. Seconds and milliseconds are shown only if they are not zero. The
 * words are English on every machine (T2). {@link localTime} returns the parts.
 *
 * @param at The instant (T1).
 * @param clock An IANA zone, or an object with corrected clock changes (T6): a schedule, for example.
 * @returns Text for people. The zone is an offset, `GMT-7`, where a corrected clock differs from the runtime's, and where
 *   the runtime does not know the zone. Without an abbreviation, a time that occurs twice has both: `GMT+2 Europe/Berlin`.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; `missing`, `wrong-type`, `unknown-zone` and the issues of `zoneChanges` for `clock`.
 *
 * @example
 * showInZone('2023-12-26T20:00:00Z', 'America/Los_Angeles') // => 'Tue 2023-12-26 12:00 PST'
 * showInZone('2023-12-26T20:00:00Z', 'Asia/Tokyo') // => 'Wed 2023-12-27 05:00 Asia/Tokyo'
 */
export function showInZone<const At extends Instant>(at: Checked<At>, clock: WallClock): string {
  const { weekday, date, time, zone } = localTime(at, clock)
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${date} ${time} ${zone}`
}
