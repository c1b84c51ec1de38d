import { formatInTimeZone } from 'date-fns-tz/formatInTimeZone'
import { HOUR, MINUTE } from '../core/time'

/** Local time minus UTC, in milliseconds, at an instant: the whole of what is asked of a source of zone data. */
export type OffsetAt = (instant: number) => number

/**
 * The runtime's own zone data, read through date-fns-tz. The token `xxx` is its one output that does
 * not pass through the process zone; its resolution is a minute, which is exact since 1972-01-08 (T4).
 */
export function offsetsOf(timeZone: string): OffsetAt {
  return (instant) => {
    const text = formatInTimeZone(instant, timeZone, 'xxx')
    const size = Number(text.slice(1, 3)) * HOUR + Number(text.slice(4, 6)) * MINUTE
    return text.startsWith('-') ? -size : size
  }
}
