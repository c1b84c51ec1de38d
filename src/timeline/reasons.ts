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
import { latestDateAt, localClockOf } from './local-clock'
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

/** Whether two spans are both open, or both closed, for one reason. */
export function hasSameReason(a: ReasonedSpan, b: ReasonedSpan): boolean {
  return a.isOpen === b.isOpen && JSON.stringify(a.reason) === JSON.stringify(b.reason)
}

const OPEN: Reason = { kind: 'open' }
const CLOSED: Reason = { kind: 'closed' }

/** The reason for which all of some spans are closed; otherwise `closed`. */
function commonReason(spans: readonly ReasonedSpan[]): Reason {
  const [first] = spans
  const isCommon = first && !first.isOpen && spans.every((span) => hasSameReason(span, first))
  return isCommon ? first.reason : CLOSED
}

/**
 * Why the schedule is open or closed in `[from, to)`: spans that cover it without gaps, split at local midnights. They
 * are derived on demand from the decision on each date (S3) and never stored, so the fast path does not pay for them.
 */
export function reasonsIn(from: number, to: number, parsed: ParsedSchedule): ReasonedSpan[] {
  if (parsed.kind === 'weekly') return reasonsOfWeekly(from, to, parsed)
  if (parsed.kind !== 'versions') return reasonsOfCombined(from, to, parsed)
  // Versions have no gaps between them, so only before the first one is nothing in force.
  const versions = versionsIn(from, to, parsed)
  const first = Math.max(from, versions[0]?.begins ?? to)
  return [
    ...(first > from ? [{ from, to: first, isOpen: false, reason: CLOSED }] : []),
    ...versions.flatMap(({ schedule, begins, ends }) =>
      reasonsIn(Math.max(from, begins), Math.min(to, ends), schedule),
    ),
  ]
}

/** Goes through the dates that the clock shows. A clock that is set back past midnight shows a date again. */
function reasonsOfWeekly(from: number, to: number, parsed: ParsedWeekly): ReasonedSpan[] {
  const spans: ReasonedSpan[] = []
  // Each span begins where the one before it ends.
  let start = from
  let dateBefore: number | undefined
  for (const { end: segmentEnd, offset } of zoneOfSchedule(parsed).segments.between(from, to - 1)) {
    const last = Math.min(to, segmentEnd)
    const changedAt = start
    for (let day = Math.floor((start + offset) / DAY); start < last; day++) {
      const dayEnd = Math.min(last, (day + 1) * DAY - offset)
      const own = decisionOn(day, parsed)
      const addUntil = (time: number, open?: Reason): void => {
        const end = Math.min(dayEnd, time)
        if (end <= start) return
        const reason = open ?? reasonOfGap(day, start + offset - day * DAY, own)
        const span = { from: start, to: end, isOpen: open !== undefined, reason }
        const before = spans.at(-1)
        // A clock change inside a date does not divide a span.
        const isContinued = before && start === changedAt && day === dateBefore && hasSameReason(before, span)
        if (isContinued) spans[spans.length - 1] = { ...before, to: end }
        else spans.push(span)
        dateBefore = day
        start = end
      }
      // Hours after midnight are those of the date before.
      for (const date of [day - 1, day]) {
        const { by, name, rows } = decisionOn(date, parsed)
        const midnight = date * DAY - offset
        for (const row of rows) {
          addUntil(midnight + row.start)
          addUntil(midnight + endOn(date, row, parsed), by === 'special hours' ? { kind: by, name } : OPEN)
        }
      }
      addUntil(dayEnd)
    }
  }
  return spans
}

/** @param time The start of the gap, in milliseconds from local midnight. */
function reasonOfGap(day: number, time: number, { by, name, rows }: Decision): Reason {
  if (by === 'holiday' || by === 'special hours') return { kind: by, name }
  const weekday = WEEKDAYS[weekdayOf(day)] as Weekday
  const [first, last] = [rows[0], rows.at(-1)]
  if (first && last)
    return { kind: time < first.start ? 'before opening' : time < last.end ? 'break' : 'after closing' }
  return weekday.startsWith('s') ? { kind: 'weekend' } : { kind: 'no hours', weekday }
}

/** A combined schedule changes where one of its operands does, and at its own midnights. */
function reasonsOfCombined(from: number, to: number, parsed: ParsedCombined): ReasonedSpan[] {
  const { kind } = parsed
  const localClock = localClockOf(parsed)
  const dates = range(latestDateAt(from, localClock) + 1, latestDateAt(to - 1, localClock) + 1)
  const operands = parsed.operands.map((operand) => reasonsIn(from, to, operand))
  const edges = new Set([...dates.map(localClock.startOf), ...operands.flat().map((span) => span.from)])
  const starts = [...edges].sort((a, b) => a - b)
  return starts.map((start, index) => {
    const spans = operands.map((each) => {
      while ((each[0] as ReasonedSpan).to <= start) each.shift()
      return each[0] as ReasonedSpan
    })
    const [first, ...others] = spans as [ReasonedSpan, ...ReasonedSpan[]]
    const isOpen =
      kind === 'union'
        ? spans.some((span) => span.isOpen)
        : first.isOpen && others.every((span) => span.isOpen === (kind === 'intersection'))
    // It is closed for a reason only where all operands are closed for that reason. A subtracted operand is no reason.
    const reason = isOpen ? OPEN : commonReason(kind === 'difference' ? [first] : spans)
    return { from: start, to: starts[index + 1] ?? to, isOpen, reason }
  })
}
