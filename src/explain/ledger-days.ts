import type { CountedTarget } from '../clock/counted-target'
import { type DateText, textFromDay } from '../core/local-date'
import { range } from '../core/range'
import type { Cell } from '../policy/compiled-policy'
import { type ParsedSchedule, type Version, versionOn } from '../schedule/parsed-schedule'
import { businessDayOf, ordinalThrough } from '../timeline/business-days'
import { latestDateAt } from '../timeline/local-clock'
import { type ReasonedSpan, reasonsIn } from '../timeline/reasons'
import type { Closed, Ledger, LedgerDay } from './ledger'

/**
 * The local dates of a target in business days, from receipt to the last one that counts (P2), and where on that day the
 * target is due; nothing for other targets.
 */
export function ledgerDays({ on, cell, receipt, base }: CountedTarget): Pick<Ledger, 'days' | 'point'> {
  const { days, target } = on
  if (!days || target.kind !== 'business days') return {}
  const start = days.measure(receipt)
  // Day 0 is the one that the request counts as received on; with a cut-off it can be a later one.
  const dates = range(0, target.days + 1).map((nth) => days.dateOf(start + days.amountOf(nth)))
  const nthOf = new Map(dates.map((day, nth) => [day, nth]))
  const last = dates.at(-1) as number
  const { opening, closing } = businessDayOf(ordinalThrough(last, cell.time), cell.time)
  const shown = range(latestDateAt(receipt, cell.time.clock), last + 1).map((day): LedgerDay => {
    const nth = nthOf.get(day)
    const what = nth ? { nth } : nth === 0 ? ({ reason: 'day of receipt' } as const) : uncounted(day, cell)
    const zone = zoneOn(day, cell.schedule)
    return {
      date: textFromDay(day) as DateText,
      ...what,
      ...(zone !== cell.schedule.timeZone && { zone }),
    }
  })
  return { days: shown, point: base === opening ? 'opening' : base === closing ? 'close' : 'time' }
}

/** The zone of a local date. It can differ among the versions of a succession. */
function zoneOn(day: number, schedule: ParsedSchedule): string {
  if (schedule.kind !== 'versions') return schedule.timeZone
  const version = versionOn(day, schedule) ?? (schedule.versions[0] as Version)
  return zoneOn(day, version.schedule)
}

const CLOSED: Pick<ReasonedSpan, 'reason'> = { reason: { kind: 'closed' } }

/** Why a date other than the day of receipt does not count. */
function uncounted(day: number, { schedule, time }: Cell): Pick<LedgerDay, 'reason' | 'name'> {
  const isBusinessDay = ordinalThrough(day, time) > ordinalThrough(day - 1, time)
  if (isBusinessDay) return { reason: 'before cut-off day' }
  const spans = reasonsIn(time.clock.startOf(day), time.clock.startOf(day + 1), schedule)
  // Hours after midnight belong to the date before. In combined hours, most of a weekend can be that of all of them.
  const [{ reason } = CLOSED] = spans
    .filter(({ isOpen }) => !isOpen)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  return {
    // A closed date is not open for a reason.
    reason: reason.kind as Closed['kind'],
    ...('name' in reason && reason.name !== '' && { name: reason.name }),
  }
}
