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
import { fill, group, path, rect, SMALL, stroke, text } from './elements'
import { placed } from './labels'
import { type Item, listed } from './listed'
import { line, type MarkKind, type MarkLabel, type PictureMark } from './marks'
import { over } from './over'
import type { Piece, Plot } from './plot'
import { widthOf } from './text-width'
import type { Ticks } from './ticks'

// If the labels over a strip need more lanes, or more of them are extra, the extra ones are listed under it.
const MOST_LANES = 4
const MOST_EXTRA = 6
const EXTRA = /event|warning|band|clock/

/** A date: its labels, its strip, and the list under it. */
export function dateRow(
  strip: DateStrip,
  ticks: Ticks,
  marks: readonly PictureMark[],
  top: number,
  plot: Plot,
  wall: Wall,
): Piece {
  const { left, right, height } = plot
  const { from, to, bands } = strip
  const xOf = (instant: number): number => plot.x + ((instant - from) / HOUR) * plot.hour
  const time = (instant: number): string => (instant === to ? '24:00' : timeText(instant, wall))
  const widthIn = (band: Band): number => xOf(band.to) - xOf(band.from)
  const { inside, outside } = bandTexts(bands, (words, band) => widthOf(words, SMALL) <= widthIn(band) - 10)
  const label = (kind: MarkKind, at: number, words: string, item: Item, x = xOf(at)): MarkLabel => {
    return { kind, at, x, words, item, width: widthOf(words, SMALL, kind === 'due') }
  }
  const labels = [
    ...outside.map((band) => {
      const item = itemOf(band, `${time(band.from)}–${time(band.to)}`)
      return label('band', band.from, band.name, item, xOf((band.from + band.to) / 2))
    }),
    ...marks.map(({ kind, at, words }) =>
      label(kind, at, `${words} ${time(at)}`, [kind, `${time(at)} ${words}`]),
    ),
    ...clockChangesIn(from, to, wall.zoneAt(from)).map((change) => {
      const words = changeText(change)
      return label('clock change', change.at, words, ['clock change', words])
    }),
  ]
  const extra = labels.filter(({ kind }) => EXTRA.test(kind))
  const isListed =
    extra.length > MOST_EXTRA ||
    placed(labels, left, right).some(
      ({ lane, start, end }) => lane >= MOST_LANES || start < left || end > right,
    )
  const [drawnOver, y] = over(isListed ? labels.filter((each) => !extra.includes(each)) : labels, top, plot)
  const bottom = y + height
  const middle = y + height / 2 + 4
  const below = isListed ? extra.sort((a, b) => a.at - b.at) : []
  const items = below.map(({ item }) => item)
  const [list, end] = below.length > 0 ? listed(items, plot.x, right, bottom + 9, true) : ['', bottom]
  const drawn = [
    ...ticks.map(([x]) => path(`M${x} ${y - 3}V${bottom + 3}`, stroke('line'))),
    text(left, middle, dateText(strip.day), 'ink', 12),
    rect(plot.x, y, xOf(to) - plot.x, height, fill('track') + stroke('line')),
    ...bands.map((band, index) => {
      const { kind } = band
      const [x, width, words] = [xOf(band.from), widthIn(band), inside[index] ?? '']
      const [ground] = LOOKS[kind]
      const half = widthOf(words, SMALL) / 2 + 4
      const written =
        words &&
        rect(x + width / 2 - half, middle - 12, half * 2, 16, fill(ground), 3) +
          text(x + width / 2, middle, words, `${ground}Ink`, SMALL, false, 'middle')
      return group(
        `${dateText(strip.day)} ${time(band.from)}–${time(band.to)}: ${band.label}`,
        bandShape(kind, x, y, width, height) + written,
      )
    }),
    drawnOver,
    // A band is found by its look and its times.
    ...below.map(({ kind, x, words }) =>
      kind === 'band'
        ? ''
        : group(words, line(kind, x, kind === 'clock change' ? y : bottom - 4, bottom + 5)),
    ),
    list,
    text(right, middle, amountOf([strip]), 'ink', 12, true, 'end'),
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
