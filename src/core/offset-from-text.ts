import { HOUR, MINUTE } from './time'

/** The milliseconds of an offset in one of the forms `'-07:00'`, `'-0700'` and `'-07'`; 0 for an empty text. */
export function offsetFromText(text = ''): number {
  const size = Number(text.slice(1, 3)) * HOUR + Number(text.slice(3).replace(':', '')) * MINUTE
  return text.startsWith('-') ? 0 - size : size
}
