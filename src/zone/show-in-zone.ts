import type { Checked, Instant } from '../core/instant'
import { readArguments } from '../core/read-arguments'
import { record } from '../core/reader'
import { HOUR, MINUTE } from '../core/time'
import { CLOCK, type WallClock } from './clock'
import { INSTANT } from './instant'
import { localAt, zoneOf } from './zone'
import { zoneNameAt } from './zone-name'

const ARGUMENTS = record('', { at: INSTANT, clock: CLOCK })

/**
 * Formats an instant as the wall clock of a zone shows it: weekday, date, time and the zone's short name.
 * Seconds and milliseconds are shown only if they are not zero. The words are English on every machine (T2).
 *
 * @param at The instant (T1).
 * @param clock An IANA zone, or an object with corrected clock changes (T6): a schedule, for example.
 * @returns Text for people. The short name is the offset, `GMT-7`, where a corrected clock differs from the
 *   runtime's, and where the runtime does not know the zone.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; `missing`, `wrong-type`, `unknown-zone` and the issues of `zoneChanges` for `clock`.
 *
 * @example
 * showInZone('2023-12-26T20:00:00Z', 'America/Los_Angeles') // => 'Tue 2023-12-26 12:00 PST'
 */
export function showInZone<const At extends Instant>(at: Checked<At>, clock: WallClock): string {
  const { at: instant, clock: shown } = readArguments(ARGUMENTS, { at, clock })
  const { timeZone, corrections } = shown
  const local = localAt(instant, zoneOf(timeZone, corrections))
  const iso = new Date(local).toISOString()
  const time =
    local % 60_000 === 0 ? iso.slice(11, 16) : local % 1000 === 0 ? iso.slice(11, 19) : iso.slice(11, 23)
  const name = zoneNameAt(instant, local, timeZone) ?? fromGreenwich(local - instant)
  return `${WEEKDAY_NAMES[new Date(local).getUTCDay()]} ${iso.slice(0, 10)} ${time} ${name}`
}

const WEEKDAY_NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** Formats an offset as runtimes do: `'GMT-7'` or `'GMT+5:45'`. */
function fromGreenwich(offset: number): string {
  const size = Math.abs(offset)
  const [hours, minutes] = [Math.floor(size / HOUR), (size % HOUR) / MINUTE]
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return size === 0 ? 'GMT' : `GMT${offset < 0 ? '-' : '+'}${hours}${rest}`
}
