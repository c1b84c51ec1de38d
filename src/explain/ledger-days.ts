import type { CountedTarget } from '../clock/counted-target'
import { type DateText, textFromDay } from '../core/local-date'
import { range } from '../core/range'
import type { Cell } from '../policy/compiled-policy'
import { ordinalThrough } from '../timeline/business-days'
import { latestDateAt } from '../timeline/local-clock'
import { type ReasonedSpan, reasonsIn } from '../timeline/reasons'
import type { Closed, LedgerDay } from './ledger'

/** The local dates of a target in business days, from receipt to the last one that counts (P2); none for other targets. */
export function ledgerDays({ on, cell, receipt }: CountedTarget): { readonly days?: readonly LedgerDay[] } {
  const { days, target } = on
  if (!days || target.kind !== 'business days') return {}
  const start = days.measure(receipt)
  // Day 0 is the one that the request counts as received on; with a cut-off it can be a later one.
  const dates = range(0, target.days + 1).map((nth) => days.dateOf(start + days.amountOf(nth)))
  const nthOf = new Map(dates.map((day, nth) => [day, nth]))
  const last = dates.at(-1) as number
  const shown = range(latestDateAt(receipt, cell.time.clock), last + 1).map((day): LedgerDay => {
    const nth = nthOf.get(day)
    const what = nth ? { nth } : nth === 0 ? ({ reason: 'day of receipt' } as const) : uncounted(day, cell)
    return { date: textFromDay(day) as DateText, ...what }
  })
  return { days: shown }
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
