import { clockOf } from './clock-of'

/** Local time minus UTC at an instant, in milliseconds. Nothing else is needed from a source of zone data. */
export type OffsetAt = (instant: number) => number

/** The offsets according to the runtime's zone data, exact to the second. */
export function offsetsOf(timeZone: string): OffsetAt {
  const clock = clockOf(timeZone)
  return (instant) => {
    // '05/18/2016, 17:00:00' is sliced by position. A regular expression would take longer than the formatting.
    const shown = clock.format(instant)
    const local = Date.UTC(
      Number(shown.slice(6, 10)),
      Number(shown.slice(0, 2)) - 1,
      Number(shown.slice(3, 5)),
      Number(shown.slice(-8, -6)),
      Number(shown.slice(-5, -3)),
      Number(shown.slice(-2)),
    )
    return local - Math.floor(instant / 1000) * 1000
  }
}
