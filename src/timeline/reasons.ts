import { complementOf } from '../core/intervals'
import { WEEKDAYS, type Weekday, weekdayOf } from '../core/local-date'
import { range } from '../core/range'
import { DAY } from '../core/time'
import {
  type Decision,
  decisionOn,
  endOn,
  type ParsedCombined,
  type ParsedSchedule,
  type ParsedWeekly,
} from '../schedule/parsed-schedule'
import { forEachShowing } from '../zone/showing'
import { localAt, type Zone } from '../zone/zone'
import { latestDateAt, localClock } from './local-clock'
import { versionsIn, zoneOfSchedule } from './versions'

/** Why a schedule is open or closed at an instant. */
export type Reason =
  | { readonly kind: 'open' | 'before opening' | 'break' | 'after closing' | 'closed' | 'weekend' }
  | { readonly kind: 'no hours'; readonly weekday: Weekday }
  | { readonly kind: 'holiday' | 'special hours'; readonly name: string }

/** A span of one local date, as instants `[from, to)`, that is open or closed for a single reason. */
export interface ReasonedSpan {
  readonly from: number
  readonly to: number
  readonly isOpen: boolean
  readonly reason: Reason
}

/**
 * Why the schedule is open or closed in `[from, to)`: spans that cover it without gaps, split at local midnights. They
 * are derived on demand from the decision on each date (S3) and never stored, so the fast path does not pay for them.
 */
export function reasonsIn(from: number, to: number, parsed: ParsedSchedule): ReasonedSpan[] {
  if (from >= to) return []
  switch (parsed.kind) {
    case 'weekly':
      return reasonsOfWeekly(from, to, parsed)
    case 'versions': {
      const versions = versionsIn(from, to, parsed).flatMap(({ schedule, begins, ends }) =>
        reasonsIn(Math.max(from, begins), Math.min(to, ends), schedule),
      )
      return filled(from, to, versions)
    }
    default:
      return reasonsOfCombined(from, to, parsed)
  }
}

function reasonsOfWeekly(from: number, to: number, parsed: ParsedWeekly): ReasonedSpan[] {
  const zone = zoneOfSchedule(parsed)
  const found: ReasonedSpan[] = []
  const firstDay = Math.floor(localAt(from, zone) / DAY) - 1
  const lastDay = Math.floor(localAt(to - 1, zone) / DAY) + 1
  let before = decisionOn(firstDay - 1, parsed)
  for (let day = firstDay; day <= lastDay; day++) {
    const own = decisionOn(day, parsed)
    // Hours after midnight are those of the date before.
    const rows = [...rowsShownOn(day, day - 1, before, parsed), ...rowsShownOn(day, day, own, parsed)]
    forEachShowing(day * DAY, (day + 1) * DAY, zone, (start, end) => {
      const [first, last] = [Math.max(start, from), Math.min(end, to)]
      if (first < last) found.push(...reasonsOfDate(first, last, { day, own, rows }, zone))
    })
    before = own
  }
  return found.sort((a, b) => a.from - b.from)
}

/** A row clipped to a local date, in local milliseconds, and the decision it comes from. */
interface ShownRow {
  readonly start: number
  readonly end: number
  readonly decision: Decision
}

/** A local date with the decision on it, and the rows that are shown on it. */
interface ShownDate {
  readonly day: number
  readonly own: Decision
  readonly rows: readonly ShownRow[]
}

/** The parts on a date of the rows that were decided on a date. */
function rowsShownOn(day: number, date: number, decision: Decision, parsed: ParsedWeekly): ShownRow[] {
  const shown: ShownRow[] = []
  for (const row of decision.rows) {
    const start = Math.max(date * DAY + row.start, day * DAY)
    const end = Math.min(date * DAY + endOn(date, row, parsed), (day + 1) * DAY)
    if (start < end) shown.push({ start, end, decision })
  }
  return shown
}

