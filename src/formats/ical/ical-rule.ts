import { dayOf, weekdayOf } from '../shared/local-dates'
import { civilDate } from './ical-date'
import type { IcalReading } from './ical-reading'
import { readIcalRuleParts } from './ical-rule-parts'

/**
 * A recurrence rule of whole days (RFC 5545, 3.3.10), complete: what it leaves to the first date is filled
 * in. Negative numbers count from the end.
 */
export interface IcalRule {
  readonly frequency: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY'
  readonly interval: number
  readonly count: number
  /** The last day on which an occurrence may begin. */
  readonly until: number
  readonly months?: readonly number[]
  readonly weekNumbers?: readonly number[]
  readonly yearDays?: readonly number[]
  readonly monthDays?: readonly number[]
  readonly weekdays?: readonly WeekdayOfRule[]
  readonly positions?: readonly number[]
  readonly weekStart: number
}

/** A day of the week, Sunday 0; `nth` of the month or the year, or every one. */
export interface WeekdayOfRule {
  readonly weekday: number
  readonly nth?: number
}

/** Reads the value of an RRULE of an event that begins on `start`. What is not understood is a problem. */
export function readIcalRule(text: string, start: number, reading: IcalReading): IcalRule | undefined {
  const parts = readIcalRuleParts(text, reading)
  if (!parts) return undefined
  const [until] = parts.get('UNTIL')?.map(String) ?? []
  const lastDay = until === undefined ? Number.POSITIVE_INFINITY : dayOf(until.slice(0, 'YYYY-MM-DD'.length))
  if (lastDay === undefined) {
    reading.problems.push(`its RRULE has UNTIL=${until}, a date that does not exist`)
    return undefined
  }
  if (until?.includes('T'))
    reading.notes.push(`its UNTIL=${until} has a time of day; only the date was taken`)
  const numbers = (name: string): readonly number[] | undefined => parts.get(name)?.map(Number)
  const number = (name: string): number | undefined => numbers(name)?.[0]
  const weekdays = parts.get('BYDAY')?.map((text) => weekdayFromIcal(String(text)))
  const [months, weekNumbers] = [numbers('BYMONTH'), numbers('BYWEEKNO')]
  const [yearDays, monthDays, positions] = [numbers('BYYEARDAY'), numbers('BYMONTHDAY'), numbers('BYSETPOS')]
  return completed(
    {
      frequency: parts.get('FREQ')?.[0] as IcalRule['frequency'],
      interval: number('INTERVAL') ?? 1,
      count: number('COUNT') ?? Number.POSITIVE_INFINITY,
      until: lastDay,
      // ical.js counts weekdays from 1, Sunday.
      weekStart: (number('WKST') ?? 2) - 1,
      ...(months && { months }),
      ...(weekNumbers && { weekNumbers }),
      ...(yearDays && { yearDays }),
      ...(monthDays && { monthDays }),
      ...(weekdays && { weekdays }),
      ...(positions && { positions }),
    },
    start,
  )
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

function weekdayFromIcal(text: string): WeekdayOfRule {
  const weekday = WEEKDAYS.indexOf(text.slice(-2))
  return text.length > 2 ? { weekday, nth: Number(text.slice(0, -2)) } : { weekday }
}

/** A rule that names no day takes that of the first date: its weekday, or its day of the month. */
function completed(rule: IcalRule, start: number): IcalRule {
  const { frequency, months, weekNumbers, yearDays, monthDays, weekdays } = rule
  if (frequency === 'DAILY' || yearDays || monthDays || weekdays) return rule
  if (frequency === 'WEEKLY' || weekNumbers) return { ...rule, weekdays: [{ weekday: weekdayOf(start) }] }
  const { month, date } = civilDate(start)
  const everyMonth = frequency === 'MONTHLY' || months
  return { ...rule, monthDays: [date], ...(!everyMonth && { months: [month] }) }
}
