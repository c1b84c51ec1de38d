import type { ParsedLedger } from '../read-ledger'
import { endWord, startWord } from '../words'
import { type Colour, fill, path, stroke } from './elements'

export type MarkKind = 'received' | 'due' | 'warning' | 'now' | 'ended' | 'event' | 'clock change'

/** A mark on a strip, in words without its time. */
export interface PictureMark {
  readonly at: number
  readonly kind: MarkKind
  readonly words: string
}

const CIRCLE = 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0'

/** The sign of each kind around its middle, its colour, and the width and the dashes of its line. */
export const SIGNS: {
  readonly [K in MarkKind]: readonly [sign: string, colour: Colour, line: number, dashes?: string]
} = {
  received: [CIRCLE, 'ink', 1.5],
  due: ['m0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z', 'ink', 2.5],
  now: ['m-5-4h10l-5 8.5z', 'now', 2, '4 3'],
  ended: ['m-4-4h8v8h-8z', 'ink', 1.5],
  warning: ['m-4.5 3.5h9l-4.5-8z', 'warning', 1.5],
  event: [CIRCLE, 'muted', 1.5],
  'clock change': ['m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0m4-2.5v2.5h2', 'muted', 1.5, '2 2'],
}

/** Kinds that not every clock has. Their marks are listed under the strip, and their signs are outlines. */
export const EXTRA: readonly MarkKind[] = ['event', 'warning', 'clock change']

export function sign(kind: MarkKind, x: number, y: number): string {
  const [shape, colour] = SIGNS[kind]
  return path(`M${x} ${y}${shape}`, EXTRA.includes(kind) ? stroke(colour, 1.5) : fill(colour))
}

/** The line of a mark down to its strip. Light edges make it visible on counted time, too. */
export function line(kind: MarkKind, x: number, from: number, to: number): string {
  const [, colour, width, dashes] = SIGNS[kind]
  const d = `M${x} ${from}V${to}`
  return path(d, stroke('page', width + 1.5)) + path(d, stroke(colour, width, dashes))
}

/** The marks of a ledger, the more important ones first. A change of the clock is part of its date. */
export function marksOf(ledger: ParsedLedger): PictureMark[] {
  const { startedAt, dueAt, now, endedAt, segments, marks } = ledger
  const end = marks.find(({ kind }) => kind === 'ended')
  // The band of a pause says when and why it begins and ends. One mark says what ended the cycle, but not its reason.
  // The set has indexes of events and instants. No list of events is long enough for the two to be equal.
  const said = new Set(
    segments.flatMap(({ reason, to }) => (reason.event === undefined ? [] : [reason.event, to])),
  )
  const isSaid = (at: number, event: number | undefined, text: string): boolean =>
    (end && event === end.event && /^\w+$/.test(text)) ||
    (event !== undefined && said.has(event)) ||
    (said.has(at) && /^re(sum|open)ed$/.test(text))
  const pictureMarks: PictureMark[] = []
  const add = (kind: MarkKind, at: number | undefined, words: string = kind): void => {
    if (at !== undefined) pictureMarks.push({ at, kind, words })
  }
  add('received', startedAt, startWord(ledger))
  add('due', dueAt)
  add('ended', endedAt, endWord(ledger))
  if (endedAt === undefined) add('now', now)
  for (const { at, kind, event, text = kind } of marks)
    if (/^(warning|event)$/.test(kind) && !isSaid(at, event, text)) add(kind, at, text)
  return pictureMarks
}
