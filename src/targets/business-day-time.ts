import { requireInRange } from '../core/checked-instant'
import { clamp } from '../core/clamp'
import { firstWhere } from '../core/first-where'
import { DAY } from '../core/time'
import { businessDayOf, ordinalThrough } from '../timeline/business-days'
import { latestDateAt } from '../timeline/local-clock'
import type { OpenTime } from '../timeline/open-time'
import { openingAfter } from '../timeline/queries'
import { neverOpens } from '../timeline/search-failure'
import type { Timeline } from '../timeline/timeline'
import { firstInstantShowing } from '../zone/showing'
import { instantOfLocal } from '../zone/wall-time'
import { localAt } from '../zone/zone'
import type { By } from './target'

/** The timeline that measures business days (P2), so that their due time is computed like that of hours. */
export interface BusinessDayTime extends Timeline {
  /** A number of business days, as an amount on this timeline. */
  amountOf(days: number): number
  /** The local date on which an amount is reached. */
  dateOf(amount: number): number
  /** The clock of the schedule. */
  readonly localClock: OpenTime['localClock']
  /** The instant of the cut-off on a local date; `undefined` without a cut-off. */
  readonly cutoffOn: ((day: number) => number) | undefined
}

/**
 * The amount of one business day. It is two calendar days long, because for `same time` the measure includes the time
 * since the midnight at which the business day begins, and its hours can run past the next midnight.
 */
const BUSINESS_DAY = 2 * DAY

/**
 * The timeline of business days for one kind of due point. Neither `measure` nor `earliest` ever decreases.
 *
 * @param by The time on the last day at which a target is due. It is clamped to the hours of that day.
 * @param cutoff Milliseconds from local midnight. A request received at this time or later counts as received on the
 *   next business day.
 */
export function businessDayTime(time: OpenTime, by: By, cutoff: number | undefined): BusinessDayTime {
  const { localClock } = time
  const cutoffOn =
    cutoff === undefined
      ? undefined
      : (day: number) => instantOfLocal(day * DAY + cutoff, localClock.zoneOn(day), 'compatible')

  /** The number of business days up to and including the one of receipt. */
  function ordinalOf(receipt: number): number {
    const day = latestDateAt(receipt, localClock)
    if (!cutoffOn) return ordinalThrough(day, time)
    let ordinal = ordinalThrough(day - 1, time) + 1
    while (cutoffOn(businessDayOf(ordinal, time).day) <= receipt) ordinal++
    return ordinal
  }

  function measureSameTime(instant: number): number {
    const receipt = time.isOpenAt(instant) ? instant : openingAfter(instant, time)
    if (receipt === undefined) throw neverOpens(time, 'later')
    // A request before the cut-off of a business day counts for that day, even if it opens only after its cut-off.
    const ordinal = Math.max(ordinalOf(instant), ordinalThrough(latestDateAt(receipt, localClock), time))
    const { day, opening } = businessDayOf(ordinal, time)
    // A request received after the cut-off counts from the opening of its business day. The same must hold for a
    // request received later, but before that opening (decision 0014).
    const isEarly = cutoffOn && receipt < opening
    const reading = isEarly ? localAt(opening, localClock.zoneAt(opening)) : localClock.latestAt(receipt)
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
      // A time given by the policy is a wall-clock time (T5). A time taken from the receipt must keep the order of
      // receipts, and moving it forward over a gap would not.
      const zone = localClock.zoneOn(day)
      const point =
        by === 'same time'
          ? firstInstantShowing(day * DAY + amount - ordinal * BUSINESS_DAY, zone)
          : instantOfLocal(day * DAY + by.time, zone, 'compatible')
      return requireInRange(clamp(point, opening, closing))
    },
    latest(amount) {
      const ordinal = ordinalIn(amount)
      // Bisect between two openings: one that measures at most the amount, and one that measures more.
      let before = ordinal
      while (measure(businessDayOf(before, time).opening) > amount) before--
      const low = businessDayOf(before, time).opening
      const high = businessDayOf(ordinal + 1, time).opening
      return requireInRange(low + firstWhere(high - low, (step) => measure(low + step) > amount) - 1)
    },
    amountOf: (days) => days * BUSINESS_DAY,
    dateOf: (amount) => businessDayOf(ordinalIn(amount), time).day,
    localClock,
    cutoffOn,
  }
}
