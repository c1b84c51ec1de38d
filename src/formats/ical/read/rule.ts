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
  readonly months?: ReadonlySet<number>
  readonly weekNumbers?: ReadonlySet<number>
  readonly yearDays?: ReadonlySet<number>
  readonly monthDays?: ReadonlySet<number>
  /** For a weekday, 0 for Sunday, which of the month or the year match: the nth ones, or {@link EVERY_ONE}. */
  readonly weekdays?: ReadonlyMap<number, ReadonlySet<number>>
  /** Which of the days of a period count, from 1. */
  readonly positions?: ReadonlySet<number>
  /** The weekday on which weeks start, 0 for Sunday. */
  readonly weekStart: number
}

/** Among the numbers of a weekday: every one of the period matches. */
export const EVERY_ONE = 0

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
  const numbers = (name: string): ReadonlySet<number> | undefined => {
    const values = parts.get(name)
    return values && new Set(values.map(Number))
  }
  const number = (name: string): number | undefined => parts.get(name)?.map(Number)[0]
  const weekdays = parts.get('BYDAY')?.map(String)
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
      ...(weekdays && { weekdays: weekdaysFromIcal(weekdays) }),
      ...(positions && { positions }),
    },
    start,
  )
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** Reads weekdays, each with or without a number: `MO`, `-1FR`. */
function weekdaysFromIcal(texts: readonly string[]): ReadonlyMap<number, ReadonlySet<number>> {
  const weekdays = new Map<number, Set<number>>()
  for (const text of texts) {
    const weekday = WEEKDAYS.indexOf(text.slice(-2))
    const nth = text.length > 2 ? Number(text.slice(0, -2)) : EVERY_ONE
    weekdays.set(weekday, (weekdays.get(weekday) ?? new Set()).add(nth))
  }
  return weekdays
}

/** A rule that names no day uses the weekday, or the day of the month, of the first date. */
function completed(rule: IcalRule, start: number): IcalRule {
  const { frequency, months, weekNumbers, yearDays, monthDays, weekdays } = rule
  if (frequency === 'DAILY' || yearDays || monthDays || weekdays) return rule
  if (frequency === 'WEEKLY' || weekNumbers)
    return { ...rule, weekdays: new Map([[weekdayOf(start), new Set([EVERY_ONE])]]) }
  const { month, date } = civilDate(start)
  const everyMonth = frequency === 'MONTHLY' || months
  return { ...rule, monthDays: new Set([date]), ...(!everyMonth && { months: new Set([month]) }) }
}
