import { fill, group, rect, SMALL, text } from './elements'
import { placed, TEXT } from './labels'
import { line, type MarkKind, SIGNS, sign } from './marks'
import { HEIGHT, type Piece } from './plot'
import { widthOf } from './text-width'

const LANE = 16

/** A mark at `x` with its time. */
interface MarkLabel {
  readonly kind: MarkKind
  readonly x: number
  readonly words: string
}

/** The labels over a strip, with their lines. It ends where the strip begins. */
export function labelsOver(labels: readonly MarkLabel[], top: number, left: number, right: number): Piece {
  const places = placed(
    labels.map((label) => ({ ...label, width: widthOf(label.words, SMALL, label.kind === 'due') })),
    left,
    right,
  )
  const y = top + Math.max(0, ...places.map(({ lane }) => lane + 1)) * LANE + 2
  let [lines, signs] = ['', '']
  for (const { kind, x, words, lane, side, start, end } of places) {
    const level = y - 3 - (lane + 0.5) * LANE
    lines += line(kind, x, level, y + HEIGHT)
    signs += group(
      words,
      rect(start, level - LANE / 2, end - start, LANE, fill('page')) +
        sign(kind, x, level) +
        text(x + side * TEXT, level + 4, words, SIGNS[kind][1], {
          isBold: kind === 'due',
          anchor: side > 0 ? 'start' : 'end',
        }),
    )
  }
  return [lines + signs, y]
}
