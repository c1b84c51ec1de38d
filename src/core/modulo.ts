/** The remainder of a division, in `[0, divisor)` for negative numbers too. */
export function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
