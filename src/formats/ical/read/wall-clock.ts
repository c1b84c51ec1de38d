import { DuebyError, localTime, wallTime } from 'dueby'
import { clockTextOf } from '../../../core/clock-text'
import { dayFromText, textFromDay } from '../../../core/local-date'
import { MINUTE } from '../../../core/time'
import { isSameZone } from '../../../zone/same-zone'
import { isZone } from '../../shared/zone'
import type { IcalLine, IcalReader } from './reader'

/** A moment on the clock of a zone: the local date as a day number, and the minutes since midnight. */
export interface Wall {
  readonly day: number
  readonly minute: number
}

/**
 * A time of the text, on the clock of a zone; `undefined` if it cannot be read to the minute.
 *
 * @param tzid Its TZID. A time without one is on the clock of the zone, unless it ends in `Z`.
 */
export function wallOf(
  written: string,
  tzid: string | undefined,
  timeZone: string,
  reader: IcalReader,
): Wall | undefined {
  const text = reader.date(written.trim())
  const [, date = '', hour, minute, second, isUtc] =
    /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(Z?)$/.exec(text ?? '') ?? []
  const day = dayFromText(date)
  if (day === undefined || second !== '00' || Number(hour) > 23 || Number(minute) > 59) return undefined
  if (!isUtc && (tzid === undefined || tzid === timeZone))
    return { day, minute: Number(hour) * 60 + Number(minute) }
  const local: string = `${date}T${hour}:${minute}`
  try {
    return wallAt(isUtc ? new Date(`${local}Z`) : wallTime(local, tzid ?? ''), timeZone)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    // The zone has a name that only this file knows, or the time is outside the supported range.
    return undefined
  }
}

/** The zone that a line names for its time, whether it exists or not. */
export function tzidOf(line: IcalLine | undefined): string | undefined {
  const tzid = line?.parameters.tzid
  return typeof tzid === 'string' ? tzid : undefined
}

/** Whether the time of a line, if it repeats, does so on the clock of the zone, which may have several names. */
export function isOnClock(line: IcalLine | undefined, timeZone: string): boolean {
  const isUtc = /Z\s*$/i.test(line?.values[0] ?? '')
  const zone = isUtc ? 'UTC' : (tzidOf(line) ?? timeZone)
  return zone === timeZone || (isZone(zone) && isSameZone(zone, timeZone))
}

/** What the clock of a zone shows some minutes of exact time later; `undefined` outside the supported range. */
export function wallAfter({ day, minute }: Wall, minutes: number, timeZone: string): Wall | undefined {
  try {
    const start = wallTime(`${textFromDay(day)}T${clockTextOf(minute * MINUTE)}`, timeZone)
    return wallAt(new Date(start.getTime() + minutes * MINUTE), timeZone)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    return undefined
  }
}

function wallAt(at: Date, timeZone: string): Wall {
  const { date, time } = localTime(at, timeZone)
  const [hour, minute] = time.split(':')
  return { day: dayFromText(date) as number, minute: Number(hour) * 60 + Number(minute) }
}
