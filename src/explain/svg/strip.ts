import { HOUR } from '../../core/time'
import { dateText } from '../../zone/local-text'
import { changeText } from '../change-notes'
import { clockChangesIn } from '../clock-changes-in'
import { lengthText } from '../length-text'
import { timeText } from '../time-text'
import { totalMs } from '../total-ms'
import type { Wall } from '../wall'
import { bandTexts, itemOf } from './band-texts'
import { type Band, bandShape, type DateStrip, LOOKS } from './bands'
import { fill, group, inkOn, path, rect, SMALL, stroke, text } from './elements'
import { itemColumns } from './item-columns'
import { labelsOver } from './labels-over'
import { EXTRA, line, type PictureMark } from './marks'
import { HEIGHT, type Piece, type Plot } from './plot'
import { widthOf } from './text-width'
import type { Ticks } from './ticks'

/** A part of a strip, from `x` on. */
interface Free {
  readonly x: number
  readonly width: number
}

/** A date: its labels, its strip, and the list under it. */
export function dateRow(
  strip: DateStrip,
  ticks: Ticks,
  marks: readonly PictureMark[],
  top: number,
  plot: Plot,
  wall: Wall,
): Piece {
  const { left, right } = plot
  const { from, to, bands } = strip
  const xOf = (instant: number): number => plot.x + ((instant - from) / HOUR) * plot.hour
  const time = (instant: number): string => (instant === to ? '24:00' : timeText(instant, wall))
  const labelled = marks.filter(({ kind }) => !EXTRA.includes(kind))
  // The longest part of a band that no line of a mark divides.
  const freeIn = ({ from, to }: Band): Free => {
    const cuts = labelled.map(({ at }) => at).filter((at) => at > from && at < to)
    const edges = [from, ...cuts.sort((a, b) => a - b), to].map(xOf)
    return edges
      .map((x, index) => ({ x, width: (edges[index + 1] ?? x) - x }))
      .reduce((longest, part) => (part.width > longest.width ? part : longest))
  }
  const { inside, outside } = bandTexts(
    bands,
    (words, band) => widthOf(words, SMALL) <= freeIn(band).width - 10,
  )
  const labels = labelled.map(({ kind, at, words }) => ({ kind, x: xOf(at), words: `${words} ${time(at)}` }))
  const [drawnOver, y] = labelsOver(labels, top, plot.x, right)
  const bottom = y + HEIGHT
  const middle = y + HEIGHT / 2 + 4
  const extra = [
    ...marks
      .filter(({ kind }) => EXTRA.includes(kind))
      .map(({ kind, at, words }) => ({ kind, at, words: `${time(at)} ${words}` })),
    ...clockChangesIn(from, to, wall).map((change) => {
      return { kind: 'clock change' as const, at: change.at, words: changeText(change) }
    }),
  ]
  // The look and the times say which band an item is about.
  const named = outside.map((band) => ({
    at: band.from,
    ...itemOf(band, `${time(band.from)}–${time(band.to)}`),
  }))
  const items = [...named, ...extra].sort((a, b) => a.at - b.at)
  const [list, end] = itemColumns(items, plot.x, right, bottom)
  const drawn = [
    ...ticks.map(([x]) => path(`M${x} ${y - 3}V${bottom + 3}`, stroke('line'))),
    text(left, middle, dateText(strip.day), 'ink', { size: 12 }),
    rect(plot.x, y, xOf(to) - plot.x, HEIGHT, fill('track') + stroke('line')),
    ...bands.map((band, index) => {
      const { kind } = band
      const words = inside[index] ?? ''
      const x = xOf(band.from)
      const free = freeIn(band)
      const center = free.x + free.width / 2
      const [background] = LOOKS[kind]
      const half = widthOf(words, SMALL) / 2 + 4
      const written =
        words &&
        rect(center - half, middle - 12, half * 2, 16, fill(background), 3) +
          text(center, middle, words, inkOn(background), { anchor: 'middle' })
      return group(
        `${dateText(strip.day)} ${time(band.from)}–${time(band.to)}: ${band.label}`,
        bandShape(kind, x, y, xOf(band.to) - x, HEIGHT) + written,
      )
    }),
    drawnOver,
    ...extra.map(({ kind, at, words }) =>
      group(words, line(kind, xOf(at), kind === 'clock change' ? y : bottom - 4, bottom + 5)),
    ),
    list,
    text(right, middle, amountOf([strip]), 'ink', { size: 12, isBold: true, anchor: 'end' }),
  ]
  return [drawn.join(''), end]
}

/** What counted on dates: the number of a business day, or a length of time; empty if nothing did. */
export function amountOf(strips: readonly DateStrip[]): string {
  const nth = strips[0]?.nth
  if (strips.length === 1 && nth !== undefined) return `day ${nth}`
  const ms = totalMs(strips.flatMap(({ bands }) => bands))
  return ms > 0 ? lengthText(ms) : ''
}
