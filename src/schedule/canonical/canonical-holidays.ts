import { joinedRanges, type NamedRange } from '../../core/date-ranges'
import { isRecord } from '../../core/is-record'
import { type DateText, textFromDay } from '../../core/local-date'
import { FIRST_DAY, LAST_DAY } from '../../core/time'
import { isByDate } from '../holidays/dated-entry'
import { DATES } from '../holidays/dates'
import { type NamedDates, NO_DATES } from '../holidays/named-dates'
import { looksForFreeDate } from '../holidays/placed-in'
import type { Observed } from '../holidays/yearly-rule'
import type { Holiday } from '../schedule'

/**
 * The canonical list of holidays: first the listed dates, consecutive dates with the same name as a range, then
 * the yearly rules. A date keeps the name that it has in the schedule, which can be the name of a rule earlier
 * in the list.
 */
export function canonicalHolidays(
  holidays: readonly unknown[],
  named: NamedDates,
  keepNames: boolean,
): Holiday[] {
  const dates = DATES.read(holidays.filter(isByDate), [], [])
  const listed = (dates ?? NO_DATES).between(FIRST_DAY, LAST_DAY).flatMap((range) => {
    return keepNames ? named.between(range.first, range.last) : { ...range, name: '' }
  })
  const [rules, dependent] = [false, true].map((isDependent) =>
    holidays
      .filter((entry) => !isByDate(entry) && dependsOnOthers(entry) === isDependent)
      .map((entry) => JSON.stringify(canonicalRule(entry, keepNames))),
  )
  return [
    ...joinedRanges(listed).map(entryOf),
    ...[...[...new Set(rules)].sort(), ...(dependent ?? [])].map((rule) => JSON.parse(rule) as Holiday),
  ]
}

/** Whether other holidays decide where this one is observed. The order of such rules matters, and each takes a date (S14). */
function dependsOnOthers(entry: unknown): boolean {
  return isRecord(entry) && looksForFreeDate(entry.observed as Observed | undefined)
}

function entryOf({ first, last, name }: NamedRange): Holiday {
  const [from, to] = [textFromDay(first) as DateText, textFromDay(last) as DateText]
  return { ...(name !== '' && { name }), ...(first === last ? { on: from } : { from, to }) }
}

/** A yearly rule or range without default values. */
export function canonicalRule(entry: unknown, keepNames: boolean): unknown {
  if (!isRecord(entry)) return entry
  const { name, observed, every, ...rest } = entry
  const { daysAfter, ...date } = isRecord(every) ? every : {}
  return inKeyOrder({
    ...(keepNames && name !== '' && { name }),
    ...rest,
    ...(isRecord(every) && { every: { ...date, ...(daysAfter !== 0 && { daysAfter }) } }),
    ...(observed !== 'none' && { observed }),
  })
}

/** Sorts the keys of objects in objects, so equal rules have equal JSON text. They contain no lists of objects. */
function inKeyOrder(value: unknown): unknown {
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inKeyOrder(value[key])]),
  )
}
