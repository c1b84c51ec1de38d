import type { CountedTarget } from '../clock/counted-target'
import { type DateText, textFromDay } from '../core/local-date'
import { ordinalThrough } from '../timeline/business-days'
import { latestDateAt } from '../timeline/local-clock'
import { commonReason, reasonsIn } from '../timeline/reasons'
import type { LedgerDay } from './ledger'

/**
 * The local dates of a target in business days, from receipt to the last one that counts (P2). `undefined` for other
 * targets.
 */
export function ledgerDays({ on, cell, receipt }: CountedTarget): LedgerDay[] | undefined {
  const { days, target } = on
  if (!days || target.kind !== 'business days') return undefined
  const start = days.measure(receipt)
  // The business day that the request counts as received on; with a cut-off it can be a later one.
  const receivedOn = days.dateOf(start)
  const first = latestDateAt(receipt, cell.time.clock)
  const found: LedgerDay[] = []
  let day = first
  for (let nth = 1; nth <= target.days; nth++) {
    const last = days.dateOf(start + days.amountOf(nth))
    for (; day < last; day++) found.push(uncounted(day))
    found.push({ date: dateText(last), nth })
    day = last + 1
  }
  return found

  function uncounted(date: number): LedgerDay {
    if (date === receivedOn) return { date: dateText(date), reason: 'day of receipt' }
    const isBusinessDay = ordinalThrough(date, cell.time) > ordinalThrough(date - 1, cell.time)
    if (isBusinessDay) return { date: dateText(date), reason: 'before cut-off day' }
    const { clock } = cell.time
    const spans = reasonsIn(clock.startOf(date), clock.startOf(date + 1), cell.schedule)
    // Hours after midnight belong to the date before.
    const reason = commonReason(spans.filter(({ isOpen }) => !isOpen))
    const name = 'name' in reason && reason.name !== '' && { name: reason.name }
    return { date: dateText(date), reason: reason.kind as NonNullable<LedgerDay['reason']>, ...name }
  }
}

function dateText(day: number): DateText {
  return textFromDay(day) as DateText
}
