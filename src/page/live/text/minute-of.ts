/** The start of the minute of an instant. */
export function minuteOf(at: number): number {
  return Math.floor(at / 60_000) * 60_000
}
