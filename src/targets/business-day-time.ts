import { requireInRange } from '../core/checked-instant'
import { DAY } from '../core/time'
import { businessDayOf, ordinalThrough } from '../timeline/business-days'
import { dateAt } from '../timeline/local-clock'
import type { OpenTime } from '../timeline/open-time'
import { openingAfter } from '../timeline/queries'
import { neverOpens } from '../timeline/search-failure'
import type { Timeline } from '../timeline/timeline'
import { firstInstantShowing } from '../zone/showing'
import { instantOfLocal } from '../zone/wall-time'
import { localAt } from '../zone/zone'
import type { By } from './target'

/** The timeline whose measure counts business days (P2), so that they are due by the same line as hours. */
export interface BusinessDayTime extends Timeline {
  /** A number of business days as an amount on this timeline. */
  amountOf(days: number): number
  /** The local date on which an amount is reached. */
  dateOf(amount: number): number
  /** The instants in `(from, to]` at which the business day of receipt can change, in order. */
  changesIn(from: number, to: number): number[]
}

/**
 * One business day. It is twice a calendar day, because for `same time` the position within the day counts from the
 * midnight at which the business day begins, and its hours can run past the next midnight.
 */
const BUSINESS_DAY = 2 * DAY

/**
 * A later instant never measures less, and a greater amount is never reached earlier.
 *
 * @param by The point of the last day at which a target is due. Outside the hours of that day it is the nearer end.
 * @param cutoff Milliseconds from local midnight: from then on a request counts as received on the next business day.
 */
export function businessDayTime(time: OpenTime, by: By, cutoff: number | undefined): BusinessDayTime {
  const { clock } = time
  const cutoffOn = (day: number, after: number): number =>
    instantOfLocal(day * DAY + after, clock.zoneOn(day), 'compatible')

  /** How many business days there are up to and including the day of receipt. */
  function ordinalOf(receipt: number): number {
    const day = dateAt(receipt, clock)
    if (cutoff === undefined) return ordinalThrough(day, time)
    let ordinal = ordinalThrough(day - 1, time) + 1
    while (cutoffOn(businessDayOf(ordinal, time).day, cutoff) <= receipt) ordinal++
    return ordinal
  }

  function measureSameTime(instant: number): number {
    const receipt = time.isOpenAt(instant) ? instant : openingAfter(instant, time)
    if (receipt === undefined) throw neverOpens(time, 'later')
    const ordinal = ordinalOf(receipt)
    const { day, opening } = businessDayOf(ordinal, time)
    // After the cut-off a request counts from the opening of the day it counts for. Then the same has to hold for what
    // is received later, but before that opening (decision 0014).
    const isEarly = cutoff !== undefined && receipt < opening
    const reading = isEarly ? localAt(opening, clock.zoneAt(opening)) : clock.latestAt(receipt)
    return ordinal * BUSINESS_DAY + clamp(reading - day * DAY, 0, BUSINESS_DAY - 1)
  }

  const measure =
    by === 'same time' ? measureSameTime : (instant: number) => ordinalOf(instant) * BUSINESS_DAY
  const ordinalIn = (amount: number): number => Math.floor(amount / BUSINESS_DAY)

  return {
    measure,
    earliest(amount) {
      const ordinal = ordinalIn(amount)
      const { day, opening, closing } = businessDayOf(ordinal, time)
      if (by === 'close') return requireInRange(closing)
      if (by === 'open') return requireInRange(opening)
      // A point named by the policy is a wall-clock time (T5). One that is carried over from the receipt has to keep
      // the order of receipts, which going forward over a gap would not.
      const zone = clock.zoneOn(day)
      const point =
        by === 'same time'
          ? firstInstantShowing(day * DAY + amount - ordinal * BUSINESS_DAY, zone)
          : instantOfLocal(day * DAY + by.time, zone, 'compatible')
      return requireInRange(clamp(point, opening, closing))
    },
    latest(amount) {
      const ordinal = ordinalIn(amount)
      // Measured at openings, which are business days for sure: not more than the amount, and more than it.
      let before = ordinal
      while (measure(businessDayOf(before, time).opening) > amount) before--
      let low = businessDayOf(before, time).opening
      let high = businessDayOf(ordinal + 1, time).opening
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2)
        if (measure(middle) <= amount) low = middle
        else high = middle
      }
      return requireInRange(low)
    },
    amountOf: (days) => days * BUSINESS_DAY,
    dateOf: (amount) => businessDayOf(ordinalIn(amount), time).day,
    changesIn(from, to) {
      const changes: number[] = []
      const last = dateAt(to, clock) + 2
      for (let day = dateAt(from, clock) - 2; day <= last; day++) {
        changes.push(clock.startOf(day))
        if (cutoff !== undefined) changes.push(cutoffOn(day, cutoff))
      }
      // Nearly in order: only cut-offs near a change of the zone are not.
      return changes.filter((at) => at > from && at <= to).sort((a, b) => a - b)
    },
  }
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(Math.max(value, least), greatest)
}
