import { type DateText, defineSchedule, type Holiday, holidayDates } from 'dueby'
import { describe } from '../../core/describe'
import { isRecord } from '../../core/is-record'
import { dayFromText, textFromDay } from '../../core/local-date'
import { DAY, FIRST_INSTANT, LAST_INSTANT } from '../../core/time'
import { knownThrough, NOTHING_KNOWN } from '../shared/known-through'
import type { Report } from '../shared/report'
import { errorsOf } from '../shared/report-result'
import type { HolidayKind } from './weekdays'

/** The dates of `PH` or of `SH`, as an import of holidays returns them. */
export interface HolidayList {
  /** As the `holidays` of a schedule. */
  readonly holidays: readonly Holiday[]
  /** The last date up to which the list is complete (S10). Without it, the last of its dates; yearly rules have none. */
  readonly holidaysThrough?: DateText | undefined
}

/** Holidays of one kind, read. */
export interface GivenHoliday {
  readonly holidays: readonly Holiday[]
  /** Their dates, as day numbers in order, with their names. */
  readonly dates: ReadonlyMap<number, string | undefined>
  /** The last date up to which they are known. */
  readonly through: DateText
}

/** The holidays that came with the call. */
export type GivenHolidays = ReadonlyMap<HolidayKind, GivenHoliday>

const OPTIONS: readonly (readonly [HolidayKind, string])[] = [
  ['PH', 'publicHolidays'],
  ['SH', 'schoolHolidays'],
]

/** Reads the holidays from the options. What is not usable is refused, and its kind then has no dates. */
export function readGivenHolidays(options: unknown, report: Report): GivenHolidays {
  const found = new Map<HolidayKind, GivenHoliday>()
  for (const [kind, key] of OPTIONS) {
    const list = isRecord(options) ? options[key] : undefined
    const given = list === undefined ? undefined : readList(list, key, report)
    if (given) found.set(kind, given)
  }
  return found
}

function readList(list: unknown, key: string, report: Report): GivenHoliday | undefined {
  if (!isRecord(list) || !Array.isArray(list.holidays)) {
    report.refused(['options', key], `${describe(list)} has no list of holidays. Expected { holidays: [ ] }`)
    return undefined
  }
  const { holidays, holidaysThrough } = list as unknown as HolidayList
  const schedule = {
    timeZone: 'UTC',
    weekly: {},
    holidays,
    ...(holidaysThrough !== undefined && { holidaysThrough }),
  }
  const errors = errorsOf(schedule)
  for (const { path, message } of errors) report.refused(['options', key, ...path], message)
  if (errors.length > 0) return undefined
  const dates = holidayDates(FIRST, LAST, defineSchedule(schedule)).map(
    ({ date, name }) => [dayFromText(date) as number, name] as const,
  )
  const through = holidaysThrough ?? knownThrough(holidays) ?? NOTHING_KNOWN
  return { holidays, dates: new Map(dates), through }
}

const FIRST = textFromDay(FIRST_INSTANT / DAY) as DateText
const LAST = textFromDay(LAST_INSTANT / DAY) as DateText
