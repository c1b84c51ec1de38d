import { clamp } from '../../core/clamp'
import { latestDateAt } from '../../timeline/local-clock'
import { lengthText } from '../length-text'
import type { ParsedDay, ParsedLedger, ParsedSegment } from '../read-ledger'
import { dayText, reasonText } from '../reason-text'
import { type Background, fill, path, rect, stroke } from './elements'

/**
 * The background of each kind of band in the order of the legend, and the dashes of a line as wide as the band, which make
 * vertical or horizontal stripes. No two look alike without colours: open time has an outline.
 */
export const LOOKS: {
  readonly [K in BandKind]: readonly [background: Background, dashes?: string, isVertical?: boolean]
} = {
  counted: ['counted'],
  left: ['open'],
  'open hours': ['open'],
  late: ['late', '1 4', true],
  paused: ['paused', '1 4', true],
  resolved: ['resolved', '1 4'],
  holiday: ['holiday', '.4 8'],
  'special hours': ['special', '1 11', true],
  'not begun': ['closed', '1 7', true],
  'used up': ['closed', '1 7'],
  closed: ['closed'],
}

// What is closed or open every week needs no text where there is no room for it.
const USUAL = /^(weekend|no hours|before opening|break|after closing|closed|open|calendar time)$/

/** `left`: counted time that was not used. `open hours`: open time of a date that is not a business day of the target. */
export type BandKind =
  | 'counted'
  | 'left'
  | 'open hours'
  | 'late'
  | 'paused'
  | 'resolved'
  | 'holiday'
  | 'special hours'
  | 'not begun'
  | 'used up'
  | 'closed'

/** A span of one date. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly kind: BandKind
  /** The reason, or what counted. */
  readonly label: string
  /** The reason if it must be shown: beside the band if it does not fit. */
  readonly name: string
  /** What is in the band if the name is not. */
  readonly words: string
  /** The time that counts for the target. */
  readonly ms: number
}

/** A local date with its bands. */
export interface DateStrip {
  readonly day: number
  readonly from: number
  readonly to: number
  readonly bands: readonly Band[]
  /** The number of the business day, if it is one of the target. */
  readonly nth: number | undefined
}

/** The local dates of a ledger, in order. Dates that the clock skips are left out. */
export function dateStrips(ledger: ParsedLedger): DateStrip[] {
  const { segments, from: start, to: end, own: wall, dueAt, days, endedAt, now } = ledger
  const used = endedAt ?? now ?? dueAt
  const dayOf = new Map(days?.map((day) => [day.date, day]))
  const strips: DateStrip[] = []
  let index = 0
  for (
    let day = latestDateAt(start, wall), from = wall.startOf(day);
    from < end || strips.length === 0;
    day++
  ) {
    const to = wall.startOf(day + 1)
    const known = dayOf.get(day)
    const bands: Band[] = []
    for (let segment = segments[index]; segment; segment = segments[++index]) {
      const [start, end] = [Math.max(segment.from, from), Math.min(segment.to, to)]
      // Counted time is divided at the end of the clock, or at now.
      const middle = segment.counted && !segment.late ? clamp(used, start, end) : end
      if (start < middle) bands.push(bandOf(segment, start, middle, 'counted', known))
      if (middle < end) bands.push(bandOf(segment, middle, end, 'left', known))
      if (segment.to > to) break
    }
    // A date that the clock skips has no length.
    if (from < to) strips.push({ day, from, to, nth: known?.nth, bands })
    from = to
  }
  return strips
}

function bandOf(
  segment: ParsedSegment,
  from: number,
  to: number,
  used: BandKind,
  day: ParsedDay | undefined,
): Band {
  const { counted, reason, late: isLate } = segment
  const why = reasonText(segment)
  const other = counted && !isLate && day ? dayText(day) : ''
  const length = lengthText(to - from)
  const closed = Object.hasOwn(LOOKS, reason.kind) ? (reason.kind as BandKind) : 'closed'
  const kind = !counted ? closed : isLate ? 'late' : other ? 'open hours' : used
  const ms = kind === used ? to - from : 0
  // The look of the band says the rest.
  const named = why.replace(/^(open|closed|late), /, '')
  const isSaid = USUAL.test(reason.kind) || named === kind || other.includes(named)
  const name = [other, isSaid ? '' : named].filter((text) => text !== '').join(', ')
  const label = isLate ? `${length} ${why}` : other ? name : counted && !name ? length : why
  return { from, to, kind, label, name, words: isLate ? `${length} late` : ms ? length : name ? '' : why, ms }
}

/** A band without its text. */
export function bandShape(kind: BandKind, x: number, y: number, width: number, height: number): string {
  const [background, dashes, isVertical] = LOOKS[kind]
  const outline = background === 'open' ? stroke('counted', 1.5, kind === 'left' ? '' : '5 3') : ''
  // Bands have a gap between them. Even the shortest is visible.
  const shape = rect(x + 0.75, y + 0.75, Math.max(width - 1.5, 0.5), height - 1.5, fill(background) + outline)
  if (!dashes) return shape
  const [start, breadth] = isVertical
    ? [`${x + 3} ${y + height / 2}h${width - 3}`, height]
    : [`${x + width / 2} ${y + 2}v${height - 2}`, width]
  return shape + path(`M${start}`, stroke(background === 'late' ? 'page' : 'muted', breadth, dashes))
}
