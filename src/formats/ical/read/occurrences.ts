import { weekdayOf } from '../../../core/local-date'
import { range } from '../../../core/range'
import type { DateWindow } from '../../shared/date-window'
import { civilDate, dayOfCivil } from './civil-date'
import { EVERY_ONE, type IcalRule } from './rule'

/** How many more days may be checked for one text. Without a limit, a rule can need any amount of work (S7). */
export interface DayBudget {
  left: number
}

/** The occurrences of a rule by their first days. */
export interface Occurrences {
  /** Those within the window, in order. */
  readonly days: readonly number[]
  /** Whether the first date of the event matches the rule, as it should. */
  readonly startFits: boolean
}

/**
 * Goes through the periods of a rule (years, months, weeks or days) and finds the matching days of each. A date that
 * a period does not have is not among its days: 29 February in most years. `undefined` if the budget is used
 * up.
 */
export function icalOccurrences(
  rule: IcalRule,
  start: number,
  { first, last }: DateWindow,
  budget: DayBudget,
): Occurrences | undefined {
  const { interval, count, until, positions } = rule
  const inPeriod = (period: number): number[] => {
    const days = daysOfPeriod(period, rule)
    budget.left -= Math.max(1, days.length)
    const fitting = days.filter((day) => fitsRule(day, rule))
    if (!positions) return fitting
    return fitting.filter((_, at) => positions.has(at + 1) || positions.has(at - fitting.length))
  }

  const begin = periodOf(start, rule)
  const startFits = inPeriod(begin).includes(start)
  const end = Math.min(last, until)
  // To count occurrences, every period from the start is needed; otherwise those before `first` are skipped.
  const ahead = Number.isFinite(count) ? 0 : Math.max(0, periodOf(first, rule) - begin)
  const days: number[] = []
  // The first date of the event counts as an occurrence even if it does not match the rule.
  let left = startFits ? count : count - 1
  let period = begin + ahead - (ahead % interval)
  while (budget.left >= 0 && left > 0 && firstDayOf(period, rule) <= end) {
    for (const day of inPeriod(period)) {
      if (day < start || left === 0) continue
      left--
      if (day >= first && day <= end) days.push(day)
    }
    period += interval
  }
  return budget.left < 0 ? undefined : { days, startFits }
}

// Weeks are numbered from the one of day 0, 1970-01-01, a Thursday.
function periodOf(day: number, { frequency, weekStart }: IcalRule): number {
  if (frequency === 'DAILY') return day
  if (frequency === 'WEEKLY') return (day - weekdayOf(day - weekStart) - weekStart + 4) / 7
  const { year, month } = civilDate(day)
  return frequency === 'YEARLY' ? year : year * 12 + month - 1
}

function firstDayOf(period: number, { frequency, weekStart }: IcalRule): number {
  if (frequency === 'DAILY') return period
  if (frequency === 'WEEKLY') return period * 7 + weekStart - 4
  return frequency === 'YEARLY' ? dayOfCivil(period, 1, 1) : dayOfCivil(0, period + 1, 1)
}

/** The days of a period that can match: only those of the months or days of the month that the rule names. */
function daysOfPeriod(period: number, rule: IcalRule): number[] {
  const { frequency, months, monthDays } = rule
  if (frequency === 'DAILY') return [period]
  if (frequency === 'MONTHLY') return daysOfMonth(0, period + 1, monthDays)
  if (frequency === 'YEARLY' && (months || monthDays)) {
    return sorted(months ?? range(1, 13)).flatMap((month) => daysOfMonth(period, month, monthDays))
  }
  return range(firstDayOf(period, rule), firstDayOf(period + 1, rule))
}

function daysOfMonth(year: number, month: number, monthDays: ReadonlySet<number> | undefined): number[] {
  const [first, end] = [dayOfCivil(year, month, 1), dayOfCivil(year, month + 1, 1)]
  if (!monthDays) return range(first, end)
  return sorted(Array.from(monthDays, (nth) => (nth > 0 ? first + nth - 1 : end + nth))).filter(
    (day) => day >= first && day < end,
  )
}

/** The numbers in order, each once. */
function sorted(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** Whether a day matches every BY part of a rule except BYSETPOS. For whole days, each part is a filter. */
function fitsRule(day: number, rule: IcalRule): boolean {
  const { months, weekNumbers, yearDays, monthDays, weekdays } = rule
  const numbers = weekdays?.get(weekdayOf(day))
  if (weekdays && !numbers) return false
  const isAnyOfThem = !numbers || numbers.has(EVERY_ONE)
  if (isAnyOfThem && !months && !weekNumbers && !yearDays && !monthDays) return true
  const { year, month, date } = civilDate(day)
  if (months && !months.has(month)) return false
  const inMonth = (): DateWindow => ({ first: day - date + 1, last: dayOfCivil(year, month + 1, 0) })
  if (monthDays && !isNth(monthDays, day, inMonth(), 1)) return false
  if (yearDays && !isNth(yearDays, day, yearWindow(year), 1)) return false
  if (weekNumbers) {
    // A week belongs to the year of its fourth day.
    const middle = day - weekdayOf(day - rule.weekStart) + 3
    if (!isNth(weekNumbers, middle, yearWindow(civilDate(middle).year), 7)) return false
  }
  if (isAnyOfThem) return true
  return isNth(numbers, day, rule.frequency === 'MONTHLY' || months ? inMonth() : yearWindow(year), 7)
}

function yearWindow(year: number): DateWindow {
  return { first: dayOfCivil(year, 1, 1), last: dayOfCivil(year, 12, 31) }
}

/** Whether a day is one of the nth in steps of `step` days, counted from the start or the end of a window. */
function isNth(nths: ReadonlySet<number>, day: number, { first, last }: DateWindow, step: number): boolean {
  const fromStart = Math.floor((day - first) / step) + 1
  const fromEnd = -Math.floor((last - day) / step) - 1
  return nths.has(fromStart) || nths.has(fromEnd)
}
