/** A label over a strip, beside its sign at `x`, with the width of its text. */
export interface Label {
  readonly x: number
  readonly width: number
}

/** Where a label is. Lanes are counted from the strip upward; `side` is 1 if the text is to the right of the sign. */
export interface Place {
  readonly lane: number
  readonly side: 1 | -1
  /** The span that the sign and the text take up. */
  readonly start: number
  readonly end: number
}

/** From the middle of a sign to its text. */
export const TEXT = 9
const SIGN = 5
const SPACE = 8

/**
 * A label with its place, so that no two overlap. A label is to the right of its sign if there is room, and above all
 * labels that it reaches, so its text does not cover their lines down to the strip.
 */
export function placed<L extends Label>(labels: readonly L[], right: number): (L & Place)[] {
  const found: (L & Place)[] = []
  const sideOf = ({ x, width }: Label): 1 | -1 => (x + TEXT + width <= right ? 1 : -1)
  // From right to left. Those at the right edge are mirrored.
  for (const label of [...labels].sort((a, b) => b.x * sideOf(b) - a.x * sideOf(a))) {
    const { x, width } = label
    const side = sideOf(label)
    const [start, end] = side > 0 ? [x - SIGN, x + TEXT + width] : [x - TEXT - width, x + SIGN]
    const reached = found.filter((other) => other.start < end + SPACE && start < other.end + SPACE)
    found.push({ ...label, lane: Math.max(0, ...reached.map(({ lane }) => lane + 1)), side, start, end })
  }
  return found
}
