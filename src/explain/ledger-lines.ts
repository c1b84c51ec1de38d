import { DAY } from '../core/time'
import { lengthText } from './length-text'
import type { ParsedDay, ParsedLedger, ParsedSegment } from './read-ledger'
import { dayText, reasonText } from './reason-text'
import { runsOf } from './runs'
import type { Wall } from './wall'

/** A line of a ledger: a span of time, or dates of a target in business days. */
export interface Line {
  readonly from: number
  readonly to: number
  /** What counted, `'1 h'` or `'day 1'`; empty if nothing did. */
  readonly amount: string
  readonly when: string
  readonly why: string
}

/** A span of time with one reason. Spans of whole dates are joined if their reasons are the same. */
interface Span {
  readonly from: number
  readonly to: number
  readonly ms: number
  readonly isWhole: boolean
  readonly segment: ParsedSegment
}

/**
 * The lines of a ledger in order of time. No line extends across the due time.
 *
 * @param wall The clock on which the lines are shown.
 * @param own The clock of the schedule, which decides what the dates of business days are.
 */
export function ledgerLines(ledger: ParsedLedger, wall: Wall, own: Wall): Line[] {
  const { segments, dueAt, days = [] } = ledger
  const spans = joined(
    segments.flatMap((segment) => spansOf(segment, dueAt, wall)),
    dueAt,
  )
  const [start = dueAt, end = dueAt] = [spans[0]?.from, spans.at(-1)?.to]
  // Lines of more than a year need the year.
  const withYear = end - start > YEAR
  const counts = (span: Span): Line => ({
    ...span,
    amount: span.segment.counted ? lengthText(span.ms) : '',
    when: whenText(span, wall, withYear),
    why: reasonText(span.segment),
  })
  const lastDay = days.at(-1)
  const daysEnd = lastDay ? own.startOf(lastDay.date + 1) : start
  // The lines of the days say what their segments would, apart from the time that did not count although it could.
  const shown = spans.filter(
    ({ from, segment }) => from >= daysEnd || !lastDay || STOPPED.test(segment.reason.kind),
  )
  const lines = [...dayLines(days, own, withYear), ...shown.map(counts)].sort((a, b) => a.from - b.from)
  return withChanges(lines, wall, withYear)
}

const YEAR = 364 * DAY
const WEEK = 6 * DAY
const STOPPED = /paused|resolved|not begun/

/** The parts of a segment: cut at the due time, and at the dates that have its reason from start to end. */
function spansOf(segment: ParsedSegment, dueAt: number, wall: Wall): Span[] {
  const { from, to, counted, ms } = segment
  const cuts = [dueAt]
  const firstDay = wall.dayAt(from)
  const next = wall.startOf(firstDay) === from ? from : wall.startOf(firstDay + 1)
  if (!counted) cuts.push(next, Math.max(next, wall.startOf(wall.dayAt(to))))
  const inside = cuts.filter((cut) => cut > from && cut < to).sort((a, b) => a - b)
  return [from, ...inside].map((start, index) => {
    const end = inside[index] ?? to
    const isWhole = start < end && isMidnight(start, wall) && isMidnight(end, wall)
    return { from: start, to: end, ms: inside.length > 0 ? end - start : ms, isWhole, segment }
  })
}

function isMidnight(instant: number, wall: Wall): boolean {
  return wall.startOf(wall.dayAt(instant)) === instant
}

function joined(spans: readonly Span[], dueAt: number): Span[] {
  const runs = runsOf(
    spans,
    (before, span) =>
      before.isWhole &&
      span.isWhole &&
      before.to === span.from &&
      before.to !== dueAt &&
      before.segment.counted === span.segment.counted &&
      reasonText(before.segment) === reasonText(span.segment),
  )
  return runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)] as [Span, Span]
    return { ...first, to: last.to, ms: run.reduce((sum, { ms }) => sum + ms, 0) }
  })
}

/** `'Fri 12-22 17:00–18:00'`, or the dates. */
function whenText({ from, to, isWhole, segment }: Span, wall: Wall, withYear: boolean): string {
  const date = (day: number): string => wall.dateText(day, withYear)
  const first = wall.dayAt(from)
  const endsAtMidnight = to > from && isMidnight(to, wall)
  const last = wall.dayAt(to) - (endsAtMidnight ? 1 : 0)
  if (isWhole) return datesText(first, last, date)
  const [start, end] = [wall.timeText(from), endsAtMidnight ? '24:00' : wall.timeText(to)]
  if (segment.reason.kind === 'carried') return `until ${date(first)} ${start}`
  return first === last ? `${date(first)} ${start}–${end}` : `${date(first)} ${start} – ${date(last)} ${end}`
}

function datesText(first: number, last: number, date: (day: number) => string): string {
  if (first === last) return date(first)
  return `${date(first)}${last === first + 1 ? ', ' : ' – '}${date(last)}`
}

/** The lines of the dates of a target in business days. Dates in a row that do not count for one reason are one line. */
function dayLines(days: readonly ParsedDay[], own: Wall, withYear: boolean): Line[] {
  const runs = runsOf(
    days,
    (before, day) =>
      before.date === day.date - 1 &&
      before.nth === undefined &&
      day.nth === undefined &&
      dayText(before) === dayText(day),
  )
  return runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)] as [ParsedDay, ParsedDay]
    return {
      from: own.startOf(first.date),
      to: own.startOf(last.date + 1),
      amount: first.nth === undefined ? '' : `day ${first.nth}`,
      when: datesText(first.date, last.date, (day) => own.dateText(day, withYear)),
      why: dayText(first),
    }
  })
}

/** Adds each clock change to the line of its date. */
function withChanges(lines: readonly Line[], wall: Wall, withYear: boolean): Line[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const noted = [...lines]
  for (const { at, day, time, text } of wall.changesIn(first.from, last.to)) {
    const index = noted.findIndex(({ from, to }) => from <= at && at < to)
    const line = noted[index]
    if (!line) continue
    // Within a week the weekday is enough.
    const date = wall.dateText(day, withYear)
    const note = `${line.to - line.from > WEEK ? date : date.slice(0, 3)} ${time} ${text}`
    noted[index] = { ...line, why: line.why ? `${line.why}; ${note}` : note }
  }
  return noted
}
