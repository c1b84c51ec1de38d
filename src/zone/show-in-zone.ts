import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { HOUR, MINUTE } from '../core/time'
import { type Clock, readClock } from './clock'
import { localAt, zoneOf } from './zone'

/**
 * An instant as people read it in a zone: weekday, date, time to the minute (or finer when there is
 * more to show) and the zone's short name. The words are English on every machine (T2).
 *
 * @param clock A zone by name, or as corrected (T6), such as a schedule: then it is the corrected clock that is shown.
 *
 * @throws DuebyError `unknown-zone`, `invalid-instant`, `missing-offset`, `out-of-range`; what is wrong with `zoneChanges`.
 *
 * @example
 * showInZone('2023-12-26T20:00:00Z', 'America/Los_Angeles') // => 'Tue 2023-12-26 12:00 PST'
 */
export function showInZone<const At extends Instant>(at: Checked<At>, clock: Clock): string {
  const { timeZone, zone } = readClock(clock)
  const instant = toInstant(at)
  const local = localAt(instant, zone)
  const iso = new Date(local).toISOString()
  const time =
    local % 60_000 === 0 ? iso.slice(11, 16) : local % 1000 === 0 ? iso.slice(11, 19) : iso.slice(11, 23)
  return `${WEEKDAY_NAMES[new Date(local).getUTCDay()]} ${iso.slice(0, 10)} ${time} ${shortName(instant, local, timeZone)}`
}

const WEEKDAY_NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** The runtime's name for what the clock shows, or how far it is from UTC where the runtime knows it otherwise. */
function shortName(instant: number, local: number, timeZone: string): string {
  if (localAt(instant, zoneOf(timeZone)) !== local) return fromGreenwich(local - instant)
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' }).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** `'GMT-7'` or `'GMT+5:45'`, as runtimes write it. */
function fromGreenwich(offset: number): string {
  const size = Math.abs(offset)
  const [hours, minutes] = [Math.floor(size / HOUR), (size % HOUR) / MINUTE]
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return size === 0 ? 'GMT' : `GMT${offset < 0 ? '-' : '+'}${hours}${rest}`
}
