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
// A label goes up so many lanes rather than over a line.
const CROSSING = 6

/**
 * Places labels so that no two overlap and, if possible, none covers the line from another sign down to the strip. A
 * label is to the right of its sign where that takes no more room.
 */
export function placed(labels: readonly Label[], left: number, right: number): Place[] {
  const places = new Map<Label, Place>()
  // From right to left, each label can be above those that its text reaches. Those at the right edge are mirrored.
  const order = ({ x, width }: Label): number => (x + TEXT + width <= right ? -x : x)
  for (const label of [...labels].sort((a, b) => order(a) - order(b))) {
    const { x, width } = label
    let least = Number.POSITIVE_INFINITY
    for (let lane = 0; lane < labels.length; lane++) {
      // Where both are as good, the right side comes first.
      for (const side of [1, -1] as const) {
        const start = side > 0 ? x - SIGN : x - TEXT - width
        const end = side > 0 ? x + TEXT + width : x + SIGN
        let cost = lane + (start < left || end > right ? 500 : 0)
        for (const other of labels) {
          const place = places.get(other)
          const covers = start <= other.x && other.x <= end
          if (other === label) continue
          if (!place) cost += side < 0 && covers ? CROSSING : 0
          else if (place.lane === lane)
            cost += place.start < end + SPACE && start < place.end + SPACE ? 200 : 0
          else if (place.lane > lane ? covers : place.start <= x && x <= place.end) cost += CROSSING
        }
        if (cost >= least) continue
        least = cost
        places.set(label, { lane, side, start, end })
      }
    }
  }
  return labels.map((label) => places.get(label) as Place)
}
