import { type CombinedInput, type DateText, holidayDates, type Schedule, type ScheduleInput } from 'dueby'
import { dateOf, dayOf } from '../shared/local-dates'
import { type ClosedDate, closedSpecialDates } from './closed-special-dates'
import type { IcalSpan } from './ical-span'

interface Window {
  readonly from: DateText
  readonly through: DateText
}

/** The holidays of a checked schedule and what its special hours close; within dates, or as they are listed. */
export function closedSpans(
  schedule: ScheduleInput | CombinedInput,
  window: Window | undefined,
): readonly IcalSpan[] {
  const special = closedSpecialDates(schedule)
  if (!window) return 'weekly' in schedule ? listedSpans(schedule, special) : []
  const { from, through } = window
  const dates = new Map<DateText, string>()
  const inside = special.filter(({ date }) => date >= from && date <= through)
  for (const { date, name = '' } of [...holidayDates(from, through, schedule as Schedule), ...inside])
    if (!dates.has(date)) dates.set(date, name)
  return joined([...dates].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function listedSpans({ holidays = [] }: ScheduleInput, special: readonly ClosedDate[]): readonly IcalSpan[] {
  const spans = holidays.flatMap(({ name = '', on, from = on, to = on }) =>
    from && to ? [{ name, from, to }] : [],
  )
  const others = special.filter(({ date }) => !spans.some(({ from, to }) => from <= date && date <= to))
  return [...spans, ...joined(others.map(({ date, name }) => [date, name] as const))]
}

/** Dates in order, those that touch under one name as one stretch. */
function joined(dates: readonly (readonly [DateText, string])[]): IcalSpan[] {
  const spans: { name: string; from: DateText; to: DateText }[] = []
  for (const [date, name] of dates) {
    const last = spans.at(-1)
    if (last?.name === name && dateOf((dayOf(last.to) ?? 0) + 1) === date) last.to = date
    else spans.push({ name, from: date, to: date })
  }
  return spans
}
