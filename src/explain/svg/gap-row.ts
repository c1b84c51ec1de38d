import { latestDateAt } from '../../timeline/local-clock'
import { dateText } from '../../zone/local-text'
import { changeNotes } from '../change-notes'
import { noted } from '../noted'
import { timeText } from '../time-text'
import type { Wall } from '../wall'
import { itemOf } from './band-texts'
import type { DateStrip } from './bands'
import { group, LINE, rect, SMALL, stroke, text, textLines } from './elements'
import { type Item, itemColumns } from './item-columns'
import type { PictureMark } from './marks'
import type { Piece, Plot } from './plot'
import { reasonOf } from './rows'
import { amountOf } from './strip'
import { dotted } from './text-width'

// In a gap of more dates, the dates have their years.
const MAX_WITHOUT_YEAR = 300

/** Dates that are folded into one row, and the list of what was on them. */
export function gapRow(
  strips: readonly DateStrip[],
  marks: readonly PictureMark[],
  y: number,
  { right, x, hour }: Plot,
  wall: Wall,
): Piece {
  const [first, last] = [strips[0], strips.at(-1)] as [DateStrip, DateStrip]
  const reason = reasonOf(first)
  const isOne = reason && strips.every((strip) => reasonOf(strip) === reason)
  const withYear = strips.length > MAX_WITHOUT_YEAR
  const words = isOne ? reason : `${strips.length} dates`
  const parts = [
    `${dateText(first.day, withYear)} – ${dateText(last.day, withYear)}`,
    noted(words, ...changeNotes(first.from, last.to, wall, withYear)),
  ]
  const width = 24 * hour
  const lines = dotted(parts, width - 16, SMALL)
  const bottom = y + 6 + LINE * lines.length
  const drawing = group(
    parts.join(' · '),
    rect(x, y + 0.5, width, bottom - y - 1, stroke('line', 1, '4 3')) +
      textLines(x + 8, y + LINE, lines, 'muted') +
      text(right, y + 15, amountOf(strips), 'ink', { size: 12, isBold: true, anchor: 'end' }),
  )
  // The reason of all dates is not repeated.
  const named = isOne ? [] : strips.flatMap(({ bands }) => bands).filter(({ name }) => name)
  const items = [
    ...new Map(named.map((band) => [band.name, itemOf(band, '')])).values(),
    ...marks.map(
      ({ at, kind, words }): Item => ({
        kind,
        words: `${dateText(latestDateAt(at, wall))} ${timeText(at, wall)} ${words}`,
      }),
    ),
  ]
  const [list, listEnd] = itemColumns(items, x, right, bottom)
  return [drawing + list, listEnd]
}
