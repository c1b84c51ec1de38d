import { WEEKDAYS } from '../core/local-date'
import { DAY, HOUR, MINUTE } from '../core/time'
import type { ParsedClock } from '../zone/clock'
import { changesIn } from '../zone/segments'
import { firstInstantShowing, segmentsShowing } from '../zone/showing'
import { latestLocalAt, localAt, zoneOf } from '../zone/zone'
import { zoneNameAt } from '../zone/zone-name'
import { capital } from './capital'
import { lengthText } from './length-text'

/** The wall clock on which a ledger is shown. Dates are day numbers. */
export interface Wall {
  /** The local date of an instant. */
  dayAt(instant: number): number
  /** The first instant of a local date. */
  startOf(day: number): number
  /** The instants at which the clock shows a full hour of a date: none, one or two. */
  instantsAt(day: number, hour: number): readonly number[]
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
    `${weekdayText(ms)} ${new Date(ms).toISOString().slice(withYear ? 0 : 5, 10)}`
  return {
    dayAt: (instant) => Math.floor(latestLocalAt(instant, zone) / DAY),
    startOf: (day) => firstInstantShowing(day * DAY, zone),
    instantsAt: (day, hour) => {
      const shown = day * DAY + hour * HOUR
      return segmentsShowing(shown, zone).map(({ offset }) => shown - offset)
    },
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
      changesIn(from, to, zone).map((at) => {
        const before = local(at - 1) + 1
        const shift = local(at) - before
        const how = shift < 0 ? 'back' : 'forward'
        const text = `clocks went ${how} ${lengthText(Math.abs(shift))}`
        return { at, day: Math.floor(before / DAY), time: clockText(before), text }
      }),
  }
}

function weekdayText(local: number): string {
  return capital(WEEKDAYS[new Date(local).getUTCDay()] as string)
}

function clockText(local: number): string {
  const iso = new Date(local).toISOString()
  return iso.slice(11, local % MINUTE === 0 ? 16 : local % 1000 === 0 ? 19 : 23)
}

function offsetText(offset: number): string {
  const size = new Date(Math.abs(offset)).toISOString().slice(11, 16)
  return `${offset < 0 ? '-' : '+'}${size}`
}
