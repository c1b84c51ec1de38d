import { DAY, MINUTE } from '../core/time'
import type { LocalClock } from '../timeline/local-clock'
import { offsetText } from '../zone/offset-text'
import { localAt } from '../zone/zone'
import { zoneNameAt } from '../zone/zone-name'
import type { Wall } from './wall'

/** `'Fri 12-22'`, or `'Fri 2023-12-22'` with the year. */
export function dateText(day: number, withYear = false): string {
  const date = new Date(day * DAY)
  return `${date.toUTCString().slice(0, 3)} ${date.toISOString().slice(withYear ? 0 : 5, 10)}`
}

/** A local time as `'17:00'`, with seconds and milliseconds only if they are not zero. */
export function clockText(local: number): string {
  const iso = new Date(local).toISOString()
  return iso.slice(11, local % MINUTE === 0 ? 16 : local % 1000 === 0 ? 19 : 23)
}

/** The time that a clock shows at an instant. */
export function timeText(instant: number, clock: LocalClock): string {
  return clockText(localAt(instant, clock.zoneAt(instant)))
}

/** `'Fri 2023-12-22 17:00 PST'`. */
export function stampText(instant: number, wall: Wall): string {
  const local = localAt(instant, wall.zoneAt(instant))
  const name = zoneNameAt(instant, local, wall.timeZone)
  // Where the runtime has no abbreviation, its name is the offset: 'GMT+2'.
  const zoneText = name && !/\d/.test(name) ? name : offsetText(local - instant)
  return `${dateText(Math.floor(local / DAY), true)} ${clockText(local)} ${zoneText}`
}
