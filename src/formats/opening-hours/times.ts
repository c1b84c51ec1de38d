import { type Note, sameHours } from '../shared/note'
import { MINUTES_IN_DAY, type Span } from '../shared/open-minutes'
import { type Cursor, refuse, refuseHere, take } from './cursor'

/** Times, and the assumptions made while reading them. */
export interface OsmTimes {
  readonly spans: readonly Span[]
  readonly notes: readonly Note[]
}

/** Reads one or more ranges of times, separated by commas; `undefined` if refused. */
export function osmTimes(cursor: Cursor): OsmTimes | undefined {
  const spans: Span[] = []
  const notes = new Set<string>()
  for (let separator: string | undefined = ''; separator !== undefined; ) {
    const from = cursor.at
    const span = readSpan(cursor)
    if (!span) return undefined
    spans.push(span)
    if (/(^|- *)\d:/.test(cursor.text.slice(from, cursor.at)))
      notes.add('an hour with one digit was read like one with two')
    separator = take(cursor, / *, *(?=\d\d?:|sun|dawn|dusk|\()/)?.[0]
    if (separator?.endsWith(' ')) notes.add("times after ', ' were read as more hours of the same days")
  }
  return { spans, notes: [...notes].map(sameHours) }
}

const TIME = /(\d\d?):(\d\d)(?!\d)/

function readSpan(cursor: Cursor): Span | undefined {
  const from = cursor.at
  const start = readTime(cursor)
  if (start === undefined || !take(cursor, / *- */)) return refuseHere(cursor)
  const end = readTime(cursor)
  if (end === undefined) return refuseHere(cursor)
  if (start >= MINUTES_IN_DAY) return refuse(cursor, 'hours must start before 24:00', from)
  const closing = end < start ? end + MINUTES_IN_DAY : end
  const isWholeDay = start === 0 && closing === MINUTES_IN_DAY
  if (closing === start || (closing - start >= MINUTES_IN_DAY && !isWholeDay)) {
    return refuse(cursor, 'hours must be shorter than 24 hours; the whole day is 00:00-24:00', from)
  }
  return { start, end: closing }
}

/** Minutes from midnight, at most `48:00`. */
function readTime(cursor: Cursor): number | undefined {
  const from = cursor.at
  const match = take(cursor, TIME)
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])]
  if (match && minute < 60 && hour * 60 + minute <= 2 * MINUTES_IN_DAY) return hour * 60 + minute
  cursor.at = from
  return undefined
}
