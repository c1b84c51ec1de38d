import { HOUR, MINUTE } from '../core/time'

/** The milliseconds of an offset in the form `'-07:00'`. */
export function offsetFromText(text: string): number {
  const size = Number(text.slice(1, 3)) * HOUR + Number(text.slice(4)) * MINUTE
  return text.startsWith('-') ? 0 - size : size
}

/** Formats local time minus UTC as `'-07:00'`. */
export function offsetText(offset: number): string {
  // The time of day that long after midnight is the offset in hours and minutes.
  return `${offset < 0 ? '-' : '+'}${new Date(Math.abs(offset)).toISOString().slice(11, 16)}`
}
