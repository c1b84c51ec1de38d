import { custom, looseObject, optional, picklist } from 'valibot'
import { type Issue, issue, type Path } from '../../core/issue'
import { WEEKDAYS } from '../../core/local-date'
import { conforms, isRecord, oneOf, type Shape } from '../../core/shape'
import type { YearlyDate } from './yearly-date'

/** What a date that comes back every year looks like. */
export const YEARLY_DATE =
  "a yearly date, { month: 7, day: 4 }, { month: 11, weekday: 'thu', nth: 4 } or { easter: -2 }"

// Less than a year either way: what lies further has a date of its own.
const MOST_DAYS = 365
const isDayCount = (value: unknown): boolean =>
  Number.isInteger(value) && Math.abs(value as number) <= MOST_DAYS
const days = (what: string) =>
  custom<number>(isDayCount, `a whole number of days ${what}, -${MOST_DAYS} to ${MOST_DAYS}`)

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)
const MONTH = picklist(upTo(12), 'a month, 1 to 12')
const DAYS_AFTER = optional(days('after that date'))

const DAY_OF_MONTH = looseObject(
  { month: MONTH, day: picklist(upTo(31), 'a day of the month, 1 to 31'), daysAfter: DAYS_AFTER },
  YEARLY_DATE,
)
const NTH_WEEKDAY = looseObject(
  {
    month: MONTH,
    weekday: picklist(WEEKDAYS, oneOf(WEEKDAYS)),
    nth: picklist([1, 2, 3, 4, 5, 'last'], "1, 2, 3, 4, 5 or 'last'"),
    daysAfter: DAYS_AFTER,
  },
  YEARLY_DATE,
)
const FROM_EASTER = looseObject({ easter: days('from Easter Sunday') }, YEARLY_DATE)

/** Reads a date that comes back every year; one that never comes is an issue (S8). */
export function readYearlyDate(value: unknown, path: Path, issues: Issue[]): YearlyDate | undefined {
  if (!conforms(shapeOf(value), value, path, issues)) return undefined
  // A shape is less exact than the type in one way: which months have a day 30 and 31.
  const date = value as unknown as YearlyDate
  if (date.day === undefined) return date
  const longest = date.month === 2 ? 29 : [4, 6, 9, 11].includes(date.month) ? 30 : 31
  if (date.day <= longest) return date
  const instead = `a day that month ${date.month} has in some year, 1 to ${longest}`
  issues.push(issue('impossible-rule', [...path, 'day'], date.day, instead))
  return undefined
}

function shapeOf(value: unknown): Shape {
  if (!isRecord(value)) return DAY_OF_MONTH
  if ('easter' in value) return FROM_EASTER
  return 'weekday' in value || 'nth' in value ? NTH_WEEKDAY : DAY_OF_MONTH
}
