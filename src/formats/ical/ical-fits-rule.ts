import { modulo7, weekdayOf } from '../shared/local-dates'
import { civilDate, dayOfCivil } from './ical-date'
import type { IcalRule } from './ical-rule'

/** Whether every BY part of a rule but BYSETPOS admits a day. On whole days each of them is a filter. */
export function icalFitsRule(day: number, rule: IcalRule): boolean {
  const { months, weekNumbers, yearDays, monthDays, weekdays } = rule
  const { year, month, date } = civilDate(day)
  if (months && !months.includes(month)) return false
  const inMonth = (): Span => ({ first: day - date + 1, last: dayOfCivil(year, month + 1, 0) })
  const inYear = (): Span => ({ first: dayOfCivil(year, 1, 1), last: dayOfCivil(year, 12, 31) })
  if (monthDays && !isNth(monthDays, day, inMonth(), 1)) return false
  if (yearDays && !isNth(yearDays, day, inYear(), 1)) return false
  if (weekNumbers) {
    // A week belongs to the year of its fourth day.
    const middle = day - modulo7(weekdayOf(day) - rule.weekStart) + 3
    const weekYear = civilDate(middle).year
    const span = { first: dayOfCivil(weekYear, 1, 1), last: dayOfCivil(weekYear, 12, 31) }
    if (!isNth(weekNumbers, middle, span, 7)) return false
  }
  if (!weekdays) return true
  const weekday = weekdayOf(day)
  const counted = rule.frequency === 'MONTHLY' || months ? inMonth : inYear
  return weekdays.some(
    (each) => each.weekday === weekday && (each.nth === undefined || isNth([each.nth], day, counted(), 7)),
  )
}

interface Span {
  readonly first: number
  readonly last: number
}

/** Whether a day is among the nth in steps of `step` days, counted from either end of a span. */
function isNth(nths: readonly number[], day: number, { first, last }: Span, step: number): boolean {
  const fromStart = Math.floor((day - first) / step) + 1
  const fromEnd = -Math.floor((last - day) / step) - 1
  return nths.includes(fromStart) || nths.includes(fromEnd)
}
