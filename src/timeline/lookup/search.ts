/** Numbers in ascending order: every `stride`-th value of an array, from `offset` on. */
export interface Sorted {
  readonly values: Float64Array | Int32Array
  readonly count: number
  readonly stride: number
  readonly offset: number
}

/** How many numbers are at most `value`. */
export function countUpTo(value: number, { values, count, stride, offset }: Sorted): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle * stride + offset] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many numbers are less than `value`. The numbers must be integers. */
export function countBelow(value: number, sorted: Sorted): number {
  return countUpTo(value - 1, sorted)
}
