import { latestDateAt } from '../timeline/local-clock'
import type { OpenTime } from '../timeline/open-time'
import { calendarTime, dueOn, type Timeline } from '../timeline/timeline'
import { type BusinessDayTime, businessDayTime } from './business-day-time'
import type { Target } from './target'

/** A target bound to a schedule: computes due times. Instants and amounts are in milliseconds. */
export interface TargetOnSchedule {
  readonly target: Target
  /** The timeline on which elapsed time is measured. For business days it is the open time of the schedule. */
  readonly timeline: Timeline
  /** The due time, without pauses. */
  base(start: number): number
  /** The time on `timeline` from the start to `base`. */
  total(start: number): number
  /**
   * The last local date whose hours the due time depends on (S10): the date of the last instant before it, and for
   * business days at least the business day on which it is due.
   */
  lastDay(start: number, base: number): number
  /** The timeline that counts business days. Only present if the target is in business days. */
  readonly days?: BusinessDayTime
}

/** @param dayCutoff Milliseconds from local midnight, for targets in business days (P2). */
export function targetOn(target: Target, time: OpenTime, dayCutoff: number | undefined): TargetOnSchedule {
  const lastCounted = (_: number, base: number): number => latestDateAt(base - 1, time.localClock)
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
