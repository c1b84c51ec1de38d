import { formatInTimeZone } from 'date-fns-tz'
import { localTime, type WallClock } from 'dueby'
import { DAY, MINUTE } from '../../core/time'
import { EXCEL_EPOCH } from './excel-epoch'
import { refuseProtected } from './refuse-protected'

/** Writes an instant as text. */
export type TimeWriter = (at: Date) => string

/**
 * A writer of times.
 *
 * @param format `iso` (with the offset of the zone), `epoch`, `epoch-ms`, `excel` (the day number of a spreadsheet,
 *   as the wall clock of the zone shows it), or a pattern of date-fns. A bad pattern is a RangeError.
 * @param zone An IANA zone. It must be a known one: date-fns-tz takes an unknown one for UTC.
 * @param wallClock The clock of that zone, with corrections if there are any (T6). Patterns do not follow corrections.
 */
export function timeWriter(format: string, zone: string, wallClock: WallClock = zone): TimeWriter {
  const offsetAt = offsetsOf(wallClock)
  switch (format) {
    case 'iso':
      return isoWriter(offsetAt)
    case 'epoch':
      return (at) => String(at.getTime() / 1000)
    case 'epoch-ms':
      return (at) => String(at.getTime())
    case 'excel':
      return (at) => String((at.getTime() + offsetAt(at.getTime()) - EXCEL_EPOCH) / DAY)
    default:
      refuseProtected(format)
      formatInTimeZone(new Date(0), zone, format)
      return (at) => formatInTimeZone(at, zone, format)
  }
}

/** Writes many times of few offsets. Milliseconds are written only if there are any, as in the times that people export. */
function isoWriter(offsetAt: (at: number) => number): TimeWriter {
  const ends = new Map([[0, 'Z']])
  return (at) => {
    const offset = offsetAt(at.getTime())
    let end = ends.get(offset)
    if (end === undefined) {
      end = offsetText(offset)
      ends.set(offset, end)
    }
    const local = new Date(at.getTime() + offset).toISOString()
    return local.slice(0, local.endsWith('.000Z') ? -5 : -1) + end
  }
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/**
 * The offset of a clock at an instant, in milliseconds. A zone never changes twice within one day, so a UTC day that
 * begins and ends with one offset has it throughout, and only the days of changes are asked by the minute. A
 * corrected clock is always asked.
 */
function offsetsOf(given: WallClock): (at: number) => number {
  const wallClock = isCorrected(given) ? given : zoneOf(given)
  if (typeof wallClock !== 'string') return (at) => askOffset(at, wallClock)
  const ofDay = new Map<number, number | undefined>()
  return (at) => {
    const day = Math.floor(at / DAY)
    let offset = ofDay.get(day)
    if (offset === undefined && !ofDay.has(day)) {
      const [first, last] = [askOffset(day * DAY, wallClock), askOffset((day + 1) * DAY, wallClock)]
      offset = first === last ? first : undefined
      ofDay.set(day, offset)
    }
    return offset ?? askOffset(at, wallClock)
  }
}

/** A combined schedule can have corrections in its operands. */
function isCorrected(wallClock: WallClock): boolean {
  return typeof wallClock === 'object' && (!('weekly' in wallClock) || wallClock.zoneChanges !== undefined)
}

function zoneOf(wallClock: WallClock): string {
  return typeof wallClock === 'string' ? wallClock : wallClock.timeZone
}

/** All offsets since 1972 are whole minutes, and clocks change at whole minutes. */
function askOffset(at: number, wallClock: WallClock): number {
  const minute = Math.floor(at / MINUTE) * MINUTE
  const { date, time } = localTime(minute, wallClock)
  return Date.parse(`${date}T${time}Z`) - minute
}
