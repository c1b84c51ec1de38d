import { weekdayOf } from '../shared/local-dates'
import { civilDate, dayFromIcal } from './ical-date'
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

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** Reads the value of an RRULE of an event that begins on `start`. What is not understood is a problem. */
export function readIcalRule(
  value: string,
  start: number,
  problems: string[],
  notes: string[],
): IcalRule | undefined {
  const found: string[] = []
  const parts = readIcalRuleParts(value, found)
  const until = parts.get('UNTIL') ?? ''
  const lastDay = until ? dayFromIcal(until.slice(0, 8)) : Number.POSITIVE_INFINITY
  if (lastDay === undefined) found.push(`its RRULE has UNTIL=${until}, a date that does not exist`)
  problems.push(...found)
  if (found.length > 0 || lastDay === undefined) return undefined

  if (until.includes('T')) notes.push(`its UNTIL=${until} has a time of day; only the date was taken`)
  const numbers = (name: string): number[] | undefined => itemsOf(parts.get(name))?.map(Number)
  const weekdays = itemsOf(parts.get('BYDAY'))?.map(weekdayFromIcal)
  const [months, weekNumbers] = [numbers('BYMONTH'), numbers('BYWEEKNO')]
  const [yearDays, monthDays, positions] = [numbers('BYYEARDAY'), numbers('BYMONTHDAY'), numbers('BYSETPOS')]
  return completed(
    {
      frequency: parts.get('FREQ') as IcalRule['frequency'],
      interval: Number(parts.get('INTERVAL') ?? 1),
      count: Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY),
      until: lastDay,
      weekStart: WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO'),
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

/** Each once, so that no list is longer than the format can mean. */
function itemsOf(list: string | undefined): string[] | undefined {
  return list === undefined ? undefined : [...new Set(list.split(','))]
}

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
