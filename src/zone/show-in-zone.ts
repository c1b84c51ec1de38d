import type { Checked, Instant } from '../core/instant'
import { readArguments } from '../core/read-arguments'
import { record } from '../core/reader'
import { DAY, HOUR, MINUTE } from '../core/time'
import { CLOCK, type ParsedClock, type WallClock } from './clock'
import { INSTANT } from './instant'
import { clockText, dateText } from './local-text'
import { segmentsShowing } from './showing'
import { localAt, zoneOf } from './zone'
import { zoneNameAt, zoneSpelled } from './zone-name'

const ARGUMENTS = record('', { at: INSTANT, clock: CLOCK })

/**
 * Formats an instant as the wall clock of a zone shows it: weekday, date, time and zone. The zone is its English
 * abbreviation, such as `PST`, or else its IANA name. Seconds and milliseconds are shown only if they are not zero. The
 * words are English on every machine (T2).
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
  const { at: instant, clock: shown } = readArguments(ARGUMENTS, { at, clock })
  const local = localAt(instant, zoneOf(shown.timeZone, shown.corrections))
  return `${dateText(Math.floor(local / DAY), true)} ${clockText(local)} ${zoneText(instant, local, shown)}`
}

/** The zone for people. Runtimes show most zones by their offset, which does not say where the clock is. */
function zoneText(instant: number, local: number, { timeZone, corrections }: ParsedClock): string {
  const name = zoneNameAt(instant, local, timeZone)
  if (name === undefined) return fromGreenwich(local - instant)
  const isAbbreviation = !/\d/.test(name)
  // The sign in the name 'Etc/GMT+5' is the opposite of the offset, so the name would mislead.
  if (isAbbreviation || /^etc\//i.test(timeZone)) return name
  const isRepeated = segmentsShowing(local, zoneOf(timeZone, corrections)).length > 1
  return isRepeated ? `${name} ${zoneSpelled(timeZone)}` : zoneSpelled(timeZone)
}

/** Formats an offset as runtimes do: `'GMT-7'` or `'GMT+5:45'`. */
function fromGreenwich(offset: number): string {
  const size = Math.abs(offset)
  const [hours, minutes] = [Math.floor(size / HOUR), (size % HOUR) / MINUTE]
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return size === 0 ? 'GMT' : `GMT${offset < 0 ? '-' : '+'}${hours}${rest}`
}
