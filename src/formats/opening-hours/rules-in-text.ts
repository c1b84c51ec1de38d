import type { TextPlace } from '../shared/report-entry'
import { type Cursor, take } from './cursor'
import { YEARLY_DATE } from './dates'
import { fallbackRule, type OsmRule, osmRule } from './rule'
import type { HolidayKind } from './weekdays'

/** A part of the text that could not be read. */
export interface OsmRefusal {
  readonly at: TextPlace
  readonly problem: string
  /** Whether the rest of the text that it belongs to is about dates, so that nobody knows their hours (S10). */
  readonly namesDates: boolean
  /** The weekdays whose earlier hours it would replace: they are in no reading of the text (S10). */
  readonly replaced?: readonly number[]
  /** The holidays whose earlier hours it would replace. */
  readonly replacedHolidays?: readonly HolidayKind[]
}

// The values of the tag have at most 255 characters in OpenStreetMap.
const MAX_RULES = 1000

/**
 * The rules of a text in order, each read or refused. Empty segments are skipped. A text with too many rules is refused
 * as a whole (S7).
 */
export function rulesInText(text: string): readonly (OsmRule | OsmRefusal)[] {
  const found: (OsmRule | OsmRefusal)[] = []
  for (const segment of segmentsOf(text)) {
    rulesIn(segment, text, found)
    if (found.length > MAX_RULES) return [refusalAt(0, text, `the text has more than ${MAX_RULES} rules`)]
  }
  return found
}

/** The text between two `;`, or after `||`, from `index` up to `end` (exclusive), without surrounding spaces. */
interface Segment {
  readonly index: number
  readonly end: number
  readonly isFallback: boolean
}

/** Splits the text at `;` and `||`, except in quotes. */
function* segmentsOf(text: string): Generator<Segment, void> {
  let [start, isFallback, isQuoted] = [0, false, false]
  const segmentTo = (end: number): Segment[] => {
    const part = text.slice(start, end)
    const index = start + part.length - part.trimStart().length
    return part.trim() === '' ? [] : [{ index, end: index + part.trim().length, isFallback }]
  }
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    const separator = isQuoted ? undefined : [';', '||'].find((mark) => text.startsWith(mark, at))
    if (separator === undefined) continue
    yield* segmentTo(at)
    start = at + separator.length
    isFallback = separator === '||'
    at = start - 1
  }
  yield* segmentTo(text.length)
}

/** Adds the rules of a segment, joined by `,`, up to the first refusal. */
function rulesIn({ index, end, isFallback }: Segment, text: string, found: (OsmRule | OsmRefusal)[]): void {
  if (isFallback) {
    const at = { index, text: text.slice(index, end) }
    found.push(fallbackRule(at) ?? refusalAt(index, at.text, 'a rule for unknown hours is not supported'))
    return
  }
  const cursor: Cursor = { text: text.slice(0, end), at: index, refusal: undefined }
  for (let joinedBy: OsmRule['joinedBy'] = ';'; found.length <= MAX_RULES; joinedBy = ',') {
    delete cursor.replaced
    delete cursor.replacedHolidays
    const start = cursor.at
    const rule = osmRule(cursor, joinedBy)
    found.push(rule ?? refusalOf(cursor, start))
    if (!rule || !take(cursor, / *, */)) return
  }
}

function refusalAt(index: number, text: string, problem: string, rule = text): OsmRefusal {
  return { at: { index, text }, problem, namesDates: DATES.test(rule.replace(/"[^"]*"?/g, '')) }
}

/** Dates, weekdays of a month and holidays in any notation. */
const DATES: RegExp = new RegExp(
  `${YEARLY_DATE.source}|\\b(19|20|21)\\d\\d(-\\d{4})? +[a-z]|\\b(easter|week|PH|SH)\\b|\\[-?\\d`,
  'i',
)

/** @param start Where the rule begins that could not be read. */
function refusalOf({ text, at, refusal, replaced, replacedHolidays }: Cursor, start: number): OsmRefusal {
  const { index, message } = refusal ?? { index: at, message: 'this is not supported' }
  return {
    ...refusalAt(index, text.slice(index), message, text.slice(start)),
    ...(replaced && { replaced }),
    ...(replacedHolidays && { replacedHolidays }),
  }
}
