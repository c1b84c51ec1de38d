import { DAY, type Span } from '../shared/open-minutes'
import { type Cursor, refuse, refuseHere, take } from './osm-cursor'

/** Times as read, with what had to be taken for granted. */
export interface OsmTimes {
  readonly spans: readonly Span[]
  readonly notes: readonly string[]
}

/** One or more ranges of times with commas between them; `undefined` when refused. */
export function osmTimes(cursor: Cursor): OsmTimes | undefined {
  const spans: Span[] = []
  const notes = new Set<string>()
  for (let separator: string | undefined = ''; separator !== undefined; ) {
    const from = cursor.at
    const span = readSpan(cursor)
    if (!span) return undefined
    spans.push(span)
    if (/(^|- *)\d:/.test(cursor.text.slice(from, cursor.at)))
      notes.add('an hour of one digit was read as such')
    separator = take(cursor, / *, *(?=\d\d?:|sun|dawn|dusk|\()/)?.[0]
    if (separator?.endsWith(' ')) notes.add("times after ', ' were read as more hours of the same days")
  }
  return { spans, notes: [...notes] }
}

const TIME = /(\d\d?):(\d\d)(?!\d)/

function readSpan(cursor: Cursor): Span | undefined {
  const from = cursor.at
  const start = readTime(cursor)
  if (start === undefined || !take(cursor, / *- */)) return refuseHere(cursor)
  const end = readTime(cursor)
  if (end === undefined) return refuseHere(cursor)
  if (start >= DAY) return refuse(cursor, 'hours begin before 24:00', from)
  const closing = end < start ? end + DAY : end
  const isAll = start === 0 && closing === DAY
  if (closing === start || (closing - start >= DAY && !isAll)) {
    return refuse(cursor, 'hours end less than 24 hours after they begin; the whole day is 00:00-24:00', from)
  }
  return { start, end: closing }
}

/** Minutes from midnight, `48:00` at most. */
function readTime(cursor: Cursor): number | undefined {
  const from = cursor.at
  const match = take(cursor, TIME)
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])]
  if (match && minute < 60 && hour * 60 + minute <= 2 * DAY) return hour * 60 + minute
  cursor.at = from
  return undefined
}
