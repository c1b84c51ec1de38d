/** A label over a strip, beside its sign at `x`, with the width of its text. */
export interface Label {
  readonly x: number
  readonly width: number
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Where a label is, and the span that its sign and its text take up. */
export interface Place extends Span {
  /** Lanes are counted from the strip upward. */
  readonly lane: number
  /** 1 if the text is to the right of the sign. */
  readonly side: 1 | -1
}

/** From the middle of a sign to its text. */
export const TEXT = 9
const SIGN = 5
const SPACE = 8

/**
 * The labels with their places, so that no two overlap. A label is to the right of its sign, or to the left if it would
 * overlap others only on the right. If it would overlap others on both sides, it is above them, so that its text does not
 * cover their lines down to the strip.
 */
export function placed<L extends Label>(labels: readonly L[], left: number, right: number): (L & Place)[] {
  const places: (L & Place)[] = []
  const rightOf = ({ x, width }: Label): Span => ({ start: x - SIGN, end: x + TEXT + width })
  const leftOf = ({ x, width }: Label): Span => ({ start: x - TEXT - width, end: x + SIGN })
  const sideOf = (label: Label): 1 | -1 => (rightOf(label).end <= right ? 1 : -1)
  // From right to left. Those at the right edge are mirrored.
  for (const label of [...labels].sort((a, b) => b.x * sideOf(b) - a.x * sideOf(a))) {
    const signs = labels.filter((other) => other !== label).map(({ x }) => rightOf({ x, width: 0 }))
    const reachesAny = (span: Span): boolean => [...signs, ...places].some((other) => isNear(span, other))
    const onLeft = leftOf(label)
    const isRight =
      sideOf(label) > 0 && (!reachesAny(rightOf(label)) || reachesAny(onLeft) || onLeft.start < left)
    const span = isRight ? rightOf(label) : onLeft
    const lanes = places.map((other) => (isNear(span, other) ? other.lane + 1 : 0))
    places.push({ ...label, ...span, side: isRight ? 1 : -1, lane: Math.max(0, ...lanes) })
  }
  return places
}

function isNear(a: Span, b: Span): boolean {
  return a.start < b.end + SPACE && b.start < a.end + SPACE
}
