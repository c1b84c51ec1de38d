import type { Checked, Instant } from '../core/instant'
import { type DateText, textFromDay, WEEKDAYS, type Weekday, weekdayOf } from '../core/local-date'
import { readArguments } from '../core/read-arguments'
import { record } from '../core/reader'
import { DAY, HOUR, MINUTE } from '../core/time'
import { INSTANT } from './instant'
import { clockText } from './local-text'
import { offsetText } from './offset-text'
import { segmentsShowing } from './showing'
import { type ParsedWallClock, WALL_CLOCK, type WallClock } from './wall-clock'
import { localAt, zoneOf } from './zone'
import { zoneNameAt, zoneSpelling } from './zone-name'

/** What a wall clock shows at an instant. `${date}T${time}${offset}` is that instant in ISO 8601. */
export interface LocalTime {
  /** `'tue'` */
  readonly weekday: Weekday
  /** `'2023-12-26'` */
  readonly date: DateText
  /** `'12:00'`; with seconds and milliseconds if they are not zero, `'12:00:30'`. */
  readonly time: string
  /** Local time minus UTC, `'-08:00'`. */
  readonly offset: string
  /** The zone for people: its English abbreviation, `'PST'`, or else its IANA name; see {@link showInZone}. */
  readonly zone: string
}

const ARGUMENTS = record('', { at: INSTANT, clock: WALL_CLOCK })

/**
 * What the wall clock of a zone shows at an instant, in parts: weekday, date, time, offset and zone. {@link showInZone}
 * writes them as one text, and {@link wallTime} converts in the other direction.
 *
 * @param at The instant (T1).
 * @param clock An IANA zone, or an object with corrected clock changes (T6): a schedule, for example.
 * @returns Texts, the same on every machine (T2).
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; `missing`, `wrong-type`, `unknown-zone` and the issues of `zoneChanges` for `clock`.
 *
 * @example
 * const shown = localTime('2023-12-26T20:00:00Z', 'America/Los_Angeles')
 * shown // => { weekday: 'tue', date: '2023-12-26', time: '12:00', offset: '-08:00', zone: 'PST' }
 * localTime('2023-12-26T20:00:00Z', 'Asia/Tokyo').date // => '2023-12-27'
 */
export function localTime<const At extends Instant>(at: Checked<At>, clock: WallClock): LocalTime {
  const { at: instant, clock: wallClock } = readArguments(ARGUMENTS, { at, clock })
  const local = localAt(instant, zoneOf(wallClock.timeZone, wallClock.corrections))
  const day = Math.floor(local / DAY)
  return {
    weekday: WEEKDAYS[weekdayOf(day)] as Weekday,
    date: textFromDay(day) as DateText,
    time: clockText(local),
    offset: offsetText(local - instant),
    zone: zoneText(instant, local, wallClock),
  }
}

/** The zone for people. Runtimes show most zones by their offset, which does not say where the clock is. */
function zoneText(instant: number, local: number, { timeZone, corrections }: ParsedWallClock): string {
  const name = zoneNameAt(instant, local, timeZone)
  if (name === undefined) return gmtText(local - instant)
  const isAbbreviation = !/\d/.test(name)
  // The sign in the name 'Etc/GMT+5' is the opposite of the offset, so the name would mislead.
  if (isAbbreviation || /^etc\//i.test(timeZone)) return name
  const isRepeated = segmentsShowing(local, zoneOf(timeZone, corrections)).length > 1
  return isRepeated ? `${name} ${zoneSpelling(timeZone)}` : zoneSpelling(timeZone)
}

/** Formats an offset as runtimes do: `'GMT-7'` or `'GMT+5:45'`. */
function gmtText(offset: number): string {
  const size = Math.abs(offset)
  const [hours, minutes] = [Math.floor(size / HOUR), (size % HOUR) / MINUTE]
  const minutesText = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return size === 0 ? 'GMT' : `GMT${offset < 0 ? '-' : '+'}${hours}${minutesText}`
}
