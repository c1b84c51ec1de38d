// Math.min(...values) would overflow the stack for a long list.

/** The least of some numbers; infinite if there are none. */
export function least(values: ArrayLike<number>): number {
  let found = Number.POSITIVE_INFINITY
  for (let i = 0; i < values.length; i++) found = Math.min(found, values[i] as number)
  return found
}

/** The greatest of some numbers; negatively infinite if there are none. */
export function greatest(values: ArrayLike<number>): number {
  let found = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) found = Math.max(found, values[i] as number)
  return found
}
