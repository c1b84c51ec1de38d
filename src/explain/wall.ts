import { DAY, MINUTE } from '../core/time'
import type { ParsedClock } from '../zone/clock'
import { offsetText } from '../zone/offset-text'
import { firstInstantShowing } from '../zone/showing'
import { latestLocalAt, localAt, type Zone, zoneOf } from '../zone/zone'
import { zoneNameAt } from '../zone/zone-name'
import { clockChangesIn } from './clock-changes-in'
import { lengthText } from './length-text'

/** The wall clock on which a ledger is shown. Dates are day numbers. */
export interface Wall {
  readonly zone: Zone
  /** The local date of an instant. */
  dayAt(instant: number): number
  /** The first instant of a local date. */
  startOf(day: number): number
  /** `'Fri 12-22'`, or `'Fri 2023-12-22'` with the year. */
  dateText(day: number, withYear?: boolean): string
  /** `'17:00'`, with seconds and milliseconds only if they are not zero. */
  timeText(instant: number): string
  /** `'Fri 2023-12-22 17:00 PST'`. */
  stamp(instant: number): string
  /** The clock changes at instants in `[from, to)`. */
  changesIn(from: number, to: number): readonly WallChange[]
}

/** A change of the wall clock. */
export interface WallChange {
  readonly at: number
  /** The date and time that the clock showed last, as if it had gone on: 02:00 before it jumps to 03:00. */
  readonly day: number
  readonly time: string
  /** `'clocks went back 1 h'`. */
  readonly text: string
}

export function wallOf({ timeZone, corrections }: ParsedClock): Wall {
  const zone = zoneOf(timeZone, corrections)
  const local = (instant: number): number => localAt(instant, zone)
  const dateShown = (ms: number, withYear?: boolean): string =>
    `${new Date(ms).toUTCString().slice(0, 3)} ${new Date(ms).toISOString().slice(withYear ? 0 : 5, 10)}`
  return {
    zone,
    dayAt: (instant) => Math.floor(latestLocalAt(instant, zone) / DAY),
    startOf: (day) => firstInstantShowing(day * DAY, zone),
    dateText: (day, withYear) => dateShown(day * DAY, withYear),
    timeText: (instant) => clockText(local(instant)),
    stamp(instant) {
      const shown = local(instant)
      const name = zoneNameAt(instant, shown, timeZone)
      // Where the runtime has no abbreviation, its name is the offset: 'GMT+2'.
      const zoneText = name && !/\d/.test(name) ? name : offsetText(shown - instant)
      return `${dateShown(shown, true)} ${clockText(shown)} ${zoneText}`
    },
    changesIn: (from, to) =>
      clockChangesIn(from, to, zone).map(({ at, before, shift }) => {
        const text = `clocks went ${shift < 0 ? 'back' : 'forward'} ${lengthText(Math.abs(shift))}`
        return { at, day: Math.floor(before / DAY), time: clockText(before), text }
      }),
  }
}

function clockText(local: number): string {
  const iso = new Date(local).toISOString()
  return iso.slice(11, local % MINUTE === 0 ? 16 : local % 1000 === 0 ? 19 : 23)
}
