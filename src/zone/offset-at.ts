import { boundedCache } from '../core/bounded-cache'

/** Local time minus UTC at an instant, in milliseconds. Nothing else is needed from a source of zone data. */
export type OffsetAt = (instant: number) => number

/** The offsets of a zone, exact to the second: according to the runtime's zone data, except for UTC. */
export function offsetsOf(timeZone: string): OffsetAt {
  if (isUtc(timeZone)) return () => 0
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

/** Whether a name is `'UTC'` or one of its common aliases, whose offset is known without zone data (T6). */
export function isUtc(timeZone: string): boolean {
  return /^(?:Etc\/)?(?:UTC|GMT)$/i.test(timeZone)
}

/** Whether the runtime has zone data at all. Some small runtimes have none. */
export function hasZoneData(): boolean {
  return typeof Intl === 'object'
}

// Creating a formatter costs as much as sixty uses of it. Zone data does not change while a process runs.
const clocks = boundedCache<Intl.DateTimeFormat>(1000)

/**
 * A formatter that shows the local time of a zone, according to the runtime's zone data. Its format is the same on
 * every machine (T2).
 *
 * @throws RangeError if the runtime does not know the name.
 */
export function clockOf(timeZone: string): Intl.DateTimeFormat {
  // Zone names are case-insensitive. Without this, each spelling would take up a place in the cache.
  return clocks(
    timeZone.toLowerCase(),
    () =>
      new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      }),
  )
}
