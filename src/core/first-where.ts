/** The first of `count` positions for which a condition is true. It must be true for all later positions as well. */
export function firstWhere(count: number, isTrue: (position: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isTrue(middle)) high = middle
    else low = middle + 1
  }
  return low
}
