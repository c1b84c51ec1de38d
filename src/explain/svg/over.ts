import { fill, group, rect, SMALL, text } from './elements'
import { placed, TEXT } from './labels'
import { line, type MarkLabel, SIGNS, sign } from './marks'
import type { Piece, Plot } from './plot'

const LANE = 16
const SHORT = /event|warning|band/

/** The labels over a strip, with their lines. It ends where the strip begins. */
export function over(labels: readonly MarkLabel[], top: number, { left, right, height }: Plot): Piece {
  const places = placed(labels, left, right)
  const y = top + Math.max(0, ...places.map(({ lane }) => lane + 1)) * LANE + 2
  let [lines, signs] = ['', '']
  for (const [index, { kind, x, words }] of labels.entries()) {
    const { lane, side, start, end } = places[index] as (typeof places)[number]
    const level = y - 3 - (lane + 0.5) * LANE
    lines += line(kind, x, level, SHORT.test(kind) ? y + 4 : y + height)
    signs += group(
      words,
      rect(start, level - LANE / 2, end - start, LANE, fill('page')) +
        sign(kind, x, level) +
        text(
          x + side * TEXT,
          level + 4,
          words,
          SIGNS[kind][1],
          SMALL,
          kind === 'due',
          side > 0 ? 'start' : 'end',
        ),
    )
  }
  return [lines + signs, y]
}
