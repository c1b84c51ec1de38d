/** How many values of a sorted array are at most `value`. */
export function countUpTo(value: number, sorted: Float64Array | Int32Array): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many values of a sorted array are less than `value`. */
export function countBelow(value: number, sorted: Float64Array | Int32Array): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
