/** Formats local time minus UTC as `'-07:00'`. */
export function offsetText(offset: number): string {
  // The time of day that long after midnight is the offset in hours and minutes.
  return `${offset < 0 ? '-' : '+'}${new Date(Math.abs(offset)).toISOString().slice(11, 16)}`
}
