/** The number in `[min, max]` that is nearest to a value. */
export function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max)
}
