// Math.min(...values) would overflow the stack for a long list.

/** The least of some numbers; infinite if there are none. */
export function least(values: ArrayLike<number>): number {
  let min = Number.POSITIVE_INFINITY
  for (let i = 0; i < values.length; i++) min = Math.min(min, values[i] as number)
  return min
}

/** The greatest of some numbers; negatively infinite if there are none. */
export function greatest(values: ArrayLike<number>): number {
  let max = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) max = Math.max(max, values[i] as number)
  return max
}
