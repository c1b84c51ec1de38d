/** The first of `count` positions for which a condition holds that, once it holds, holds for all later ones. */
export function firstWhere(count: number, holds: (position: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
