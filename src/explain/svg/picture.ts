import { HOUR } from '../../core/time'
import { ledgerText } from '../ledger-text'
import type { ParsedLedger } from '../read-ledger'
import { type BandKind, type DateStrip, dateStrips, LOOKS } from './bands'
import { fill, pictureStyle, rect, text, xml } from './elements'
import { gapRow } from './gap-row'
import { headOf } from './head'
import { itemColumns } from './item-columns'
import { marksOf } from './marks'
import type { Piece, Plot } from './plot'
import { rowsOf } from './rows'
import { amountOf, dateRow } from './strip'
import { widthOf } from './text-width'
import { ticksOf } from './ticks'

const MARGIN = 20
// The least distance between two hours that are written over a strip.
const HOUR_LABEL = 44
// The most lines of the text in the description before the due time: the first and the last ones.
const MAX_LINES = 200
// Without quotes: some renderers do not find a quoted name that is not the first.
const FONT = 'Inter, Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, sans-serif'
// Resets what a page may set for its own texts. Not on the `<svg>` itself, which the style sheet of a page may change.
const RESET =
  'fill="none" fill-opacity="1" stroke="none" direction="ltr" writing-mode="horizontal-tb" letter-spacing="0" word-spacing="0" font-weight="400" font-style="normal" font-variant="normal" font-stretch="normal" dominant-baseline="auto"'

/** The picture of a ledger. */
export function pictureOf(ledger: ParsedLedger, width: number): string {
  const { own: wall, dueAt, now = dueAt, endedAt = dueAt, startedAt } = ledger
  const rows = rowsOf(dateStrips(ledger), [startedAt, dueAt, now, endedAt])
  const plot = plotOf(rows, width)
  const marks = marksOf(ledger)
  const [head, headEnd] = headOf(ledger, MARGIN, width - MARGIN)
  let drawn = head
  let y = headEnd + 8
  let hours = ''
  for (const [index, row] of rows.entries()) {
    const [strip] = row as [DateStrip]
    // A mark at the end of the last date belongs to it.
    const last = row.at(-1) ?? strip
    const until = last.to + (rows[index + 1] ? 0 : 1)
    const inRow = marks.filter(({ at }) => strip.from <= at && at < until)
    const ticks = ticksOf(strip, plot, wall)
    // The hours are written over the first date, and again where they differ from those of the date before.
    if (row.length < 2 && hours !== String(ticks)) {
      y += 16
      let edge = 0
      for (const [x, time] of ticks) {
        // There may be no room where the clock skips an hour.
        if (x < edge) continue
        drawn += text(x, y - 6, time, 'muted', { anchor: 'middle' })
        edge = x + HOUR_LABEL
      }
      hours = String(ticks)
    }
    const [drawing, end] =
      row.length > 1 ? gapRow(row, inRow, y, plot, wall) : dateRow(strip, ticks, inRow, y, plot, wall)
    drawn += drawing
    y = end + 8
  }
  const [foot, end] = footOf(rows.flat(), ledger.warnings, y, MARGIN, width - MARGIN)
  const height = Math.ceil(end + MARGIN)
  const written = ledgerText(ledger, MAX_LINES)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="dueby" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">`,
    `<title>${xml(written[0] ?? '')}</title><desc>${xml(written.join('\n'))}</desc>`,
    pictureStyle(),
    `<g ${RESET}>`,
    rect(0, 0, width, height, fill('page'), 10),
    drawn,
    foot,
    '</g></svg>\n',
  ].join('')
}

function plotOf(rows: readonly DateStrip[][], width: number): Plot {
  // There are about thirty rows at most.
  const dates = rows.flatMap((row) => (row.length > 1 ? [] : row))
  const x = MARGIN + 80
  const right = width - MARGIN
  const amounts = Math.max(6, ...rows.map((row) => widthOf(amountOf(row), 12, true)))
  const longest = Math.max(24, ...dates.map(({ from, to }) => (to - from) / HOUR))
  const hour = (right - x - amounts - 12) / longest
  const step = [1, 3, 6].find((hours) => hours * hour >= HOUR_LABEL) ?? 12
  return { left: MARGIN, right, x, hour, step }
}

/** What the bands mean, and warnings about the answer. */
function footOf(
  strips: readonly DateStrip[],
  warnings: readonly string[],
  top: number,
  left: number,
  right: number,
): Piece {
  const bands = strips.flatMap((strip) => strip.bands)
  const legend = (Object.keys(LOOKS) as BandKind[]).filter((kind) => bands.some((band) => band.kind === kind))
  const [drawing, end] = itemColumns(
    legend.map((kind) => ({ kind, words: kind })),
    left,
    right,
    top,
  )
  const [notes, bottom] = itemColumns(
    warnings.map((words) => ({ kind: 'warning', words })),
    left,
    right,
    end,
  )
  return [drawing + notes, bottom]
}
