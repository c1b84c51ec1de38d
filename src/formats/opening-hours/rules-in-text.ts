import type { TextPlace } from '../shared/report'
import { type Cursor, take } from './cursor'
import { type OsmRule, osmRule } from './rule'

/** A part of the text that could not be read. */
export interface OsmRefusal {
  readonly at: TextPlace
  readonly problem: string
}

/** The rules of a text in order, each read or refused. Empty segments are skipped. */
export function rulesInText(text: string): readonly (OsmRule | OsmRefusal)[] {
  return segmentsOf(text).flatMap((segment) => rulesIn(segment, text))
}

/** The text between two `;`, or after `||`, from `index` up to `end` (exclusive), without surrounding spaces. */
interface Segment {
  readonly index: number
  readonly end: number
  readonly isFallback: boolean
}

/** Splits the text at `;` and `||`, except in quotes. */
function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  let [start, isFallback, isQuoted] = [0, false, false]
  const close = (end: number): void => {
    const part = text.slice(start, end)
    const index = start + part.length - part.trimStart().length
    if (part.trim() !== '') segments.push({ index, end: index + part.trim().length, isFallback })
  }
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    const separator = isQuoted ? undefined : [';', '||'].find((mark) => text.startsWith(mark, at))
    if (separator === undefined) continue
    close(at)
    start = at + separator.length
    isFallback = separator === '||'
    at = start - 1
  }
  close(text.length)
  return segments
}

/** The rules of a segment, joined by `,`, up to the first refusal. */
function rulesIn({ index, end, isFallback }: Segment, text: string): (OsmRule | OsmRefusal)[] {
  if (isFallback)
    return [
      { at: { index, text: text.slice(index, end) }, problem: 'a rule for unknown hours is not supported' },
    ]
  const cursor: Cursor = { text: text.slice(0, end), at: index, refusal: undefined }
  const found: (OsmRule | OsmRefusal)[] = []
  let joinedBy: OsmRule['joinedBy'] = ';'
  do {
    const rule = osmRule(cursor, joinedBy)
    if (!rule) return [...found, refusalOf(cursor)]
    found.push(rule)
    joinedBy = ','
  } while (take(cursor, / *, */))
  return found
}

function refusalOf({ text, at, refusal }: Cursor): OsmRefusal {
  const { index, message } = refusal ?? { index: at, message: 'this is not supported' }
  return { at: { index, text: text.slice(index) }, problem: message }
}
