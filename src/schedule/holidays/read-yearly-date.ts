import { isRecord } from '../../core/is-record'
import { isFull, report } from '../../core/issue'
import { WEEKDAYS } from '../../core/local-date'
import { range } from '../../core/range'
import { choice, optional, type Reader, reader, record } from '../../core/reader'
import { DAY_NOT_IN_MONTH } from '../messages'
import type { MonthDay, YearlyDate } from './yearly-date'

const EXPECTED =
  "a yearly date such as { month: 7, day: 4 }, { month: 11, weekday: 'thu', nth: 4 }, { weekday: 'mon', before: { month: 5, day: 25 } } or { easter: -2 }"

// A larger shift is never needed, because there is a nearer date to count from.
const MAX_DAYS = 365
const MONTH = choice(range(1, 13), 'a month, 1 to 12')
const DAY = choice(range(1, 32), 'a day of the month, 1 to 31')
const WEEKDAY = choice(WEEKDAYS)
const NTH = choice([1, 2, 3, 4, 5, 'last'], "1, 2, 3, 4, 5 or 'last'")
const DAYS_AFTER = optional(days('after that date'))

/** Reads a day of a month. One that does not exist in any year is an issue (S8). */
export const MONTH_DAY: Reader<MonthDay> = existing(
  record('a date such as { month: 5, day: 25 }', { month: MONTH, day: DAY }),
)
const DAY_OF_MONTH = existing(record(EXPECTED, { month: MONTH, day: DAY, daysAfter: DAYS_AFTER }))
const NTH_WEEKDAY = record(EXPECTED, {
  month: optional(MONTH),
  weekday: WEEKDAY,
  nth: NTH,
  daysAfter: DAYS_AFTER,
})

/** The form of a date, by a key that only this form has. The first key that is present decides. */
const FORMS: Readonly<Record<string, Reader<object>>> = {
  easter: record(EXPECTED, { easter: days('from Easter Sunday') }),
  before: record(EXPECTED, { weekday: WEEKDAY, before: MONTH_DAY, daysAfter: DAYS_AFTER }),
  after: record(EXPECTED, { weekday: WEEKDAY, after: MONTH_DAY, daysAfter: DAYS_AFTER }),
  weekday: NTH_WEEKDAY,
  nth: NTH_WEEKDAY,
}

/** Reads a yearly date. A date that does not exist in any year is an issue (S8). */
export const YEARLY_DATE: Reader<YearlyDate> = {
  expected: EXPECTED,
  read(value, path, issues) {
    const [, form = DAY_OF_MONTH] =
      Object.entries(FORMS).find(([key]) => isRecord(value) && key in value) ?? []
    const before = issues.length
    form.read(value, path, issues)
    // Without an issue, the value has the type of its form. A full list does not show new issues.
    return issues.length === before && !isFull(issues) ? (value as YearlyDate) : undefined
  },
}

/* @__NO_SIDE_EFFECTS__ */
function days(what: string): Reader<number> {
  return reader(
    `a whole number of days ${what}, from -${MAX_DAYS} to ${MAX_DAYS}`,
    (value): value is number => Number.isInteger(value) && Math.abs(value as number) <= MAX_DAYS,
  )
}

/** Adds an issue if the month has no such day in any year. */
/* @__NO_SIDE_EFFECTS__ */
function existing<Date extends { readonly month?: number | undefined; readonly day?: number | undefined }>({
  expected,
  read,
}: Reader<Date>): Reader<MonthDay> {
  return {
    expected,
    read(value, path, issues) {
      const { month, day } = read(value, path, issues) ?? {}
      if (month === undefined || day === undefined) return undefined
      // In a leap year.
      const days = new Date(Date.UTC(2000, month, 0)).getUTCDate()
      // Without an issue, the value has this type.
      if (day <= days) return value as MonthDay
      report(issues, DAY_NOT_IN_MONTH, [...path, 'day'], day, String(days))
      return undefined
    },
  }
}
