/**
 * Moves signs in a row apart until each has its room, the middle of a crowd staying where it is if it can.
 *
 * @param xs Where they should be, in order.
 * @param room From the middle of one sign to the next.
 */
export function apart(xs: readonly number[], room: number, left: number, right: number): number[] {
  const pushedRight: number[] = []
  for (const x of xs) pushedRight.push(Math.max(x, (pushedRight.at(-1) ?? left - room) + room))
  const pushedLeft: number[] = []
  for (const x of xs.toReversed()) pushedLeft.unshift(Math.min(x, (pushedLeft[0] ?? right + room) - room))
  return xs.map((_, index) => {
    const middle = ((pushedRight[index] ?? 0) + (pushedLeft[index] ?? 0)) / 2
    return Math.max(left + index * room, Math.min(right - (xs.length - 1 - index) * room, middle))
  })
}
