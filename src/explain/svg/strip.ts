import { DAY, HOUR } from '../../core/time'
import { dateText } from '../../zone/local-text'
import { segmentsShowing } from '../../zone/showing'
import { lengthText } from '../length-text'
import { timeText } from '../time-text'
import type { Wall } from '../wall'
import { bandShape, type DateStrip, LOOKS } from './bands'
import { fill, group, path, rect, SMALL, stroke, text } from './elements'
import { placed, TEXT } from './labels'
import { type PictureMark, SIGNS, sign } from './marks'
import { fitted, widthOf } from './text-width'

/** Where the strips are. */
export interface Plot {
  /** The left and right edge of the picture's content. */
  readonly left: number
  readonly right: number
  /** The left edge of the strips, the width of an hour, and the height of a strip. */
  readonly x: number
  readonly hour: number
  readonly height: number
  /** The hours of the day that have a tick, such as every third. */
  readonly step: number
}

/** A piece of a drawing, and where it ends. */
export type Piece = readonly [drawing: string, bottom: number]

const LANE = 16
// So many marks of these kinds have a text on one date; the others are signs with a tooltip.
const MOST_TEXTS = 6
const EXTRA = /event|warning|band|clock/
const SHORT = /event|warning|band/

/** A date: its labels and its strip. */
export function dateRow(
  strip: DateStrip,
  ticks: Ticks,
  known: readonly PictureMark[],
  top: number,
  plot: Plot,
  wall: Wall,
): Piece {
  const { left, right, height } = plot
  const { from, to, bands } = strip
  const at = (instant: number): number => plot.x + ((instant - from) / HOUR) * plot.hour
  const time = (instant: number): string => (instant === to ? '24:00' : timeText(instant, wall))
  const counted = bands.filter(({ ms }) => ms)
  // The amount of the only band that counts is at the right of the strip.
  const inside = bands.map((band) =>
    band.ms && !band.isNamed && counted.length < 2
      ? ''
      : fitted(band.label, at(band.to) - at(band.from) - 10, SMALL, band.isNamed ? 10 : band.label.length),
  )
  const beside = bands.flatMap(({ from: start, to: end, label, isNamed }, index): PictureMark[] =>
    isNamed && !inside[index] ? [{ at: (start + end) / 2, kind: 'band', words: label }] : [],
  )
  const full = ({ at: instant, kind, words }: PictureMark): string =>
    kind === 'band' || kind === 'clock change' ? words : `${words} ${time(instant)}`
  const marks = [...beside, ...known]
  const extra = marks.filter(({ kind }) => EXTRA.test(kind)).slice(MOST_TEXTS)
  const labels = marks
    .filter((mark) => !extra.includes(mark))
    .map((mark) => {
      const x = at(mark.at)
      const isDue = mark.kind === 'due'
      const words = fitted(full(mark), Math.max(right - x, x - left) - TEXT, SMALL, 0, isDue)
      return { mark, x, words, isDue, width: widthOf(words, SMALL, isDue) }
    })
  const places = placed(labels, left, right)
  const lanes = Math.max(0, ...places.map(({ lane }) => lane + 1))
  const y = top + lanes * LANE + 2
  const bottom = y + height
  const middle = y + height / 2 + 4

  const bandsDrawn = bands.map((band, index) => {
    const { kind, label } = band
    const [x, width, words] = [at(band.from), at(band.to) - at(band.from), inside[index] ?? '']
    const look = LOOKS[kind]
    const half = widthOf(words, SMALL) / 2 + 4
    const ground =
      look === 'paused' || look === 'late'
        ? rect(x + width / 2 - half, middle - 12, half * 2, 16, fill(look), 3)
        : ''
    const written = words && ground + text(x + width / 2, middle, words, `${look}Ink`, SMALL, false, 'middle')
    const tooltip = `${dateText(strip.day)} ${time(band.from)}–${time(band.to)}: ${label}`
    return group(
      tooltip,
      bandShape(kind, x, y, width, height) + path(`M${x} ${y}v${height}`, stroke('track')) + written,
    )
  })
  const lines: string[] = []
  const signs = extra.map((mark) => group(full(mark), sign(mark.kind, at(mark.at), y)))
  for (const [index, { mark, x, words, isDue }] of labels.entries()) {
    const { lane, side, start, end } = places[index] as (typeof places)[number]
    const [, colour, width, dashes] = SIGNS[mark.kind]
    const level = y - 3 - (lane + 0.5) * LANE
    // Without the notch, a change could not be seen on counted time.
    if (mark.kind === 'clock change') lines.push(path(`M${x} ${y}V${bottom}`, stroke('page', 3)))
    lines.push(
      path(`M${x} ${level}V${SHORT.test(mark.kind) ? y + 4 : bottom}`, stroke(colour, width, dashes)),
    )
    signs.push(
      group(
        full(mark),
        rect(start, level - LANE / 2, end - start, LANE, fill('page')) +
          sign(mark.kind, x, level) +
          text(x + side * TEXT, level + 4, words, colour, SMALL, isDue, side > 0 ? 'start' : 'end'),
      ),
    )
  }
  const drawing = [
    ...ticks.map(([x]) => path(`M${x} ${y - 3}V${bottom + 3}`, stroke('line'))),
    text(left, middle, dateText(strip.day), 'ink', 12),
    rect(plot.x, y, at(to) - plot.x, height, fill('track')),
    ...bandsDrawn,
    rect(plot.x - 0.5, y - 0.5, at(to) - plot.x + 1, height + 1, stroke('line')),
    ...lines,
    ...signs,
    text(right, middle, amountOf([strip]), 'ink', 12, true, 'end'),
  ]
  return [drawing.join(''), bottom]
}

/** What counted on dates: the number of a business day, or a length of time; empty if nothing did. */
export function amountOf(strips: readonly DateStrip[]): string {
  const nth = strips[0]?.nth
  if (strips.length === 1 && nth !== undefined) return `day ${nth}`
  const ms = strips.flatMap(({ bands }) => bands).reduce((sum, band) => sum + band.ms, 0)
  return ms > 0 ? lengthText(ms) : ''
}

/** The full hours on the strip of a date: none where the clock skips one, two where it repeats one. */
export type Ticks = readonly (readonly [x: number, time: string])[]

export function ticksOf({ day, from, to }: DateStrip, { x, hour, step }: Plot, wall: Wall): Ticks {
  return Array.from({ length: 24 / step + 1 }, (_, index) => index * step).flatMap((time) => {
    const instants = time === 0 ? [from] : time === 24 ? [to] : instantsAt(day * DAY + time * HOUR, wall)
    return instants.map(
      (instant) => [x + ((instant - from) / HOUR) * hour, `${String(time).padStart(2, '0')}:00`] as const,
    )
  })
}

/** The instants at which the clock shows a local time. */
function instantsAt(local: number, wall: Wall): number[] {
  return segmentsShowing(local, wall.zoneAt(local)).map(({ offset }) => local - offset)
}
