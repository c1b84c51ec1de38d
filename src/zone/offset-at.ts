import { boundedCache } from '../core/bounded-cache'

/** Local time minus UTC at an instant, in milliseconds. This is all that a source of zone data must provide. */
export type OffsetAt = (instant: number) => number

/** The offsets of a zone, exact to the second: according to the runtime's zone data, except for UTC. */
export function offsetsOf(timeZone: string): OffsetAt {
  if (isUtc(timeZone)) return () => 0
  const formatter = formatterOf(timeZone)
  return (instant) => {
    // '05/18/2016, 17:00:00' is read by position. A regular expression would take longer than the formatting.
    const shown = formatter.format(instant)
    const at = (position: number): number => digitsAt(position, shown)
    const end = shown.length
    const local = Date.UTC(100 * at(6) + at(8), at(0) - 1, at(3), at(end - 8), at(end - 5), at(end - 2))
    return local - Math.floor(instant / 1000) * 1000
  }
}

/** Two digits as a number. */
function digitsAt(position: number, text: string): number {
  return 10 * text.charCodeAt(position) + text.charCodeAt(position + 1) - 11 * DIGIT_ZERO
}

const DIGIT_ZERO = 48

/** Whether a name is `'UTC'` or one of its common aliases, whose offset is known without zone data (T6). */
export function isUtc(timeZone: string): boolean {
  return /^(?:Etc\/)?(?:UTC|GMT)$/i.test(timeZone)
}

/** Whether the runtime has zone data at all. Some small runtimes have none. */
export function hasZoneData(): boolean {
  return typeof Intl === 'object'
}

// Creating a formatter costs as much as sixty uses of it. Zone data does not change while a process runs.
const formatters = boundedCache<Intl.DateTimeFormat>(1000)

/**
 * A formatter that shows the local time of a zone, according to the runtime's zone data. Its format is the same on
 * every machine (T2).
 *
 * @throws RangeError if the runtime does not know the name.
 */
export function formatterOf(timeZone: string): Intl.DateTimeFormat {
  // Zone names are case-insensitive. Without this, each spelling would take up a place in the cache.
  return formatters(
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
