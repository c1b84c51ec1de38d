import { dayFromText, weekdayOf } from '../../../core/local-date'
import { civilDate } from './civil-date'
import type { IcalReading } from './properties'
import { readIcalRuleParts } from './rule-parts'

/**
 * A recurrence rule for whole days (RFC 5545, 3.3.10). It is complete: what the text leaves to the first date is
 * filled in. Negative numbers count from the end.
 */
export interface IcalRule {
  readonly frequency: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY'
  readonly interval: number
  /** The number of occurrences; infinite without COUNT. */
  readonly count: number
  /** The last day on which an occurrence may start, included; infinite without UNTIL. */
  readonly until: number
  /** From 1 for January. */
  readonly months?: readonly number[]
  readonly weekNumbers?: readonly number[]
  readonly yearDays?: readonly number[]
  readonly monthDays?: readonly number[]
  readonly weekdays?: readonly WeekdayOfRule[]
  /** Which of the days of a period count, from 1. */
  readonly positions?: readonly number[]
  /** The weekday on which weeks start, 0 for Sunday. */
  readonly weekStart: number
}

/** A weekday, 0 for Sunday: the `nth` of the month or the year, or every one. */
export interface WeekdayOfRule {
  readonly weekday: number
  readonly nth?: number
}

/** Reads the RRULE of an event that starts on `start`; `undefined`, and a problem, if it is not supported. */
export function readIcalRule(text: string, start: number, reading: IcalReading): IcalRule | undefined {
  const parts = readIcalRuleParts(text, reading)
  if (!parts) return undefined
  const [until] = parts.get('UNTIL')?.map(String) ?? []
  const lastDay =
    until === undefined ? Number.POSITIVE_INFINITY : dayFromText(until.slice(0, 'YYYY-MM-DD'.length))
  if (lastDay === undefined) {
    reading.problems.push(`its RRULE has UNTIL=${until}, a date that does not exist`)
    return undefined
  }
  if (until?.includes('T')) reading.notes.push(`its UNTIL=${until} has a time of day; only the date was used`)
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
      // ical.js numbers weekdays from 1 for Sunday.
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

/** A rule that names no day uses the weekday, or the day of the month, of the first date. */
function completed(rule: IcalRule, start: number): IcalRule {
  const { frequency, months, weekNumbers, yearDays, monthDays, weekdays } = rule
  if (frequency === 'DAILY' || yearDays || monthDays || weekdays) return rule
  if (frequency === 'WEEKLY' || weekNumbers) return { ...rule, weekdays: [{ weekday: weekdayOf(start) }] }
  const { month, date } = civilDate(start)
  const everyMonth = frequency === 'MONTHLY' || months
  return { ...rule, monthDays: [date], ...(!everyMonth && { months: [month] }) }
}
