import { HOUR } from '../../core/time'
import { dateText } from '../../zone/local-text'
import { capital } from '../capital'
import { changeNotes } from '../change-notes'
import { dueNote } from '../due-note'
import { headingOf } from '../heading'
import { ledgerLines } from '../ledger-lines'
import { ledgerText } from '../ledger-text'
import { noted } from '../noted'
import type { ParsedLedger } from '../read-ledger'
import { statusOf } from '../status'
import { stampText } from '../time-text'
import { type Wall, wallOf } from '../wall'
import { startWord } from '../words'
import { type BandKind, bandShape, type DateStrip, dateStrips, LOOKS } from './bands'
import { type Colour, darkStyle, fill, group, path, rect, SMALL, stroke, text, xml } from './elements'
import { marksOf, sign } from './marks'
import { reasonOf, rowsOf } from './rows'
import { amountOf, dateRow, type Piece, type Plot, ticksOf } from './strip'
import { fitted, widthOf, wrapped } from './text-width'

const MARGIN = 20
const GAP = 20
// Without quotes: some renderers do not find a quoted name that is not the first.
const FONT = 'Inter, Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, sans-serif'

/** The picture of a ledger. */
export function pictureOf(ledger: ParsedLedger, width: number): string {
  const wall = wallOf({ timeZone: ledger.zone, corrections: ledger.zoneChanges ?? [] })
  const { dueAt, now = dueAt, endedAt = dueAt, startedAt } = ledger
  const rows = rowsOf(dateStrips(ledger, wall), [startedAt, dueAt, now, endedAt])
  const plot = plotOf(rows, width)
  const marks = marksOf(ledger, wall)
  const [head, headEnd] = headOf(ledger, wall, width)
  const parts = [head]
  let y = headEnd + 8
  let hours = ''
  for (const [index, row] of rows.entries()) {
    const [strip] = row as [DateStrip]
    // What is at the end of the last date belongs to it.
    const isLast = index === rows.length - 1
    const inRow = marks.filter(({ at }) => strip.from <= at && (at < strip.to || (isLast && at === strip.to)))
    const ticks = ticksOf(strip, plot, wall)
    // The hours are written over the first date, and wherever they are not those of the date before.
    if (row.length < 2 && hours !== String(ticks)) {
      y += 16
      parts.push(...ticks.map(([x, time]) => text(x, y - 6, time, 'muted', SMALL, false, 'middle')))
      hours = String(ticks)
    }
    const [drawing, end] =
      row.length > 1 ? gapRow(row, y, plot, wall) : dateRow(strip, ticks, inRow, y, plot, wall)
    parts.push(drawing)
    y = end + 8
  }
  const [foot, end] = footOf(rows.flat(), ledger.warnings, y + 8, width)
  const height = Math.ceil(end + MARGIN)
  const written = ledgerText(ledger)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="dueby" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">`,
    `<title>${xml(written[0] ?? '')}</title><desc>${xml(written.join('\n'))}</desc>`,
    darkStyle(),
    rect(0, 0, width, height, fill('page'), 10),
    ...parts,
    foot,
    '</svg>\n',
  ].join('')
}

function plotOf(rows: readonly DateStrip[][], width: number): Plot {
  // There are about thirty rows at most.
  const dates = rows.flatMap((row) => (row.length > 1 ? [] : row))
  const x = MARGIN + 12 + Math.max(30, ...dates.map(({ day }) => widthOf(dateText(day), 12)))
  const right = width - MARGIN
  const amounts = Math.max(6, ...rows.map((row) => widthOf(amountOf(row), 12, true)))
  const longest = Math.max(24, ...dates.map(({ from, to }) => (to - from) / HOUR))
  const hour = (right - x - amounts - 12) / longest
  const step = [1, 3, 6].find((hours) => hours * hour >= 44) ?? 12
  return { left: MARGIN, right, x, hour, step, height: dates.length > 4 ? 22 : 30 }
}

