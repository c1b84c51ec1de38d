import { DAY } from '../core/time'
import { businessDayOf } from '../timeline/count-business-days'
import type { OpenTime } from '../timeline/open-time'
import { calendarTime, dueOn, type Timeline } from '../timeline/timeline'
import { localAt } from '../zone/zone'
import { BUSINESS_DAY, businessDayTime } from './business-day-time'
import type { Target } from './target'

/** When a target that starts at an instant is due: each kind of target is a timeline and an amount on it. */
export function dueOfTarget(
  target: Target,
  start: number,
  time: OpenTime,
  dayCutoff: number | undefined,
): number {
  const [timeline, amount] = measured(target, time, dayCutoff)
  return dueOn(timeline, start, amount)
}

/**
 * The last local date whose hours an answer rests on (S10): that of the last instant before the due one,
 * which may be the midnight that ends it, and of business days at least the one it is due on.
 */
export function lastDateOf(
  target: Target,
  start: number,
  due: number,
  time: OpenTime,
  dayCutoff: number | undefined,
): number {
  const lastCounted = Math.floor(localAt(due - 1, time.zone) / DAY)
  if (target.kind !== 'business days') return lastCounted
  const [timeline, amount] = measured(target, time, dayCutoff)
  const { day } = businessDayOf(Math.floor((timeline.measure(start) + amount) / BUSINESS_DAY), time)
  return Math.max(day, lastCounted)
}

function measured(
  target: Target,
  time: OpenTime,
  dayCutoff: number | undefined,
): readonly [timeline: Timeline, amount: number] {
  switch (target.kind) {
    case 'calendar time':
      return [calendarTime, target.milliseconds]
    case 'business time':
      return [time, target.milliseconds]
    case 'business days':
      return [businessDayTime(time, target.by, dayCutoff), target.days * BUSINESS_DAY]
  }
}
