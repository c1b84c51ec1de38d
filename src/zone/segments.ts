import { clamp } from '../core/clamp'
import { firstWhere } from '../core/first-where'
import { range } from '../core/range'
import { DAY, FIRST_INSTANT, HOUR, LAST_INSTANT, SECOND } from '../core/time'
import type { OffsetAt } from './offset-at'

interface Span {
  readonly start: number
  readonly end: number
  readonly offset: number
}

/** An interval of time, `[start, end)`, in which a zone has one offset. */
export interface Segment extends Span {
  /** The latest local time that the clock has shown before the segment. */
  readonly reached: number
}

// The two closest changes of any zone since 1970 are 6.96 days apart (Recife, October 2000), so samples 6 days apart
// find every change. The grid is fixed, so no answer depends on earlier calls.
const STEP = 6 * DAY

// Only movable feasts, such as Ramadan in Morocco, cause changes a few weeks apart, and zone data lists them up to 2087. In
// later years a step is four times as long, which saves more than a third of all samples.
const SPARSE_FROM = Math.ceil(Date.UTC(2089, 0, 1) / STEP)
const SPARSE_FACTOR = 4

/** The number of an instant in steps, which can have a fraction. */
function stepAt(instant: number): number {
  const step = instant / STEP
  return step < SPARSE_FROM ? step : SPARSE_FROM + (step - SPARSE_FROM) / SPARSE_FACTOR
}

function instantOf(step: number): number {
  return (step < SPARSE_FROM ? step : SPARSE_FROM + (step - SPARSE_FROM) * SPARSE_FACTOR) * STEP
}

// Local dates can extend this far past both ends of the supported range (T4).
const FIRST = Math.floor(stepAt(FIRST_INSTANT - 7 * DAY))
const LAST = Math.ceil(stepAt(LAST_INSTANT + 7 * DAY))

/** The segments of a zone, found on demand and kept. */
export interface Segments {
  /** The segment that contains an instant. */
  at(instant: number): Segment
  /** The segments from the one that contains `from` up to and including the one that contains `to`. */
  between(from: number, to: number): readonly Segment[]
}

/** @param changes Instants of known changes. They may be closer together than the samples. */
export function findSegments(offsetAt: OffsetAt, changes: readonly number[]): Segments {
  // The segments found so far, in order of time. They cover the steps from `first` to `last`; the outermost can be longer.
  let list: readonly Segment[] = []
  let first = 0
  let last = 0

  function cover(from: number, to: number): void {
    const wantedFirst = clamp(Math.floor(stepAt(from)), FIRST, LAST - 1)
    const wantedLast = clamp(Math.ceil(stepAt(to)), FIRST + 1, LAST)
    if (list.length === 0) first = last = wantedFirst
    if (wantedFirst >= first && wantedLast <= last) return
    const before = wantedFirst < first ? segmentsBetween(wantedFirst, first, offsetAt, changes) : []
    const after = wantedLast > last ? segmentsBetween(last, wantedLast, offsetAt, changes) : []
    list = withReached(joined(joined(before, list), after))
    first = Math.min(first, wantedFirst)
    last = Math.max(last, wantedLast)
  }

  function indexAt(instant: number): number {
    // A binary search without a callback: every local date is looked up here, and a call for each step is much slower.
    let low = 0
    let high = list.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle] as Segment).end <= instant) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    at(instant) {
      // One step more, because `reached` depends on the segment before.
      cover(instant - STEP, instant + STEP)
      return list[indexAt(instant)] as Segment
    },
    between(from, to) {
      cover(from - STEP, to + STEP)
      return list.slice(indexAt(from), indexAt(to) + 1)
    },
  }
}

/** Adds to each segment the latest local time that was shown before it. */
function withReached(list: readonly Span[]): Segment[] {
  let reached = Number.NEGATIVE_INFINITY
  return list.map((span) => {
    const segment = { ...span, reached }
    reached = Math.max(reached, localEnd(span) - 1)
    return segment
  })
}

function segmentsBetween(
  firstStep: number,
  lastStep: number,
  offsetAt: OffsetAt,
  changes: readonly number[],
): Span[] {
  const segments: Span[] = []
  const end = instantOf(lastStep)
  let start = instantOf(firstStep)
  let offset = offsetAt(start)
  let sampled = start
  // Sample the grid, and known changes at their instant and just before it, so that they are found exactly there.
  const samples = [
    ...range(firstStep + 1, lastStep).map(instantOf),
    ...changes.flatMap((change) => [change - 1, change]),
  ].filter((instant) => instant > start && instant < end)
  for (const instant of [...samples.sort((a, b) => a - b), end]) {
    const newOffset = offsetAt(instant)
    if (newOffset !== offset) {
      const end = changeBetween(sampled, instant, offset, offsetAt)
      segments.push({ start, end, offset })
      start = end
      offset = newOffset
    }
    sampled = instant
  }
  segments.push({ start, end, offset })
  return segments
}

/**
 * The first instant in `(low, high]` whose offset is no longer `before`. The runtime's offsets change at whole seconds, and
 * most of them at a full hour of UTC, so hours are searched first, then seconds. `low` and `high` need not be whole.
 */
function changeBetween(low: number, high: number, before: number, offsetAt: OffsetAt): number {
  let [from, to] = [Math.ceil(low / SECOND) * SECOND, high]
  const narrow = (grain: number): void => {
    const steps = firstWhere(
      Math.ceil((to - from) / grain),
      (step) => offsetAt(from + step * grain) !== before,
    )
    to = Math.min(from + steps * grain, to)
    from += Math.max(steps - 1, 0) * grain
  }
  narrow(HOUR)
  if (offsetAt(to - 1) !== before) narrow(SECOND)
  return to
}

/** Joins two lists of which one ends at the sample where the other begins. The segments on both sides of it are one. */
function joined(earlier: readonly Span[], later: readonly Span[]): readonly Span[] {
  const [after, ...others] = later
  const before = earlier.at(-1)
  return before && after
    ? [...earlier.slice(0, -1), { ...before, end: after.end }, ...others]
    : [...earlier, ...later]
}

/** The local time at the start of a segment. */
export function localStart({ start, offset }: Segment): number {
  return start + offset
}

/** The local time at the end of a segment, according to its own offset. */
export function localEnd({ end, offset }: Span): number {
  return end + offset
}

/** The instants in `[from, to)` at which the offset of a zone changes. */
export function changesIn(from: number, to: number, { segments }: { readonly segments: Segments }): number[] {
  return segments
    .between(from, to)
    .map(({ start }) => start)
    .filter((start) => start >= from && start < to)
}
