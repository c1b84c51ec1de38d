import type { Path } from 'dueby'
import { type DateBudget, spendDates } from '../shared/date-budget'
import { isRecord } from '../shared/is-record'
import { datesText, dayOf, weekdayOf } from '../shared/local-dates'
import type { Span } from '../shared/open-minutes'
import type { Report } from '../shared/report'
import { listed, shown } from '../shared/shown'
import { schemaOrgDays } from './schema-org-days'
import { OWN_KEYS } from './schema-org-entries'
import { schemaOrgHours } from './schema-org-hours'

/** An `OpeningHoursSpecification` as read. */
export interface SchemaOrgSpec {
  readonly path: Path
  readonly name: string | undefined
  /** Weekdays of every week, or the dates it is valid on, as day numbers. */
  readonly on: { readonly weekdays: readonly number[] } | { readonly dates: readonly number[] }
  /** Closed without one. */
  readonly span: Span | undefined
  readonly notes: readonly string[]
}

const READ = ['name', 'description', ...OWN_KEYS]
const MOST_DAYS = 366

/** Reads one entry, or refuses it as a whole. */
export function schemaOrgSpec(
  given: unknown,
  path: Path,
  report: Report,
  budget: DateBudget,
): SchemaOrgSpec | undefined {
  const refuse = (message: string): undefined => {
    report.refused(path, message)
  }
  if (!isRecord(given)) {
    return refuse(`${shown(given)} is not an entry, { dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' }`)
  }
  const unread = Object.keys(given).filter((key) => !READ.includes(key) && !key.startsWith('@'))
  for (const key of unread) {
    report.refused([...path, key], `'${key}' is not read. Known here: ${listed(READ)}`)
  }
  if (OWN_KEYS.every((key) => given[key] === undefined || given[key] === null))
    return refuse(`${shown(given)} says nothing: it has none of ${listed(OWN_KEYS)}`)
  const hours = schemaOrgHours(given.opens, given.closes)
  if ('problem' in hours) return refuse(hours.problem)
  if ('isLeftOut' in hours && unread.length > 0)
    return refuse(
      `it has neither opens nor closes, and what ${listed(unread)} says is not known: closed or not`,
    )
  const weekdays = schemaOrgDays(given.dayOfWeek, [...path, 'dayOfWeek'], report)
  if (weekdays.length === 0) return refuse('no weekday of it is left')
  const dates = datesOf(given.validFrom, given.validThrough, weekdays)
  const problem = typeof dates === 'string' ? dates : dates && spendDates(dates.length, budget)
  if (typeof dates === 'string' || problem !== undefined) return refuse(problem ?? '')
  const isEveryDay = dates === undefined && !('dayOfWeek' in given)
  return {
    path,
    name: nameOf(given.name),
    on: dates === undefined ? { weekdays } : { dates },
    span: 'span' in hours ? hours.span : undefined,
    notes: [
      ...('span' in hours ? hours.notes : []),
      ...(isEveryDay ? ['it names no weekday: read as every day'] : []),
      ...leftOut('name', given.name, dates !== undefined && nameOf(given.name) !== undefined),
      ...leftOut('description', given.description, false),
    ],
  }
}

function nameOf(name: unknown): string | undefined {
  return typeof name === 'string' ? name : undefined
}

/** Of a schedule dates can have a name, weekdays cannot, and nothing can have a description. */
function leftOut(key: string, value: unknown, isKept: boolean): string[] {
  const isAbsent = value === undefined || value === null || value === ''
  return isAbsent || isKept ? [] : [`its ${key} ${shown(value)} is left out`]
}

/** The dates from `validFrom` through `validThrough` on these weekdays; none when it is valid always. */
function datesOf(
  from: unknown,
  through: unknown,
  weekdays: readonly number[],
): readonly number[] | string | undefined {
  if (from === undefined && through === undefined) return undefined
  const [first, last] = [dayOf(from), dayOf(through)]
  if (first === undefined) return `validFrom is ${shown(from)}. ${EXPECTED}`
  if (last === undefined) return `validThrough is ${shown(through)}. ${EXPECTED}`
  const length = last - first + 1
  if (length < 1) return `validThrough '${through}' lies before validFrom '${from}'`
  if (length > MOST_DAYS)
    return `it is valid on ${length} dates. Dates are kept one by one, at most ${MOST_DAYS}`
  const dates = Array.from({ length }, (_, step) => first + step).filter((day) =>
    weekdays.includes(weekdayOf(day)),
  )
  return dates.length > 0 ? dates : `none of its weekdays falls in ${datesText(first, last)}`
}

const EXPECTED = "Expected both dates, '2024-12-24' and '2024-12-26': a schedule changes on single dates only"
