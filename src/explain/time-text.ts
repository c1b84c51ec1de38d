import { DAY } from '../core/time'
import type { LocalClock } from '../timeline/local-clock'
import { clockText, dateText } from '../zone/local-text'
import { offsetText } from '../zone/offset-text'
import { localAt } from '../zone/zone'
import { zoneNameAt } from '../zone/zone-name'
import type { Wall } from './wall'

/** The time that a clock shows at an instant. */
export function timeText(instant: number, localClock: LocalClock): string {
  return clockText(localAt(instant, localClock.zoneAt(instant)))
}

/** `'Fri 2023-12-22 17:00 PST'`. */
export function stampText(instant: number, wall: Wall): string {
  const local = localAt(instant, wall.zoneAt(instant))
  return `${dateText(Math.floor(local / DAY), true)} ${zonedText(instant, wall)}`
}

/** The time with its zone: `06:00 PST`, or `06:00 +01:00`. */
export function zonedText(instant: number, wall: Wall): string {
  const local = localAt(instant, wall.zoneAt(instant))
  const name = zoneNameAt(instant, local, wall.timeZone)
  // Where the runtime has no abbreviation, its name is the offset: 'GMT+2'.
  return `${clockText(local)} ${name && !/\d/.test(name) ? name : offsetText(local - instant)}`
}
