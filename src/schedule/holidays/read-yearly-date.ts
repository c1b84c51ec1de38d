import { custom, looseObject, optional, picklist, unknown } from 'valibot'
import { type Issue, issue, type Path } from '../../core/issue'
import { WEEKDAYS } from '../../core/local-date'
import { conforms, isRecord, oneOf, type Shape } from '../../core/shape'
import type { YearlyDate } from './yearly-date'

/** What a date that comes back every year looks like. */
export const YEARLY_DATE =
  "a yearly date, { month: 7, day: 4 }, { month: 11, weekday: 'thu', nth: 4 }, { weekday: 'mon', before: { month: 5, day: 25 } } or { easter: -2 }"

// Less than a year either way: what lies further has a date of its own.
const MOST_DAYS = 365
const isDayCount = (value: unknown): boolean =>
  Number.isInteger(value) && Math.abs(value as number) <= MOST_DAYS
const days = (what: string) =>
  custom<number>(isDayCount, `a whole number of days ${what}, -${MOST_DAYS} to ${MOST_DAYS}`)

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)
const MONTH = picklist(upTo(12), 'a month, 1 to 12')
const DAYS_AFTER = optional(days('after that date'))

const DAY = picklist(upTo(31), 'a day of the month, 1 to 31')
const WEEKDAY = picklist(WEEKDAYS, oneOf(WEEKDAYS))

const DAY_OF_MONTH = looseObject({ month: MONTH, day: DAY, daysAfter: DAYS_AFTER }, YEARLY_DATE)
const NTH_WEEKDAY = looseObject(
  {
    month: MONTH,
    weekday: WEEKDAY,
    nth: picklist([1, 2, 3, 4, 5, 'last'], "1, 2, 3, 4, 5 or 'last'"),
    daysAfter: DAYS_AFTER,
  },
  YEARLY_DATE,
)
const REFERENCE = looseObject({ month: MONTH, day: DAY }, 'a day of a month, { month: 5, day: 25 }')
const BEFORE = looseObject({ weekday: WEEKDAY, before: unknown(), daysAfter: DAYS_AFTER }, YEARLY_DATE)
const AFTER = looseObject({ weekday: WEEKDAY, after: unknown(), daysAfter: DAYS_AFTER }, YEARLY_DATE)
const FROM_EASTER = looseObject({ easter: days('from Easter Sunday') }, YEARLY_DATE)

/** Reads a date that comes back every year; one that never comes is an issue (S8). */
export function readYearlyDate(value: unknown, path: Path, issues: Issue[]): YearlyDate | undefined {
  const isShaped = conforms(shapeOf(value), value, path, issues)
  // A shape is less exact than the type in two ways: what a weekday is counted from, and which months have
  // a day 30 and 31.
  const near = isRecord(value) ? NEAR.find((key) => key in value) : undefined
  if (near) {
    const from = (value as Readonly<Record<string, unknown>>)[near]
    const isSound = conforms(REFERENCE, from, [...path, near], issues)
    const exists = isSound && hasDay(from as unknown as DayOfMonth, [...path, near], issues)
    return isShaped && exists ? (value as unknown as YearlyDate) : undefined
  }
  if (!isShaped) return undefined
  const date = value as unknown as YearlyDate
  return date.day === undefined || hasDay(date, path, issues) ? date : undefined
}

const NEAR = ['before', 'after'] as const

type DayOfMonth = Pick<YearlyDate & { readonly day: number }, 'month' | 'day'>

function hasDay({ month, day }: DayOfMonth, path: Path, issues: Issue[]): boolean {
  const longest = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (day <= longest) return true
  const instead = `a day that month ${month} has in some year, 1 to ${longest}`
  issues.push(issue('impossible-rule', [...path, 'day'], day, instead))
  return false
}

function shapeOf(value: unknown): Shape {
  if (!isRecord(value)) return DAY_OF_MONTH
  if ('easter' in value) return FROM_EASTER
  if ('before' in value) return BEFORE
  if ('after' in value) return AFTER
  return 'weekday' in value || 'nth' in value ? NTH_WEEKDAY : DAY_OF_MONTH
}
