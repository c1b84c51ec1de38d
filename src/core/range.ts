/** The whole numbers in `[from, end)`. */
/* @__NO_SIDE_EFFECTS__ */
export function range(from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, step) => from + step)
}
