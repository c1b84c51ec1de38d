/** The number in `[least, greatest]` that is nearest to a value. */
export function clamp(value: number, least: number, greatest: number): number {
  return Math.min(Math.max(value, least), greatest)
}
