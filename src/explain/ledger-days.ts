import type { CountedTarget } from '../clock/counted-target'
import { type DateText, textFromDay } from '../core/local-date'
import { memoized } from '../core/memoized'
import { range } from '../core/range'
import type { Cell } from '../policy/compiled-policy'
import { type ParsedSchedule, type Version, versionOn } from '../schedule/parsed-schedule'
import { businessDayOf, ordinalThrough } from '../timeline/business-days'
import { latestDateAt } from '../timeline/local-clock'
import { type ReasonedSpan, reasonsIn } from '../timeline/reasons'
import { zoneChangesOf } from '../zone/corrections'
import { zoneKey } from '../zone/zone'
import type { Closed, Ledger, LedgerDay } from './ledger'

/**
 * The local dates of a target in business days, from receipt to the last one that counts (P2), and where on that day the
 * target is due; nothing for other targets.
 */
export function ledgerDays({ on, cell, receipt, base }: CountedTarget): Pick<Ledger, 'days' | 'point'> {
  const { days, target } = on
  if (!days || target.kind !== 'business days') return {}
  const last = days.dateOf(days.measure(receipt) + days.amountOf(target.days))
  const lastOrdinal = ordinalThrough(last, cell.time)
  const { opening, closing } = businessDayOf(lastOrdinal, cell.time)
  const changesOf = memoized(zoneChangesOf)
  const own = wallClockKey(cell.schedule)
  const shown = range(latestDateAt(receipt, cell.time.localClock), last + 1).map((day): LedgerDay => {
    const ordinal = ordinalThrough(day, cell.time)
    const isBusinessDay = ordinal > ordinalThrough(day - 1, cell.time)
    const what = isBusinessDay ? numbered(target.days - lastOrdinal + ordinal) : uncounted(day, cell)
    const date = textFromDay(day) as DateText
    const inForce = scheduleOn(day, cell.schedule)
    if (wallClockKey(inForce) === own) return { date, ...what }
    const { timeZone: zone, corrections } = inForce
    return { date, ...what, zone, ...(corrections.length > 0 && { zoneChanges: changesOf(corrections) }) }
  })
  return { days: shown, point: base === opening ? 'opening' : base === closing ? 'close' : 'time' }
}

/** The schedule whose clock decides a local date. The versions of a succession can have different ones. */
function scheduleOn(day: number, schedule: ParsedSchedule): ParsedSchedule {
  if (schedule.kind !== 'versions') return schedule
  const version = versionOn(day, schedule) ?? (schedule.versions[0] as Version)
  return scheduleOn(day, version.schedule)
}

function wallClockKey({ timeZone, corrections }: ParsedSchedule): string {
  return zoneKey(timeZone, corrections)
}

/** Day 0 is the one that the request counts as received on. With a cut-off it can be later than the date of receipt. */
function numbered(nth: number): Pick<LedgerDay, 'nth' | 'reason'> {
  return nth > 0 ? { nth } : { reason: nth === 0 ? 'day of receipt' : 'before cut-off day' }
}

const CLOSED: Pick<ReasonedSpan, 'reason'> = { reason: { kind: 'closed' } }

/** Why a date that is not a business day does not count. */
function uncounted(day: number, { schedule, time }: Cell): Pick<LedgerDay, 'reason' | 'name'> {
  const spans = reasonsIn(time.localClock.startOf(day), time.localClock.startOf(day + 1), schedule)
  // The longest closed span decides: hours of the night before can follow midnight, and the operands of combined hours can
  // be closed for one reason during a part of the date only.
  const [{ reason } = CLOSED] = spans
    .filter(({ isOpen }) => !isOpen)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  return {
    // Only closed spans are left, so it is the reason of one.
    reason: reason.kind as Closed['kind'],
    ...('name' in reason && reason.name !== '' && { name: reason.name }),
  }
}
