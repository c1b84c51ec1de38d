import type { DateText } from 'dueby'
import { describe } from '../../core/describe'
import { datedHours } from '../shared/dated-hours'
import { knownThrough, NOTHING_KNOWN } from '../shared/known-through'
import { newReport, type Report } from '../shared/report'
import type { Imported } from '../shared/report-entry'
import { imported } from '../shared/report-result'
import { rowText } from '../shared/rows-of-day'
import { weeklyOf } from '../shared/weekly-of'
import { datesText, shortList, weekdaysText } from '../shared/words'
import { readZone } from '../shared/zone'
import { MONTHS } from './dates'
import { type GivenHolidays, type HolidayList, readGivenHolidays } from './given-holidays'
import type { OsmRule } from './rule'
import { type OsmRefusal, rulesInText } from './rules-in-text'
import { osmWeek } from './week'
import type { HolidayPlace } from './weekdays'
import { yearlyText } from './yearly-dates'

/** The options of `fromOpeningHours`. */
export interface OpeningHoursOptions {
  /** The IANA zone of the hours; the format has no zones. */
  readonly timeZone: string
  /** The dates of `PH`, for example the result of `holidaysFromDateHolidays`. */
  readonly publicHolidays?: HolidayList | undefined
  /** The dates of `SH`. */
  readonly schoolHolidays?: HolidayList | undefined
}

/**
 * Reads the common part of OpenStreetMap's `opening_hours`: weekdays, also counted within the month (`Mo[1]`), times,
 * `off`, `24/7`, dates with a year, dates of every year, by month and day or relative to Easter, and months (`Apr-Sep`),
 * which become seasons (S12). Everything else is refused with its
 * position and never guessed. The text does not say which dates are public or school holidays (`PH`, `SH`), so these are
 * refused too, unless the options have their dates.
 *
 * A rule after `;` replaces earlier rules on its days; a rule after `,` adds to them. A refused rule after `;` leaves
 * its weekdays without hours, but the hours of dates as they are. `holidaysThrough` is the last date with a year (S10).
 * With `PH` or `SH` it is that of the given holidays. Without them, or if a rule with dates is refused, it is before
 * all dates, so that answers that depend on dates have a warning.
 *
 * @param text The value of the tag, such as `'Mo-Fr 08:00-18:00; Sa 10:00-14:00; Dec 25-26 off'`.
 * @param options.timeZone The IANA zone of the hours; the format has no zones.
 * @param options.publicHolidays The dates of `PH`, as an import of holidays returns them.
 * @param options.schoolHolidays The dates of `SH`.
 * @returns The schedule and the report. Never throws: what cannot be read is `refused` in the report.
 *
 * @example
 * import { fromOpeningHours } from 'dueby/formats'
 * const { schedule, report } = fromOpeningHours('Mo-Fr 08:00-18:00; PH off', { timeZone: 'Europe/Berlin' })
 * schedule?.weekly // => { 'mon-fri': ['08:00-18:00'] }
 * report[1].kind // => 'refused'
 * report[1].at // => { index: 19, text: 'PH' }
 *
 * const publicHolidays = { holidays: [{ name: 'Christmas', on: '2024-12-25' }] } as const
 * const known = fromOpeningHours('Mo-Fr 08:00-18:00; PH off', { timeZone: 'Europe/Berlin', publicHolidays })
 * known.schedule?.holidays // => [{ name: 'Christmas', on: '2024-12-25' }]
 * known.complete // => true
 */
