import { failure } from '../core/error'
import { type Checked, type Instant, toInstant } from '../core/instant'
import { UNKNOWN_ZONE } from '../core/messages'
import { isTimeZone } from './is-time-zone'
import { localAt, zoneOf } from './zone'

/**
 * An instant as people read it in a zone: weekday, date, time to the minute (or finer when there is
 * more to show) and the zone's short name. The words are English on every machine (T2).
 *
 * @throws DuebyError `unknown-zone`, `invalid-instant`, `missing-offset`, `out-of-range`.
 *
 * @example
 * showInZone('2023-12-26T20:00:00Z', 'America/Los_Angeles') // => 'Tue 2023-12-26 12:00 PST'
 */
export function showInZone<const At extends Instant>(at: Checked<At>, timeZone: string): string {
  if (!isTimeZone(timeZone)) throw failure(UNKNOWN_ZONE, timeZone)
  const instant = toInstant(at)
  const local = localAt(instant, zoneOf(timeZone))
  const iso = new Date(local).toISOString()
  const time =
    local % 60_000 === 0 ? iso.slice(11, 16) : local % 1000 === 0 ? iso.slice(11, 19) : iso.slice(11, 23)
  return `${WEEKDAY_NAMES[new Date(local).getUTCDay()]} ${iso.slice(0, 10)} ${time} ${shortName(instant, timeZone)}`
}

const WEEKDAY_NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

function shortName(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' }).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
