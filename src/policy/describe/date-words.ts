import { dayFromText, type Weekday, weekdayOf } from '../../core/local-date'
import { DAY } from '../../core/time'
import type { YearlyDate } from '../../schedule/holidays/yearly-date'
import type { Observed, YearlyRule } from '../../schedule/holidays/yearly-rule'
import type { DateRange, Holiday } from '../../schedule/schedule'

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

/** The dates of an entry of `holidays`, or of the dates of an exception. */
export function datesWords(entry: Holiday): string {
  if (entry.every !== undefined) return ruleWords(entry)
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
}

function ruleWords({ every, since, until, observed = 'none' }: YearlyRule): string {
  const years =
    since === undefined
      ? until === undefined
        ? 'every year'
        : `every year until ${until}`
      : until === undefined
        ? `every year since ${since}`
        : `every year from ${since} to ${until}`
  return `${yearlyWords(every)}, ${years}${OBSERVED[observed]}`
}

const NTH = ['', 'first', 'second', 'third', 'fourth', 'fifth']

/** `25 December`, `the fourth Thursday in November`, `2 days before Easter Sunday`. */
function yearlyWords(date: YearlyDate): string {
  if (date.easter !== undefined) return shifted('Easter Sunday', date.easter)
  return shifted(unshifted(date), date.daysAfter ?? 0)
}

function unshifted(date: Exclude<YearlyDate, { readonly easter: number }>): string {
  if (date.month === undefined) {
    const [which, side, near] = date.before ? ['last', 'before', date.before] : ['first', 'after', date.after]
    return `the ${which} ${weekdayName(date.weekday)} ${side} ${near.day} ${MONTHS[near.month - 1]}`
  }
  const month = MONTHS[date.month - 1]
  if (date.weekday === undefined) return `${date.day} ${month}`
  return `the ${date.nth === 'last' ? 'last' : NTH[date.nth]} ${weekdayName(date.weekday)} in ${month}`
}

function shifted(date: string, days: number): string {
  if (days === 0) return date
  const size = Math.abs(days)
  return `${size === 1 ? 'the day' : `${size} days`} ${days < 0 ? 'before' : 'after'} ${date}`
}

function weekdayName(weekday: Weekday): string {
  return WEEKDAY_WORDS.find((name) => name.toLowerCase().startsWith(weekday)) ?? weekday
}
