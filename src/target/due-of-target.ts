import type { OpenTime } from '../timeline/open-time'
import { calendarTime, dueOn, type Timeline } from '../timeline/timeline'
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
