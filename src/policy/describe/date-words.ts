import { dayFromText, weekdayOf } from '../../core/local-date'
import { DAY } from '../../core/time'
import type { MonthDay, YearlyDate } from '../../schedule/holidays/yearly-date'
import type { Observed, YearlyRange, YearlyRule } from '../../schedule/holidays/yearly-rule'
import type { DateRange, Holiday, SpecialHours } from '../../schedule/schedule'

/** Sunday first. */
export const WEEKDAY_WORDS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A local date, given as a day number, in words: `1 July 2024`. */
export function dateWords(day: number): string {
  const date = new Date(day * DAY)
  const year = String(date.getUTCFullYear()).padStart(4, '0')
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${year}`
}

/** When a version is in force, `from 1 July 2024 through 30 June 2025`; an end that is infinite has no words. */
export function inForceWords({ from, until }: { readonly from: number; readonly until: number }): string {
  const words = []
  if (Number.isFinite(from)) words.push(`from ${dateWords(from)}`)
  if (Number.isFinite(until)) words.push(`through ${dateWords(until - 1)}`)
  return words.join(' ')
}

/** The day number of what {@link dateWords} returns; `undefined` for any other text. */
export function dayFromWords(words: string): number | undefined {
  const [, day = '', name = '', year] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(words) ?? []
  const month = String(MONTHS.indexOf(name as (typeof MONTHS)[number]) + 1).padStart(2, '0')
  return dayFromText(`${year}-${month}-${day.padStart(2, '0')}`)
}

/** A local date with its weekday: `Monday 1 July 2024`. */
export function dayWords(day: number): string {
  return `${WEEKDAY_WORDS[weekdayOf(day)]} ${dateWords(day)}`
}

/** The dates of an entry of `holidays` or `specialHours`, or of the dates of an exception. */
export function datesWords(entry: Holiday | SpecialHours): string {
  if (entry.every !== undefined) return ruleWords(entry)
  if (typeof entry.from === 'object') return yearlyRangeWords(entry)
  const { on, from, to } = entry as DateRange
  const [first, last] = [dayFromText(from ?? on ?? ''), dayFromText(to ?? on ?? '')]
  // The entry was read without an issue, so its dates exist.
  if (first === undefined || last === undefined) return ''
  return first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`
}

const OBSERVED: Readonly<Record<Observed, string>> = {
  none: '',
  'nearest weekday': '; on a Saturday it moves to Friday, on a Sunday to Monday',
  'next weekday': '; on a weekend it moves to Monday',
  'sunday to monday': '; on a Sunday it moves to Monday',
  'next free weekday': '; on a weekend it moves to the next weekday that is not a holiday',
  'sunday to next free day': '; on a Sunday it moves to the next day that is not a holiday',
}

function ruleWords({ every, observed = 'none', ...years }: YearlyRule): string {
  const isMonthly = every.nth !== undefined && every.month === undefined
  const when = isMonthly ? yearsWords(years).replace(/^every year ?/, '') : yearsWords(years)
  return [yearlyWords(every), when].filter(Boolean).join(', ') + OBSERVED[observed]
}

/** `24 December to 2 January, every year`. */
export function yearlyRangeWords({ from, to, ...years }: YearlyRange): string {
  const [first, last] = [monthDayWords(from), monthDayWords(to)]
  const leapDay = monthDayWords({ month: 2, day: 29 })
  const words = [
    first === leapDay ? `${first} or 1 March` : first,
    last === leapDay ? 'the last day of February' : last,
  ]
  return `${first === last ? first : words.join(' to ')}, ${yearsWords(years)}`
}

function monthDayWords({ month, day }: MonthDay): string {
  return `${day} ${MONTHS[month - 1]}`
}

function yearsWords({ since, until }: Pick<YearlyRule, 'since' | 'until'>): string {
  if (since === undefined) return until === undefined ? 'every year' : `every year until ${until}`
  return until === undefined ? `every year since ${since}` : `every year from ${since} to ${until}`
}

const NTH = ['', 'first', 'second', 'third', 'fourth', 'fifth']

/** `25 December`, `the fourth Thursday in November`, `2 days before Easter Sunday`. */
function yearlyWords(date: YearlyDate): string {
  if (date.easter !== undefined) return shifted('Easter Sunday', date.easter)
  return shifted(unshifted(date), date.daysAfter ?? 0)
}

function unshifted(date: Exclude<YearlyDate, { readonly easter: number }>): string {
  if (date.before) return `the last ${weekdayName(date.weekday)} before ${monthDayWords(date.before)}`
  if (date.after) return `the first ${weekdayName(date.weekday)} after ${monthDayWords(date.after)}`
  if (date.day !== undefined) return monthDayWords(date)
  const month = date.month === undefined ? 'every month' : MONTHS[date.month - 1]
  return `the ${date.nth === 'last' ? 'last' : NTH[date.nth]} ${weekdayName(date.weekday)} in ${month}`
}

function shifted(date: string, days: number): string {
  if (days === 0) return date
  const size = Math.abs(days)
  return `${size === 1 ? 'the day' : `${size} days`} ${days < 0 ? 'before' : 'after'} ${date}`
}

/** The name of a weekday, `Monday` for `mon`. */
export function weekdayName(weekday: string): string {
  return WEEKDAY_WORDS.find((name) => name.toLowerCase().startsWith(weekday)) ?? weekday
}
