import { HOUR, MINUTE } from '../core/time'

/** The milliseconds of an offset in the form `'-07:00'`. */
export function offsetFromText(text: string): number {
  const size = Number(text.slice(1, 3)) * HOUR + Number(text.slice(4)) * MINUTE
  return text.startsWith('-') ? 0 - size : size
}
