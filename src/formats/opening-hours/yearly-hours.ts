import type { Holiday, HoursText, SpecialHours, YearlyDate } from 'dueby'
import { textFromDay, WEEKDAYS } from '../../core/local-date'
import { named } from '../shared/holiday-on'
import { closedDay, MINUTES_IN_DAY, openRow, type Span, WHOLE_DAY } from '../shared/open-minutes'
import { rowsOfDay } from '../shared/rows-of-day'
import { namedDate } from './rule-dates'
import type { OsmNth } from './weekdays'
import { yearlyDaysOn } from './yearly-closures'
import { isFromEaster, type YearlyDay, yearlyDate } from './yearly-dates'

/** The hours of yearly dates, and of weekdays counted within the month. */
export interface YearlyHours {
  /** Adds hours. If two entries are on one date, the later rule counts. */
  add(dates: readonly YearlyDate[], spans: readonly Span[] | undefined, name: string | undefined): void
  /** Whether one of the entries can be on a yearly date. */
  mayMeet(day: YearlyDay): boolean
  /** Whether one of the entries is on a local date. */
  includes(day: number): boolean
  isEmpty(): boolean
  /** In the order of a schedule, where the first of two entries counts (S11). */
  entries(): readonly SpecialHours[]
}

/** @param easters The Easter Sundays by year. */
export function newYearlyHours(easters: ReadonlyMap<number, number>): YearlyHours {
  const entries: SpecialHours[] = []
  const dates: YearlyDate[] = []
  const keys = new Set<string>()
  return {
    add(added, spans = [WHOLE_DAY], name) {
      const hours = hoursOf(spans)
      for (const every of added) {
        dates.push(every)
        keys.add(yearlyKey(every))
        entries.push({ ...named(name), every, hours })
      }
    },
    mayMeet: (day) => dates.some((date) => meets(day, date)),
    includes: (day) => yearlyKeysOn(day, easters).some((key) => keys.has(key)),
    isEmpty: () => entries.length === 0,
    entries: () => entries.toReversed(),
  }
}

/** A yearly date as a text to look it up by. */
export function yearlyKey(date: YearlyDate): string {
  return JSON.stringify(date)
}

/**
 * The keys of all yearly dates that a local date is: by month and day, by its distance from Easter, and as a weekday of its
 * month.
 */
export function yearlyKeysOn(day: number, easters: ReadonlyMap<number, number>): readonly string[] {
  const { weekday, month, nth, isLast } = namedDate(day, [])
  const nths = [{ weekday, nths: isLast ? [nth, 'last'] : [nth] }] as OsmNth[]
  return [
    ...yearlyDaysOn(day, easters).map(yearlyDate),
    ...nthDates(nths, undefined),
    ...nthDates(nths, [month - 1]),
  ].map(yearlyKey)
}

/** Weekdays counted within every month, or within some, as a schedule writes them. */
export function nthDates(nth: readonly OsmNth[], months: readonly number[] | undefined): YearlyDate[] {
  return nth.flatMap(({ weekday, nths }) =>
    nths.flatMap((each) => {
      const date = { weekday: WEEKDAYS[weekday], nth: each } as YearlyDate
      return months ? months.map((month) => ({ month: month + 1, ...date }) as YearlyDate) : [date]
    }),
  )
}

export function nthHolidays(dates: readonly YearlyDate[], name: string | undefined): Holiday[] {
  return dates.map((every) => ({ ...named(name), every }))
}

/** Whether a yearly date can be on this day of a leap year, in some year. */
function meets(day: YearlyDay, date: YearlyDate): boolean {
  if ('easter' in date || isFromEaster(day)) return true
  const [, month = 0, dayOfMonth = 0] = textFromDay(day).split('-').map(Number)
  if ('month' in date && date.month !== undefined && date.month !== month) return false
  if ('nth' in date) return date.nth === 'last' ? dayOfMonth > 21 : Math.ceil(dayOfMonth / 7) === date.nth
  return yearlyKey(yearlyDate(day)) === yearlyKey(date)
}

function hoursOf(spans: readonly Span[]): readonly HoursText[] {
  const minutes = closedDay()
  for (const span of spans) openRow(0, span, (day) => (day === 0 ? minutes : undefined))
  return rowsOfDay(0, (day) => (day === 0 ? minutes : undefined))
}

/** Why hours of yearly dates are refused. */
export function yearlyHoursProblem(
  { spans = [], joinedBy }: { readonly spans: readonly Span[] | undefined; readonly joinedBy: ';' | ',' },
  count: number,
): string | undefined {
  if (count > MAX_ENTRIES)
    return `its ${count} yearly dates are too many: at most ${MAX_ENTRIES} can have hours`
  if (spans.some(({ end }) => end > MINUTES_IN_DAY))
    return 'hours past midnight on yearly dates are not supported: end them at 24:00'
  return joinedBy === ','
    ? "',' adds to the hours of these dates: write all their hours after ';'"
    : undefined
}

const MAX_ENTRIES = 60
