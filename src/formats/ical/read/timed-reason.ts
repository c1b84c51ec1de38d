import { describe } from '../../../core/describe'
import type { Span } from '../../shared/open-minutes'
import { isZone } from '../../shared/zone'
import type { IcalSettings } from './event'
import type { IcalProperties } from './properties'
import { isOnClock, tzidOf } from './wall-clock'

/**
 * Why an event with a time of day gives neither a holiday nor special hours, and what to do about it.
 *
 * @param span Its time of day, if that is known on the clock of the calendar.
 * @param early What its text and its time say about closing early.
 */
export function timedReason(
  properties: IcalProperties,
  span: Span | undefined,
  early: object | 'unclear' | undefined,
  { timeZone, earlyClose }: IcalSettings,
): string {
  const [line] = properties.get('DTSTART') ?? []
  const start = line?.values[0]?.trim() ?? ''
  const reason = `it has a time of day, ${start.slice(0, 'YYYYMMDDTHHMMSSZ'.length)}, but holidays are whole dates`
  if (timeZone === undefined)
    return /T0000/i.test(start) ? `${reason}. If it is from midnight to midnight, use { timeZone }` : reason
  const tzid = tzidOf(line)
  if (tzid !== undefined && !isZone(tzid))
    return `${reason}, and its TZID ${describe(tzid)} is not an IANA time zone`
  if (span && early && earlyClose)
    return earlyClose.timed
      ? `its text says other hours than its time of day, ${start}`
      : `${reason}. If it closes early, use { earlyClose: { timed: 'open' } } or { timed: 'closed' }`
  const repeats = ['RRULE', 'RDATE', 'EXDATE'].some((name) => properties.has(name))
  return repeats && !isOnClock(line, timeZone)
    ? `${reason}, and it repeats on the clock of another zone`
    : reason
}
