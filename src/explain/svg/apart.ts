import { clamp } from '../../core/clamp'

/**
 * Moves signs in a row apart until each has its room, the middle of a crowd staying where it is if it can.
 *
 * @param xs Where they should be, in order.
 * @param room From the middle of one sign to the next.
 */
export function apart(xs: readonly number[], room: number, left: number, right: number): number[] {
  // Where the next sign can be: from `least` on, and from the other side up to `most`.
  let [least, most] = [left, right]
  const pushedRight = xs.map((x) => {
    least = Math.max(x, least) + room
    return least - room
  })
  const pushedLeft = xs.toReversed().map((x) => {
    most = Math.min(x, most) - room
    return most + room
  })
  return pushedRight.map((x, index) => {
    const middle = (x + (pushedLeft.at(-1 - index) ?? x)) / 2
    return clamp(middle, left + index * room, right - (xs.length - 1 - index) * room)
  })
}
