import { apart } from './apart'
import { group, path, stroke } from './elements'
import { listed, MOST_LISTED } from './listed'
import { type MarkLabel, SIGNS, sign } from './marks'
import { notch } from './over'
import type { Piece, Plot } from './plot'

// From one sign in a row to the next.
const SIGN = 13

/** The signs under a strip, and the list that says what they are. */
export function under(labels: readonly MarkLabel[], bottom: number, plot: Plot): Piece {
  if (labels.length === 0) return ['', bottom]
  const { left, right, x: start, height } = plot
  const inOrder = [...labels].sort((a, b) => a.at - b.at)
  // A band is found by its look and its times.
  const points = inOrder.filter(({ kind }) => kind !== 'band').slice(0, MOST_LISTED)
  const middles = points.map(({ x }) => x)
  const spots = apart(middles, SIGN, left + SIGN / 2, right - SIGN / 2)
  const signs = points.map(({ kind, x, words }, index) => {
    const spot = spots[index] ?? x
    const [, colour, width, dashes] = SIGNS[kind]
    const isChange = kind === 'clock change'
    return group(
      words,
      (isChange ? notch(x, bottom - height, height) : '') +
        path(
          `M${x} ${bottom - (isChange ? height : 4)}V${bottom}L${spot} ${bottom + 6}`,
          stroke(colour, width, dashes),
        ) +
        sign(kind, spot, bottom + 10),
    )
  })
  const items = inOrder.map(({ item }) => item)
  const [list, end] = listed(items, start, right, bottom + (points.length > 0 ? 18 : 6), true)
  return [signs.join('') + list, end]
}