function reasonsOfDate(from: number, to: number, { day, own, rows }: ShownDate, zone: Zone): ReasonedSpan[] {
  const open: ReasonedSpan[] = []
  for (const { start, end, decision } of rows) {
    forEachShowing(start, end, zone, (first, last) => {
      const reason: Reason =
        decision.by === 'special hours' ? { kind: 'special hours', name: decision.name } : { kind: 'open' }
      // Where the clock is set back, a later row can begin before an earlier one ends.
      const begins = Math.max(first, from, open.at(-1)?.to ?? from)
      const ends = Math.min(last, to)
      if (begins < ends) open.push({ from: begins, to: ends, isOpen: true, reason })
    })
  }
  const edges = open.flatMap((span) => [span.from, span.to])
  const gaps = complementOf(edges, from, to)
  const closed = gaps.flatMap((start, index): ReasonedSpan[] => {
    if (index % 2 === 1) return []
    const reason = reasonOfGap(day, localAt(start, zone) - day * DAY, own)
    return [{ from: start, to: gaps[index + 1] as number, isOpen: false, reason }]
  })
  return [...open, ...closed].sort((a, b) => a.from - b.from)
}

/** @param time The start of the gap, in milliseconds from local midnight. */
function reasonOfGap(day: number, time: number, { by, name, rows }: Decision): Reason {
  if (by === 'holiday' || by === 'special hours') return { kind: by, name }
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) {
    const weekday = weekdayOf(day)
    const isWeekend = weekday === 0 || weekday === 6
    return isWeekend ? { kind: 'weekend' } : { kind: 'no hours', weekday: WEEKDAYS[weekday] as Weekday }
  }
  if (time < first.start) return { kind: 'before opening' }
  return { kind: time >= last.end ? 'after closing' : 'break' }
}

/** A combined schedule is closed for a reason only where all its operands are closed for that reason. */
function reasonsOfCombined(from: number, to: number, parsed: ParsedCombined): ReasonedSpan[] {
  const { kind, operands } = parsed
  const clock = localClock(parsed)
  const dates = range(latestDateAt(from, clock), latestDateAt(to - 1, clock) + 1)
  const midnights = dates.map((day) => clock.startOf(day)).filter((at) => at > from && at < to)
  // A difference may subtract a schedule from itself, so its operands are told apart by position.
  const lists = operands.map((operand) => reasonsIn(from, to, operand))
  const turns = lists.flat().flatMap((span) => [span.from, span.to])
  const edges = [...new Set([from, to, ...midnights, ...turns])].sort((a, b) => a - b)
  const positions = lists.map(() => 0)
  const found: ReasonedSpan[] = []
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i] as number, edges[i + 1] as number]
    const spans = lists.map((list, index) => {
      while ((list[positions[index] as number] as ReasonedSpan).to <= start)
        positions[index] = (positions[index] ?? 0) + 1
      return list[positions[index] as number] as ReasonedSpan
    })
    found.push({ from: start, to: end, ...combined(kind, spans) })
  }
  return found
}

const CLOSED: Reason = { kind: 'closed' }

function combined(
  kind: 'union' | 'intersection' | 'difference',
  spans: readonly ReasonedSpan[],
): Pick<ReasonedSpan, 'isOpen' | 'reason'> {
  const [first, ...others] = spans as readonly [ReasonedSpan, ...ReasonedSpan[]]
  const isOpen =
    kind === 'union'
      ? spans.some((span) => span.isOpen)
      : first.isOpen && others.every((span) => span.isOpen === (kind === 'intersection'))
  if (isOpen) return { isOpen, reason: { kind: 'open' } }
  if (kind === 'difference') return { isOpen, reason: first.isOpen ? CLOSED : first.reason }
  const isCommon = spans.every(
    (span) => !span.isOpen && JSON.stringify(span.reason) === JSON.stringify(first.reason),
  )
  return { isOpen, reason: isCommon ? first.reason : CLOSED }
}

/** Fills the gaps between spans with closed time, so that they cover `[from, to)`. */
function filled(from: number, to: number, spans: readonly ReasonedSpan[]): ReasonedSpan[] {
  const gaps = complementOf(
    spans.flatMap((span) => [span.from, span.to]),
    from,
    to,
  )
  const closed = gaps.flatMap((start, index): ReasonedSpan[] =>
    index % 2 === 0 ? [{ from: start, to: gaps[index + 1] as number, isOpen: false, reason: CLOSED }] : [],
  )
  return [...spans, ...closed].sort((a, b) => a.from - b.from)
}
