import type { WallClock } from 'dueby'
import { wallText } from './wall-text'

/** Writes instants in the language of the page. */
export interface TimeWriter {
  /** `'Tuesday, December 26, 2023 at 10:00 AM'` */
  full(at: number, clock: WallClock): string
  /** `'Tue, Dec 26, 10:00 AM'`, with the year if that is not near. */
  short(at: number, clock: WallClock, near: number): string
  /** `'Tue, Dec 26'`, with the year if that is not near. */
  shortDay(at: number, clock: WallClock, near: number): string
  /** `'10:00 AM'`, with seconds if they are not zero. */
  time(at: number, clock: WallClock): string
  /** `'PST'`: the short name of the zone at that instant. */
  zone(at: number, clock: WallClock): string
  /** `'December 26, 2023'`: the date of an instant. */
  day(at: number, clock: WallClock): string
  /** `'Tuesday, December 26, 2023'` */
  longDay(at: number, clock: WallClock): string
  /** A date of a calendar, `'2024-01-01'`, in words. */
  date(date: string): string
}

const HALF_A_YEAR = 182 * 86_400_000

const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }
const SHORT: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' }
const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }

/** Makes a writer for a language. It keeps its formats, because making one takes long. */
export function timeWriter(language: string): TimeWriter {
  const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>()
  // A local time is written as if it were UTC, because the clock of the policy may be corrected (T6).
  const write = (options: Intl.DateTimeFormatOptions, local: number): string => {
    const format = formats.get(options) ?? new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
    formats.set(options, format)
    return format.format(local)
  }
  const full = { ...DATE, ...CLOCK, weekday: 'long' } as const
  const fullSeconds = { ...full, second: '2-digit' } as const
  const seconds = { ...CLOCK, second: '2-digit' } as const
  const short = { ...SHORT, ...CLOCK } as const
  const shortYear = { ...short, year: 'numeric' } as const
  const shortDayYear = { ...SHORT, year: 'numeric' } as const
  const longDay = { ...DATE, weekday: 'long' } as const
  const zones = new Map<string, Intl.DateTimeFormat>()
  const writeTime = (
    minutes: Intl.DateTimeFormatOptions,
    withSeconds: Intl.DateTimeFormatOptions,
    local: number,
  ): string => write(local % 60_000 === 0 ? minutes : withSeconds, local)
  return {
    full: (at, clock) => writeTime(full, fullSeconds, wallText(at, clock).local),
    time: (at, clock) => writeTime(CLOCK, seconds, wallText(at, clock).local),
    short: (at, clock, near) =>
      write(Math.abs(at - near) < HALF_A_YEAR ? short : shortYear, wallText(at, clock).local),
    shortDay: (at, clock, near) =>
      write(Math.abs(at - near) < HALF_A_YEAR ? SHORT : shortDayYear, wallText(at, clock).local),
    day: (at, clock) => write(DATE, wallText(at, clock).local),
    longDay: (at, clock) => write(longDay, wallText(at, clock).local),
    date: (date) => write(DATE, Date.parse(`${date}T00:00Z`)),
    zone(at, clock) {
      if (typeof clock !== 'string' && clock.zoneChanges) return wallText(at, clock).zone
      const timeZone = typeof clock === 'string' ? clock : clock.timeZone
      const format =
        zones.get(timeZone) ?? new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' })
      zones.set(timeZone, format)
      return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    },
  }
}
