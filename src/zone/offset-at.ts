import { clockOf } from './clock-of'

/** Local time minus UTC, in milliseconds, at an instant: the whole of what is asked of a source of zone data. */
export type OffsetAt = (instant: number) => number

// Month, day, year, hours, minutes and seconds, whatever stands between them.
const READING = /^(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)$/

/** The runtime's own zone data, read off the clock of the zone to the second. */
export function offsetsOf(timeZone: string): OffsetAt {
  const clock = clockOf(timeZone)
  return (instant) => {
    const [, month, day, year, hour, minute, second] = READING.exec(clock.format(instant)) ?? []
    const local = Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    )
    return local - Math.floor(instant / 1000) * 1000
  }
}
