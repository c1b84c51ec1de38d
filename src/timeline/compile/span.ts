import { append, clipOf, type Intervals, lengthOf } from '../../core/intervals'
import { memoized } from '../../core/memoized'
import { DAY } from '../../core/time'

export const WEEK: number = 7 * DAY

/** Open time that repeats every week: the intervals in `[0, WEEK)`, counted from 1970-01-01T00:00Z. */
export type OpenWeek = Intervals

export const CLOSED_WEEK: OpenWeek = []

/** A span of time, `[start, end)`, and the week that is repeated in it. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly week: OpenWeek
}

/** Adds a span that begins where the last one ends. If it repeats the same week, the two become one. */
export function addSpan(start: number, end: number, week: OpenWeek, spans: Span[]): void {
  if (start >= end) return
  const last = spans.at(-1)
  if (last?.week === week) spans[spans.length - 1] = { start: last.start, end, week }
  else spans.push({ start, end, week })
}

/** The open intervals of consecutive spans. */
export function openIn(spans: readonly Span[]): Intervals {
  const intervals: number[] = []
  for (const { start, end, week } of spans)
    for (let begin = Math.floor(start / WEEK) * WEEK; begin < end; begin += WEEK) {
      const open = clipOf(week, start - begin, end - begin)
      for (let i = 0; i < open.length; i += 2)
        append(begin + (open[i] as number), begin + (open[i + 1] as number), intervals)
    }
  return intervals
}

/** The parts of spans in `[from, to)`, from the span on that contains `from`. */
export function spansWithin(from: number, to: number, spans: readonly Span[], first: number): Span[] {
  const parts: Span[] = []
  for (let i = first; i < spans.length && (spans[i] as Span).start < to; i++) {
    const { start, end, week } = spans[i] as Span
    parts.push({ start: Math.max(start, from), end: Math.min(end, to), week })
  }
  return parts
}

/** The open milliseconds in spans. Whole weeks are not counted one by one (S7). */
export function openTimeIn(spans: readonly Span[]): number {
  const inWeek = memoized(lengthOf)
  let sum = 0
  for (const { start, end, week } of spans) {
    const weeks = Math.floor((end - start) / WEEK)
    if (weeks > 0) sum += weeks * inWeek(week)
    sum += lengthOf(openIn([{ start: start + weeks * WEEK, end, week }]))
  }
  return sum
}