export function fromOpeningHours(text: string, options: OpeningHoursOptions): Imported {
  const report = newReport()
  const timeZone = readZone(options, report, ['publicHolidays', 'schoolHolidays'])
  const given = readGivenHolidays(options, report)
  const found = readText(text, report)
  const { week, dated, yearly, hours, seasons, holidays, outcomeOf, emptiedBy } = osmWeek(found, given)
  const isKnown = ({ text: kind }: HolidayPlace): boolean => given.has(kind) && holidays.problem === undefined
  const isEmptied = found.some((one) => 'problem' in one && emptiedBy(one).length > 0)
  let isUsable = false
  for (const one of found) {
    const outcome = 'on' in one ? outcomeOf(one) : one
    if ('problem' in one) report.refused(one.at, problemText(one.problem, emptiedBy(one)))
    else if ('problem' in outcome) report.refused(one.at, outcome.problem)
    else if (namesAnyDay(one) || one.holidays.some(isKnown)) {
      report.kept(one.at, meaningOf(one, one.holidays.filter(isKnown)), outcome.notes)
      isUsable ||= !one.isRemark
    }
    for (const at of 'on' in one ? one.holidays : [])
      if (!isKnown(at)) report.refused(at, (given.has(at.text) && holidays.problem) || NO_DATES)
  }
  const weekly = weeklyOf(week)
  const isNothingLeft =
    isEmptied && Object.keys(weekly).length === 0 && dated.size + seasons.length + hours.length === 0
  if (timeZone === undefined || !isUsable || isNothingLeft) return imported(undefined, report)
  const ofDays = datedHours(dated, week, yearly)
  const special = [...(ofDays.specialHours ?? []), ...holidays.special, ...hours]
  const ofDates = { ...ofDays, ...(special.length > 0 && { specialHours: special }) }
  const asked = found.flatMap((one) => ('on' in one ? one.holidays : []))
  const isLost = (one: OsmRule | OsmRefusal): boolean =>
    'problem' in one ? one.namesDates : !('weekdays' in one.on) && 'problem' in outcomeOf(one)
  const through =
    asked.every(isKnown) && !found.some(isLost)
      ? (holidaysKnownThrough(asked, given) ??
        knownThrough([...(ofDates.holidays ?? []), ...(ofDates.specialHours ?? [])]))
      : NOTHING_KNOWN
  const ofSeasons = seasons.length > 0 && { seasons }
  return imported(
    { timeZone, weekly, ...ofSeasons, ...ofDates, ...(through && { holidaysThrough: through }) },
    report,
  )
}

function problemText(problem: string, emptied: readonly number[]): string {
  if (emptied.length === 0) return problem
  return `${problem}. It replaces the hours before it, so those of ${weekdaysText(emptied)} are left out`
}

const NO_DATES =
  'public and school holidays have no dates here: pass them as publicHolidays or schoolHolidays, or add yours to the holidays or special hours of the schedule'

function readText(text: unknown, report: Report): readonly (OsmRule | OsmRefusal)[] {
  if (typeof text !== 'string') {
    report.refused([], `${describe(text)} is not text. Expected 'Mo-Fr 08:00-18:00'`)
    return []
  }
  const found = rulesInText(text)
  if (found.length === 0) report.refused({ index: 0, text }, 'there is no rule')
  return found
}

/** `PH` alone names no day of the week. */
function namesAnyDay({ on, isOnHolidays }: OsmRule): boolean {
  return !('weekdays' in on) || (on.weekdays.length > 0 && !isOnHolidays)
}

/** The date through which all holidays of the rules are known. */
function holidaysKnownThrough(asked: readonly HolidayPlace[], given: GivenHolidays): DateText | undefined {
  return asked.flatMap(({ text }) => given.get(text)?.through ?? []).sort()[0]
}

function meaningOf(rule: OsmRule, holidays: readonly HolidayPlace[]): string {
  const { on, spans, isOff, isRemark, at, isOnHolidays } = rule
  if (isRemark) return describe(at.text)
  const times = spans ? shortList(spans.map(rowText), ', ') : isOff ? '' : '00:00-24:00'
  const kinds = [...new Set(holidays.map(({ text }) => HOLIDAY_WORDS[text]))].join(', ')
  const weekdays = namesAnyDay(rule) || isOnHolidays ? daysText(on) : ''
  const days = isOnHolidays ? `${weekdays} on ${kinds}` : [weekdays, kinds].filter(Boolean).join(', ')
  return [days, `${isOff ? 'closed ' : ''}${times}`.trim()].join(', ')
}

const HOLIDAY_WORDS = { PH: 'public holidays', SH: 'school holidays' } as const

function daysText(on: OsmRule['on']): string {
  if ('weekdays' in on) {
    const weekdays = weekdaysText(on.weekdays)
    return on.within ? `${weekdays} from ${partText(on.within)}` : weekdays
  }
  if ('nth' in on) return nthText(on)
  return 'yearly' in on ? `${yearlyText(on.yearly)} every year` : datesText(on.dates)
}

/** Parts of the year in a message: `Apr 1 to Sep 30`. */
function partText(days: readonly number[]): string {
  const first = days.filter((day) => !days.includes(day - 1))
  const last = days.filter((day) => !days.includes(day + 1))
  return first.map((day, at) => yearlyText([day]).concat(' to ', yearlyText([last[at] ?? day]))).join(', ')
}

/** `mon 1, last of every month`. */
function nthText({ nth, months }: Extract<OsmRule['on'], { nth: unknown }>): string {
  const days = nth.map(({ weekday, nths }) => `${weekdaysText([weekday])} ${nths.join(', ')}`)
  return `${days.join('; ')} of ${months ? months.map((month) => MONTHS[month]).join(', ') : 'every month'}`
}