/** Dates that are folded into one row. */
function gapRow(strips: readonly DateStrip[], y: number, { left, right, x, hour }: Plot, wall: Wall): Piece {
  const [first, last] = [strips[0], strips.at(-1)] as [DateStrip, DateStrip]
  const reason = reasonOf(first)
  const words =
    reason && strips.every((strip) => reasonOf(strip) === reason) ? reason : `${strips.length} dates`
  const dates = `${dateText(first.day, true)} – ${dateText(last.day, true)}`
  const label = `${dates} · ${noted(words, ...changeNotes(first.from, last.to, wall, true))}`
  const end = x + 24 * hour
  const drawing = group(
    label,
    rect(x, y + 0.5, end - x, 21, stroke('line', 1, '4 3')) +
      text(left + 4, y + 14, '…', 'muted', 12) +
      text(x + 8, y + 15, fitted(label, end - x - 16, SMALL), 'muted') +
      text(right, y + 15, amountOf(strips), 'ink', 12, true, 'end'),
  )
  return [drawing, y + 22]
}

/** The heading, and under it the facts, side by side where there is room. */
function headOf(ledger: ParsedLedger, wall: Wall, width: number): Piece {
  const room = width - 2 * MARGIN
  const [what, by] = headingOf(ledger)
  const parts: string[] = []
  let y = MARGIN - 4
  const lines = (
    words: string,
    x: number,
    step: number,
    size: number,
    isBold: boolean,
    colour: Colour,
    width = room,
  ): void => {
    for (const line of wrapped(words, width, size, 3, isBold)) {
      y += step
      parts.push(text(x, y, line, colour, size, isBold))
    }
  }
  lines(what, MARGIN, 20, 16, true, 'ink')
  lines(`${by} · ${ledger.zone}`, MARGIN, 18, 12, false, 'muted')
  const status = statusOf(ledger, wall)
  const facts: [name: string, value: string, detail: string][] = [
    [startWord(ledger), stampText(ledger.startedAt, wall), ''],
    ['due', stampText(ledger.dueAt, wall), dueNote(ledger, ledgerLines(ledger, wall, wall), wall, wall)],
  ]
  if (status) facts.push([[status.state, status.what].filter(Boolean).join(' · '), status.at, status.left])
  let [x, top, bottom] = [MARGIN, y + 10, y]
  for (const [name, value, detail] of facts) {
    // Three columns where there is room, wider ones if their values are.
    const wide = Math.max(widthOf(name, SMALL), widthOf(value, 12.5, true))
    const column = Math.max(wide, room / 3 - GAP)
    if (x + wide > width - MARGIN) [x, top] = [MARGIN, bottom + 4]
    y = top
    lines(capital(name), x, 15, SMALL, false, 'muted')
    lines(value, x, 17, 12.5, true, name.startsWith('missed') ? 'late' : 'ink')
    for (const part of detail.split('; ')) lines(part, x, 17, 12, false, 'muted', column)
    bottom = Math.max(bottom, y)
    x += column + GAP
  }
  parts.push(path(`M${MARGIN} ${bottom + 14.5}H${width - MARGIN}`, stroke('line')))
  return [parts.join(''), bottom + 15]
}

/** What the bands mean, and warnings about the answer. */
function footOf(
  strips: readonly DateStrip[],
  warnings: readonly string[],
  top: number,
  width: number,
): Piece {
  const kinds = new Set(strips.flatMap(({ bands }) => bands.map(({ kind }) => kind)))
  const parts: string[] = []
  let [x, y] = [MARGIN, top]
  for (const kind of Object.keys(LOOKS) as BandKind[]) {
    if (!kinds.has(kind)) continue
    const wide = 24 + widthOf(kind, SMALL)
    if (x + wide > width - MARGIN) [x, y] = [MARGIN, y + 20]
    parts.push(bandShape(kind, x, y - 1, 18, 13), text(x + 24, y + 10, kind, 'muted'))
    x += wide + 18
  }
  y += 12
  for (const warning of warnings) {
    y += 10
    parts.push(sign('warning', MARGIN + 6, y + 6))
    for (const line of wrapped(warning, width - 2 * MARGIN - 20, SMALL)) {
      parts.push(text(MARGIN + 20, y + 10, line, 'holidayInk'))
      y += 15
    }
  }
  return [parts.join(''), y]
}
