import type { Path } from 'dueby'
import { isRecord } from '../shared/is-record'
import { datesText, dayOf, weekdayOf } from '../shared/local-dates'
import type { Span } from '../shared/open-minutes'
import type { Report } from '../shared/report'
import { listed, shown } from '../shared/shown'
import { schemaOrgDays } from './schema-org-days'
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

const READ = ['name', 'description', 'dayOfWeek', 'opens', 'closes', 'validFrom', 'validThrough']
const MOST_DAYS = 366

/** Reads one entry, or refuses it as a whole. */
export function schemaOrgSpec(given: unknown, path: Path, report: Report): SchemaOrgSpec | undefined {
  const refuse = (message: string): undefined => {
    report.refused(path, message)
  }
  if (!isRecord(given)) {
    return refuse(`${shown(given)} is not an entry, { dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' }`)
  }
  for (const key of Object.keys(given).filter((key) => !READ.includes(key) && !key.startsWith('@'))) {
    report.refused([...path, key], `'${key}' is not read. Known here: ${listed(READ)}`)
  }
  const hours = schemaOrgHours(given.opens, given.closes)
  if ('problem' in hours) return refuse(hours.problem)
  const weekdays = schemaOrgDays(given.dayOfWeek, [...path, 'dayOfWeek'], report)
  if (weekdays.length === 0) return refuse('no weekday of it is left')
  const dates = datesOf(given.validFrom, given.validThrough, weekdays)
  if (typeof dates === 'string') return refuse(dates)
  const isEveryDay = dates === undefined && !('dayOfWeek' in given)
  return {
    path,
    name: typeof given.name === 'string' ? given.name : undefined,
    on: dates === undefined ? { weekdays } : { dates },
    span: 'span' in hours ? hours.span : undefined,
    notes: [
      ...('span' in hours ? hours.notes : []),
      ...(isEveryDay ? ['it names no weekday: read as every day'] : []),
    ],
  }
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
