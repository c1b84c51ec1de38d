import type { Path } from 'dueby'
import { oneOf } from '../../core/closest'
import { describe } from '../../core/describe'
import { isRecord } from '../../core/is-record'
import { dayFromText, weekdayOf } from '../../core/local-date'
import { range } from '../../core/range'
import { type DateBudget, spendDates } from '../shared/date-budget'
import { type Item, itemsOf } from '../shared/items'
import { type Note, sameHours } from '../shared/note'
import type { Span } from '../shared/open-minutes'
import type { Report } from '../shared/report'
import { listed, rangeText, unknownKeyText } from '../shared/words'
import { TIME_KEYS } from './entries'
import { schemaOrgHours } from './hours'

/** An `OpeningHoursSpecification` after reading. */
export interface SchemaOrgSpec {
  readonly path: Path
  readonly name: string | undefined
  /** The weekdays of every week, 0 for Sunday, or the dates it is valid on, as day numbers in order. */
  readonly on: { readonly weekdays: readonly number[] } | { readonly dates: readonly number[] }
  /** Its hours; `undefined` for closed. */
  readonly span: Span | undefined
  readonly notes: readonly Note[]
}

const KEYS = ['name', 'description', ...TIME_KEYS]

/** Reads one entry, or refuses it as a whole. */
export function schemaOrgSpec(
  { given, path }: Item,
  report: Report,
  budget: DateBudget,
): SchemaOrgSpec | undefined {
  const refuse = (message: string): undefined => {
    report.refused(path, message)
  }
  if (!isRecord(given)) {
    return refuse(
      `${describe(given)} is not an entry. Expected { dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' }`,
    )
  }
  const unknown = Object.keys(given).filter((key) => !KEYS.includes(key) && !key.startsWith('@'))
  for (const key of unknown) report.refused([...path, key], unknownKeyText(key, KEYS))
  if (TIME_KEYS.every((key) => given[key] === undefined || given[key] === null))
    return refuse(`${describe(given)} says nothing about time. Expected at least ${oneOf(TIME_KEYS)}`)
  const hours = schemaOrgHours(given.opens, given.closes)
  if ('problem' in hours) return refuse(hours.problem)
  if ('isLeftOut' in hours && unknown.length > 0)
    return refuse(
      `it has no opens and no closes, and the unsupported ${listed(unknown.map(describe))} may say when it is open`,
    )
  const weekdays = readWeekdays(given.dayOfWeek, [...path, 'dayOfWeek'], report)
  if (weekdays.length === 0) return refuse('it has no weekday that can be read')
  const dates = readDates(given.validFrom, given.validThrough, weekdays)
  if (typeof dates === 'string') return refuse(dates)
  const tooMany = dates && spendDates(dates.length, budget)
  if (tooMany !== undefined) return refuse(tooMany)
  const name = typeof given.name === 'string' ? given.name : undefined
  const isEveryDay = dates === undefined && !('dayOfWeek' in given)
  return {
    path,
    name,
    on: dates === undefined ? { weekdays } : { dates },
    span: 'span' in hours ? hours.span : undefined,
    notes: [
      ...('span' in hours ? hours.notes : []),
      ...(isEveryDay ? ['it has no weekday: read as every day'] : []),
      // In a schedule dates can have a name, weekdays cannot, and nothing has a description.
      ...(dates !== undefined && name !== undefined ? [] : leftOut('name', given.name)),
      ...leftOut('description', given.description),
    ],
  }
}

function leftOut(key: string, value: unknown): Note[] {
  const isAbsent = value === undefined || value === null || value === ''
  return isAbsent ? [] : [sameHours(`its ${key} ${describe(value)} is left out`)]
}

/** Whether an entry is for public holidays too, whose dates are not known here. */
export function namesHolidays(given: unknown): boolean {
  const weekdays = isRecord(given) ? [given.dayOfWeek].flat() : []
  return weekdays.some((weekday) => weekdayName(weekday) === 'PublicHolidays')
}

/** Whether an entry is for certain dates. */
export function namesDates(given: unknown): boolean {
  const { validFrom, validThrough } = isRecord(given) ? given : {}
  return (validFrom ?? validThrough ?? null) !== null
}

function weekdayName(given: unknown): string {
  const text = isRecord(given) ? given['@id'] : given
  return typeof text === 'string' ? text.replace(/^(https?:\/\/schema\.org\/|schema:)/, '') : ''
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/**
 * Reads a `dayOfWeek`, 0 for Sunday: a name, its address at schema.org, or a list of them; every day if it is absent.
 * Each item that is not a weekday is refused.
 */
function readWeekdays(dayOfWeek: unknown, path: Path, report: Report): readonly number[] {
  if (dayOfWeek === undefined || dayOfWeek === null) return range(0, 7)
  if (!Array.isArray(dayOfWeek)) return readWeekday({ given: dayOfWeek, path }, report)
  if (dayOfWeek.length === 0) report.refused(path, 'the list of weekdays is empty')
  return [...new Set(itemsOf(dayOfWeek, path, report).flatMap((item) => readWeekday(item, report)))]
}

function readWeekday({ given, path }: Item, report: Report): readonly number[] {
  const name = weekdayName(given)
  const weekday = WEEKDAYS.indexOf(name)
  if (weekday >= 0) return [weekday]
  report.refused(
    path,
    name === 'PublicHolidays'
      ? 'PublicHolidays has no dates: add yours to the holidays or special hours of the schedule'
      : `${describe(given)} is not a weekday. Expected 'Monday' or 'https://schema.org/Monday'`,
  )
  return []
}

const MAX_DATES = 366

/** The dates from `validFrom` through `validThrough` that fall on these weekdays; `undefined` if it is always valid. */
function readDates(
  from: unknown,
  through: unknown,
  weekdays: readonly number[],
): readonly number[] | string | undefined {
  if (from === undefined && through === undefined) return undefined
  const first = typeof from === 'string' ? dayFromText(from) : undefined
  const last = typeof through === 'string' ? dayFromText(through) : undefined
  if (first === undefined) return `validFrom is ${describe(from)}. ${EXPECTED}`
  if (last === undefined) return `validThrough is ${describe(through)}. ${EXPECTED}`
  if (last < first) return `validThrough '${through}' is before validFrom '${from}'`
  const length = last - first + 1
  if (length > MAX_DATES) return `it is valid on ${length} dates. Expected at most ${MAX_DATES} single dates`
  const dates = range(first, last + 1).filter((day) => weekdays.includes(weekdayOf(day)))
  return dates.length > 0 ? dates : `none of its weekdays is in the range ${rangeText(first, last)}`
}

const EXPECTED =
  "Expected both dates, '2024-12-24' and '2024-12-26': weekly hours that change on a date are not supported"
