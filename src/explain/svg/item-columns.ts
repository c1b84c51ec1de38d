import { type BandKind, bandShape } from './bands'
import { LINE, SMALL, textLines } from './elements'
import { type MarkKind, SIGNS, sign } from './marks'
import type { Piece } from './plot'
import { widthOf, wrapped } from './text-width'

/** What a sign or the look of a band means. */
export interface Item {
  readonly kind: MarkKind | BandKind
  readonly words: string
}

// If a list has more items, a last one says how many more.
const MAX_LISTED = 24
const INDENT = 24
const SPACE = 18
const GAP = 9
// The width of a column if the items do not have room side by side.
const USUAL = 190

/** Items in columns below `bottom`. Longer ones take up several columns. */
export function itemColumns(items: readonly Item[], left: number, right: number, bottom: number): Piece {
  if (items.length === 0) return ['', bottom]
  let drawn = ''
  let [x, y] = [left, bottom + GAP]
  const shown = items.slice(0, MAX_LISTED)
  const hiddenCount = items.length - shown.length
  if (hiddenCount > 0) shown.push({ kind: 'event', words: `and ${hiddenCount} more` })
  const room = right + SPACE - left
  const widest = Math.max(...shown.map(({ words }) => INDENT + widthOf(words, SMALL) + SPACE))
  const column = room / Math.floor(room / (widest > room / 2 ? USUAL : widest))
  for (const { kind, words } of shown) {
    const isMark = isMarkKind(kind)
    const lines = wrapped(words, right - left - INDENT, SMALL, 6)
    const width = INDENT + Math.max(...lines.map((line) => widthOf(line, SMALL)))
    if (x + width > right) [x, y] = [left, y + LINE + 3]
    drawn += isMark ? sign(kind, x + 9, y + 7) : bandShape(kind, x, y, INDENT - 6, 13)
    const colour = isMark ? SIGNS[kind][1] : 'muted'
    drawn += textLines(x + INDENT, y + 11, lines, colour)
    // After more than one line, the next item begins a new one.
    y += (lines.length - 1) * LINE
    x = lines.length > 1 ? right : x + Math.ceil((width + SPACE) / column) * column
  }
  return [drawn, y + LINE]
}

function isMarkKind(kind: MarkKind | BandKind): kind is MarkKind {
  return Object.hasOwn(SIGNS, kind)
}
