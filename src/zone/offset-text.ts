/** Formats local time minus UTC as `'-07:00'`. */
export function offsetText(offset: number): string {
  // The size of the offset is written as a time after midnight.
  return `${offset < 0 ? '-' : '+'}${new Date(Math.abs(offset)).toISOString().slice(11, 16)}`
}
