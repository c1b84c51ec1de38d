import { requireInRange } from '../core/checked-instant'
import { DAY } from '../core/time'
import { businessDayOf, ordinalThrough } from '../timeline/count-business-days'
import type { OpenTime } from '../timeline/open-time'
import { isOpenAt, openingAfter } from '../timeline/queries'
import { neverOpens } from '../timeline/search-failure'
import type { Timeline } from '../timeline/timeline'
import { firstInstantShowing } from '../zone/showing'
import { instantOfLocal } from '../zone/wall-time'
import { latestLocalAt, localAt } from '../zone/zone'
import type { By } from './target'

/**
 * One business day on the timeline below. Twice a calendar day, since the wall-clock position kept for
 * `same time` counts from the midnight a business day begins with and its hours may run past the next.
 */
export const BUSINESS_DAY: number = 2 * DAY

/**
 * The timeline whose measure counts business days (P2), so that they are due by the same line as hours.
 * What is due at a fixed point of its last day measures whole days; `same time` adds the position in it.
 * A later instant never measures less, and a greater measure is never due earlier.
 *
 * @param by The point of the last day at which it is due; outside that day's hours the nearer end of them.
 * @param cutoff Milliseconds from midnight: from then on a request counts as the next business day's.
 */
export function businessDayTime(time: OpenTime, by: By, cutoff: number | undefined): Timeline {
  const { zone } = time

  /** The business days up to and including the day of receipt. */
  function ordinalOf(receipt: number): number {
    // The latest reading, so that a date that has begun stays begun where a clock falls back over midnight.
    const day = Math.floor(latestLocalAt(receipt, zone) / DAY)
    if (cutoff === undefined) return ordinalThrough(day, time)
    let ordinal = ordinalThrough(day - 1, time) + 1
    while (instantOfLocal(businessDayOf(ordinal, time).day * DAY + cutoff, zone, 'compatible') <= receipt)
      ordinal++
    return ordinal
  }

  function measureSameTime(instant: number): number {
    const receipt = isOpenAt(instant, time) ? instant : openingAfter(instant, time)
    if (receipt === undefined) throw neverOpens(time, 'later')
    const ordinal = ordinalOf(receipt)
    const { day, opening } = businessDayOf(ordinal, time)
    const local = receipt < opening ? localAt(opening, zone) : latestLocalAt(receipt, zone)
    return ordinal * BUSINESS_DAY + local - day * DAY
  }

  return {
    measure: by === 'same time' ? measureSameTime : (instant) => ordinalOf(instant) * BUSINESS_DAY,
    earliest(amount) {
      const ordinal = Math.floor(amount / BUSINESS_DAY)
      const { day, opening, closing } = businessDayOf(ordinal, time)
      const within = (instant: number) => Math.min(Math.max(instant, opening), closing)
      if (by === 'close') return requireInRange(closing)
      if (by === 'open') return requireInRange(opening)
      // A point named by the policy is a wall-clock time (T5). One carried over from the receipt has to
      // keep the order of receipts, which going forward over a gap would not.
      const point =
        by === 'same time'
          ? firstInstantShowing(day * DAY + amount - ordinal * BUSINESS_DAY, zone)
          : instantOfLocal(day * DAY + by.time, zone, 'compatible')
      return requireInRange(within(point))
    },
  }
}
