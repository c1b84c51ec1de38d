import { failure } from '../core/error'
import { firstWhere } from '../core/first-where'
import type { Intervals } from '../core/intervals'
import { memoized } from '../core/memoized'
import { type DatedTarget, decideAgain, targetAt } from '../policy/applicable-target'
import type { Cell } from '../policy/compiled-policy'
import { dueOrNever, dueOrThrow } from '../policy/due-or-never'
import type { TargetOnSchedule } from '../targets/target-on-schedule'
import type { Timeline } from '../timeline/timeline'
import { type PausedTimeline, without } from '../timeline/without'
import { TOO_MANY_WAITS } from './messages'

/** The time of any timeline outside the pauses of a cycle. */
export interface PausedTime {
  /** Whether there are no pauses. */
  readonly isUnpaused: boolean
  /** The start of the pause that contains the instant, or else of the next pause. Infinite if there is none. */
  runsUntil(instant: number): number
  /** How often a target was counted from a midnight, if there are pauses. Without pauses that is seldom. */
  readonly work: { midnights: number }
  on(timeline: Timeline): PausedTimeline
}

export function pausedTime(pauses: Intervals): PausedTime {
  return {
    isUnpaused: pauses.length === 0,
    runsUntil: (instant) => runsUntil(instant, pauses),
    work: { midnights: 0 },
    on: memoized((timeline: Timeline) => without(timeline, pauses)),
  }
}

function runsUntil(instant: number, pauses: Intervals): number {
  const next = firstWhere(pauses.length / 2, (pause) => (pauses[2 * pause + 1] as number) > instant)
  return pauses[2 * next] ?? Number.POSITIVE_INFINITY
}

// Enough to count one target from every date of the supported range. More could take longer than a second (S7).
const MAX_MIDNIGHTS = 90_000

/** A {@link PausedTime} with its pauses as they were known at an instant. */
export function knownAt(instant: number, paused: PausedTime): PausedTime {
  return { ...paused, on: (timeline) => paused.on(timeline).knownAt(instant) }
}

/** From when on, and how, a cell's target counts in a cycle. Instants are milliseconds since 1970. */
export interface CountingStart {
  readonly cell: Cell
  /** The instant whose date decides the exception (P3), and from which the base due time is computed. */
  readonly receipt: number
  /** The instant from which time is counted: the start of the cycle, or a change (C18). */
  readonly from: number
  /** The time that was used before `from` (C18). */
  readonly usedBefore: number
}

/** A target that counts from an instant on a timeline. */
export interface CountedTarget extends DatedTarget {
  readonly cell: Cell
  /** The instant whose date decided the target. */
  readonly receipt: number
  readonly countedFrom: number
  /** The start of the wait, if the target is that of a midnight for which the request waited (C17). */
  readonly waitedFrom: number | undefined
  /** Whether the clock started before the change from which the target counts or waits, with `carry` (C18). */
  readonly isCarried: boolean
  /** The time that counts as used at `countedFrom`. */
  readonly used: number
  readonly total: number
  /** The due time (C15). */
  readonly due: number
  /** The due time from `receipt`, without pauses. */
  readonly base: number
  /** The target's own time without the pauses. */
  readonly time: PausedTimeline
}

/**
 * The target that applies (C17): that of receipt, or one that counts from the midnight of a `waiting` exception. The one
 * that is due first applies; of equals, the earlier one. One that is never due is left out if another is. `undefined`
 * if there is no target.
 */
export function countedTarget(start: CountingStart, paused: PausedTime): CountedTarget | undefined {
  const { cell, receipt, from } = start
  const first = targetAt(receipt, cell)
  if (!first) return undefined
  let best = dueOrNever(() => counted(first, start, paused))
  const wait = { start: from, due: best.due, counting: from === receipt ? first.on : undefined }
  const neverSoonerThrough = ({ target }: TargetOnSchedule, instant: number): number =>
    // A target in business days can be due sooner from a later midnight inside a pause.
    target.kind === 'business days' ? paused.runsUntil(instant) : Number.POSITIVE_INFINITY
  decideAgain(wait, cell, neverSoonerThrough, (target, midnight) => {
    if (!paused.isUnpaused && ++paused.work.midnights > MAX_MIDNIGHTS)
      throw failure(TOO_MANY_WAITS, undefined, String(MAX_MIDNIGHTS))
    const time = paused.on(target.on.timeline)
    const sooner = dueOrNever(() =>
      // A quick check, because hardly any target is due sooner.
      time.measure(best.due - 1) - time.measure(midnight) < target.on.total(midnight)
        ? best
        : {
            ...counted(target, { cell, receipt: midnight, from: midnight, usedBefore: 0 }, paused),
            waitedFrom: from,
            isCarried: receipt < from,
          },
    )
    if (sooner.due < best.due) best = sooner
    // It takes several times as long to find out that another target is never due, either.
    if ('error' in sooner && sooner !== best) paused.work.midnights += 6
    return best.due
  })
  return dueOrThrow(best)
}

/**
 * C15: due is the first instant, not before the base due time, at which the total is used up and that is not inside a
 * pause that began before it.
 */
function counted(
  { on, exception, during }: DatedTarget,
  { cell, receipt, from, usedBefore }: CountingStart,
  paused: PausedTime,
): CountedTarget {
  const time = paused.on(on.timeline)
  const base = on.base(receipt)
  const total = on.total(receipt)
  const used = Math.min(usedBefore, total)
  // If nothing is left, `earliest` would look for open time before `from`, and there may be none.
  const usedUp = used === total ? from : time.earliest(time.measure(from) + total - used)
  const due = time.afterPause(Math.max(base, usedUp))
  return {
    on,
    exception,
    during,
    cell,
    receipt,
    countedFrom: from,
    waitedFrom: undefined,
    isCarried: receipt < from,
    used,
    total,
    due,
    base,
    time,
  }
}

/**
 * The time of a target that was used up to an instant (C22). Up to the due time it never exceeds the total: after a
 * change with `carry`, a target in business days can be used up before its last day ends.
 */
export function elapsedAt(instant: number, { countedFrom, used, total, due, time }: CountedTarget): number {
  if (instant < countedFrom) return 0
  if (instant > due) return total + time.measure(instant) - time.measure(due)
  return Math.min(total, used + time.measure(instant) - time.measure(countedFrom))
}
