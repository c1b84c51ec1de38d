import { modulo7, weekdayOf } from '../shared/local-dates'
import { civilDate, dayOfCivil } from './ical-date'
import { icalFitsRule } from './ical-fits-rule'
import type { IcalRule } from './ical-rule'

/** How many days may still be looked at; one budget for a whole text, so that no text takes for ever (S7). */
export interface Budget {
  days: number
}

/** The first days of the occurrences of a rule, from `first` through `last`. */
export interface Occurrences {
  readonly days: readonly number[]
  /** Whether the rule gives the event's own first date, as it should. */
  readonly startFits: boolean
}

/**
 * Walks the periods of a rule (years, months, weeks or days), in each of them the days that fit. A date that
 * a period does not have, 29 February of most years, is simply not among its days. `undefined` when the
 * budget is used up.
 */
export function icalOccurrences(
  rule: IcalRule,
  start: number,
  { first, last }: { readonly first: number; readonly last: number },
  budget: Budget,
): Occurrences | undefined {
  const { interval, count, until, positions } = rule
  const inPeriod = (period: number): number[] => {
    const days = daysOfPeriod(period, rule)
    budget.days -= days.length + 1
    const fitting = days.filter((day) => icalFitsRule(day, rule))
    if (!positions) return fitting
    return fitting.filter((_, at) => positions.includes(at + 1) || positions.includes(at - fitting.length))
  }

  const begin = periodOf(start, rule)
  const startFits = inPeriod(begin).includes(start)
  const end = Math.min(last, until)
  // Counting needs every period from the start on; otherwise those before `first` can be passed over.
  const ahead = Number.isFinite(count) ? 0 : Math.max(0, periodOf(first, rule) - begin)
  const days: number[] = []
  // The first date is the first occurrence, whether the rule gives it or not.
  let left = startFits ? count : count - 1
  for (let period = begin + ahead - (ahead % interval); left > 0; period += interval) {
    if (!(firstDayOf(period, rule) <= end)) break
    for (const day of inPeriod(period)) {
      if (day < start || left === 0) continue
      left--
      if (day >= first && day <= end) days.push(day)
    }
    if (budget.days < 0) return undefined
  }
  return { days, startFits }
}

function periodOf(day: number, { frequency, weekStart }: IcalRule): number {
  if (frequency === 'DAILY') return day
  if (frequency === 'WEEKLY') return (day - modulo7(weekdayOf(day) - weekStart) - weekStart + 4) / 7
  const { year, month } = civilDate(day)
  return frequency === 'YEARLY' ? year : year * 12 + month - 1
}

function firstDayOf(period: number, { frequency, weekStart }: IcalRule): number {
  if (frequency === 'DAILY') return period
  if (frequency === 'WEEKLY') return period * 7 + weekStart - 4
  return frequency === 'YEARLY' ? dayOfCivil(period, 1, 1) : dayOfCivil(0, period + 1, 1)
}

/** The days of a period that come into question: where a rule names months or days of the month, only those. */
function daysOfPeriod(period: number, rule: IcalRule): number[] {
  const { frequency, months, monthDays } = rule
  if (frequency === 'MONTHLY') return daysOfMonth(0, period + 1, monthDays)
  if (frequency === 'YEARLY' && (months || monthDays)) {
    return sorted(months ?? EVERY_MONTH).flatMap((month) => daysOfMonth(period, month, monthDays))
  }
  return daysBetween(firstDayOf(period, rule), firstDayOf(period + 1, rule))
}

const EVERY_MONTH = Array.from({ length: 12 }, (_, index) => index + 1)

function daysOfMonth(year: number, month: number, monthDays: readonly number[] | undefined): number[] {
  const [first, end] = [dayOfCivil(year, month, 1), dayOfCivil(year, month + 1, 1)]
  if (!monthDays) return daysBetween(first, end)
  return sorted(monthDays.map((nth) => (nth > 0 ? first + nth - 1 : end + nth))).filter(
    (day) => day >= first && day < end,
  )
}

function daysBetween(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index)
}

/** In order, each once. */
function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
