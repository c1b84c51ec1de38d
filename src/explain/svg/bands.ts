import { clamp } from '../../core/clamp'
import { latestDateAt } from '../../timeline/local-clock'
import { lengthText } from '../length-text'
import type { ParsedDay, ParsedLedger, ParsedSegment } from '../read-ledger'
import { dayText, reasonText } from '../reason-text'
import type { Wall } from '../wall'
import { fill, hatch, rect, stroke } from './elements'

/** The colour of each kind of band, in the order of the legend. */
export const LOOKS: {
  readonly [K in BandKind]: 'closed' | 'holiday' | 'counted' | 'open' | 'paused' | 'late'
} = {
  counted: 'counted',
  left: 'open',
  'open hours': 'open',
  late: 'late',
  paused: 'paused',
  resolved: 'paused',
  holiday: 'holiday',
  'special hours': 'holiday',
  closed: 'closed',
}

/** `left`: counted time that was not used. `open hours`: open time of a date that is no business day of the target. */
export type BandKind =
  | 'counted'
  | 'left'
  | 'open hours'
  | 'late'
  | 'paused'
  | 'resolved'
  | 'holiday'
  | 'special hours'
  | 'closed'

/** A span of one date. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly kind: BandKind
  /** The reason, or what counted. */
  readonly label: string
  /** Whether the label has a name, which must be shown: beside the band if it does not fit. */
  readonly isNamed: boolean
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
export function dateStrips(
  { segments, dueAt, days = [], endedAt, now }: ParsedLedger,
  wall: Wall,
): DateStrip[] {
  const start = segments[0]?.from ?? dueAt
  const end = Math.max(segments.at(-1)?.to ?? dueAt, dueAt)
  const used = endedAt ?? now ?? dueAt
  const dayOf = new Map(days.map((day) => [day.date, day]))
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
    for (let segment = segments[index]; segment && segment.from < to; segment = segments[++index]) {
      const [start, end] = [Math.max(segment.from, from), Math.min(segment.to, to)]
      // Counted time is divided where the clock ended or is looked at.
      const middle = segment.counted && !segment.late ? clamp(used, start, end) : end
      bands.push(
        bandOf(segment, start, middle, 'counted', known),
        bandOf(segment, middle, end, 'left', known),
      )
      if (segment.to > to) break
    }
    if (from < to)
      strips.push({ day, from, to, nth: known?.nth, bands: bands.filter((band) => band.from < band.to) })
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
  const { counted, late, reason } = segment
  const words = reasonText(segment)
  const other = counted && !late && day ? dayText(day) : ''
  const isKnown = Object.hasOwn(LOOKS, reason.kind)
  const isNamed = isKnown && !other
  const length = lengthText(to - from)
  const label = late ? `${length} ${words}` : counted && !isNamed ? other || length : words
  const closed = isKnown ? (reason.kind as BandKind) : 'closed'
  const kind = !counted ? closed : late ? 'late' : other ? 'open hours' : used
  return { from, to, kind, label, isNamed, ms: kind === used ? to - from : 0 }
}

/** A band without its text. */
export function bandShape(kind: BandKind, x: number, y: number, width: number, height: number): string {
  const look = LOOKS[kind]
  const shape = rect(x, y, width, height, fill(look))
  if (kind === 'left')
    return shape + rect(x + 0.75, y + 0.75, Math.max(width - 1.5, 0), height - 1.5, stroke('counted', 1.5))
  if (look !== 'paused' && look !== 'late') return shape
  return shape + hatch(x, y, width, height, `${look}Ink`, look === 'paused')
}
