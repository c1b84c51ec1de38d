import { fill, group, path, rect, SMALL, stroke, text } from './elements'
import { placed, TEXT } from './labels'
import { type MarkLabel, SIGNS, sign } from './marks'
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
    const [, colour, width, dashes] = SIGNS[kind]
    const level = y - 3 - (lane + 0.5) * LANE
    if (kind === 'clock change') lines += notch(x, y, height)
    lines += path(`M${x} ${level}V${SHORT.test(kind) ? y + 4 : y + height}`, stroke(colour, width, dashes))
    signs += group(
      words,
      rect(start, level - LANE / 2, end - start, LANE, fill('page')) +
        sign(kind, x, level) +
        text(x + side * TEXT, level + 4, words, colour, SMALL, kind === 'due', side > 0 ? 'start' : 'end'),
    )
  }
  return [lines + signs, y]
}

/** Without it, a change could not be seen on counted time. */
export function notch(x: number, y: number, height: number): string {
  return path(`M${x} ${y}v${height}`, stroke('page', 3))
}
