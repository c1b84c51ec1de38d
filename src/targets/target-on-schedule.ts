import { dateAt } from '../timeline/local-clock'
import type { OpenTime } from '../timeline/open-time'
import { calendarTime, dueOn, type Timeline } from '../timeline/timeline'
import { type BusinessDayTime, businessDayTime } from './business-day-time'
import type { Target } from './target'

/** A target on a schedule: what it counts, and what comes of it for a start. */
export interface TargetOnSchedule {
  readonly target: Target
  /** The timeline on which its time is counted: business time for business days as well (C14). */
  readonly timeline: Timeline
  /** When it is due, pauses aside. */
  base(start: number): number
  /** How much of its timeline there is from the start to `base`. */
  total(start: number): number
  /**
   * The last local date whose hours the answer depends on (S10): that of the last instant before the due time, and for
   * business days at least the one on which it is due.
   */
  lastDay(start: number, base: number): number
  /** The timeline that counts business days, when they are what the target counts. */
  readonly days?: BusinessDayTime
}

/** @param dayCutoff Milliseconds from local midnight, for targets in business days (P2). */
export function targetOn(target: Target, time: OpenTime, dayCutoff: number | undefined): TargetOnSchedule {
  const lastCounted = (_: number, base: number): number => dateAt(base - 1, time.clock)
  if (target.kind !== 'business days') {
    const { milliseconds } = target
    const timeline = target.kind === 'calendar time' ? calendarTime : time
    return {
      target,
      timeline,
      base: (start) => dueOn(timeline, start, milliseconds),
      total: () => milliseconds,
      lastDay: lastCounted,
    }
  }
  const days = businessDayTime(time, target.by, dayCutoff)
  const amount = days.amountOf(target.days)
  const base = (start: number): number => dueOn(days, start, amount)
  return {
    target,
    timeline: time,
    base,
    total: (start) => time.measure(base(start)) - time.measure(start),
    lastDay: (start, due) => Math.max(days.dateOf(days.measure(start) + amount), lastCounted(start, due)),
    days,
  }
}
