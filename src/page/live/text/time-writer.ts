import type { WallClock } from 'dueby'
import { wallText } from './wall-text'

/** Writes instants in the language of the page. */
export interface TimeWriter {
  /** `'Tuesday, December 26, 2023 at 10:00 AM'` */
  full(at: number, wallClock: WallClock): string
  /** `'Tue, Dec 26, 10:00 AM'`, with the year if `near` is half a year away or more. */
  short(at: number, wallClock: WallClock, near: number): string
  /** `'Tue, Dec 26'`, with the year if `near` is half a year away or more. */
  shortDay(at: number, wallClock: WallClock, near: number): string
  /** `'10:00 AM'`, with seconds if they are not zero. */
  time(at: number, wallClock: WallClock): string
  /** `'PST'`: the short name of the zone at that instant. */
  zone(at: number, wallClock: WallClock): string
  /** `'December 26, 2023'`: the date of an instant. */
  day(at: number, wallClock: WallClock): string
  /** `'Tuesday, December 26, 2023'` */
  longDay(at: number, wallClock: WallClock): string
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
    full: (at, wallClock) => writeTime(full, fullSeconds, wallText(at, wallClock).local),
    time: (at, wallClock) => writeTime(CLOCK, seconds, wallText(at, wallClock).local),
    short: (at, wallClock, near) =>
      write(Math.abs(at - near) < HALF_A_YEAR ? short : shortYear, wallText(at, wallClock).local),
    shortDay: (at, wallClock, near) =>
      write(Math.abs(at - near) < HALF_A_YEAR ? SHORT : shortDayYear, wallText(at, wallClock).local),
    day: (at, wallClock) => write(DATE, wallText(at, wallClock).local),
    longDay: (at, wallClock) => write(longDay, wallText(at, wallClock).local),
    date: (date) => write(DATE, Date.parse(`${date}T00:00Z`)),
    zone(at, wallClock) {
      if (typeof wallClock !== 'string' && wallClock.zoneChanges) return wallText(at, wallClock).zone
      const timeZone = typeof wallClock === 'string' ? wallClock : wallClock.timeZone
      const format =
        zones.get(timeZone) ?? new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' })
      zones.set(timeZone, format)
      return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    },
  }
}
