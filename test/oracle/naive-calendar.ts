/**
 * What comes back every year (S11), seasons (S12), alternating weeks (S13) and observed holidays (S14), implemented
 * literally, date by date. Shares no code with `src`.
 */

import { type NaiveYearlyRule, observedOn, ownDates, shown, walked } from './naive-yearly-rule'

interface MonthDay {
  readonly month: number
  readonly day: number
}

export interface NaiveYearlyRange {
  readonly from: MonthDay
  readonly to: MonthDay
  readonly since?: number
  readonly until?: number
}

export type NaiveEntry = { readonly name?: string } & (
  | { readonly on: string }
  | { readonly from: string; readonly to: string }
  | NaiveYearlyRule
  | NaiveYearlyRange
)

export interface NaiveWeek {
  readonly [weekdays: string]: readonly string[]
}

export interface NaiveSeason extends NaiveYearlyRange {
  readonly name?: string
  readonly weekly: NaiveWeek | readonly NaiveWeek[]
}

export interface NaiveWeeks {
  readonly weekly: NaiveWeek | readonly NaiveWeek[]
  readonly firstWeek?: string
  readonly seasons?: readonly NaiveSeason[]
}

const isYearlyRange = (entry: NaiveEntry): entry is NaiveYearlyRange =>
  'from' in entry && typeof entry.from === 'object'

const isRule = (entry: NaiveEntry): entry is NaiveYearlyRule => 'every' in entry

const isByDate = (entry: NaiveEntry): boolean => !isRule(entry) && !isYearlyRange(entry)

const two = (value: number): string => String(value).padStart(2, '0')

const hasLeapDay = (year: number): boolean => shown(walked(`${year}-02-28`, 1)).day === 29

const dateIn = (year: number, { month, day }: MonthDay, otherwise: string): string =>
  month === 2 && day === 29 && !hasLeapDay(year)
    ? `${year}-${otherwise}`
    : `${year}-${two(month)}-${two(day)}`

/** The first and last date of a yearly range that begins in a year; `undefined` if it does not. */
const spanIn = (year: number, { from, to, since, until }: NaiveYearlyRange) => {
  if ((since !== undefined && year < since) || (until !== undefined && year > until)) return undefined
  const isOverNewYear = `${two(to.month)}${two(to.day)}` < `${two(from.month)}${two(from.day)}`
  return { first: dateIn(year, from, '03-01'), last: dateIn(isOverNewYear ? year + 1 : year, to, '02-28') }
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

const isInYearlyRange = (range: NaiveYearlyRange, date: string): boolean =>
  [yearOf(date) - 1, yearOf(date)].some((year) => {
    const span = spanIn(year, range)
    return span !== undefined && span.first <= date && date <= span.last
  })

const known = new WeakMap<NaiveYearlyRule, Map<number, readonly string[]>>()

const ownDatesOf = (rule: NaiveYearlyRule, year: number): readonly string[] => {
  const ofRule = known.get(rule) ?? new Map<number, readonly string[]>()
  known.set(rule, ofRule)
  const dates = ofRule.get(year) ?? ownDates(rule, year)
  ofRule.set(year, dates)
  return dates
}

/** Whether an entry has a date as its own, wherever it is observed. */
export const hasOwnDate = (entry: NaiveEntry, date: string): boolean => {
  if (isRule(entry)) return ownDatesOf(entry, yearOf(date)).includes(date)
  if (isYearlyRange(entry)) return isInYearlyRange(entry, date)
  return 'on' in entry ? entry.on === date : entry.from <= date && date <= entry.to
}

/** The special hours of a date: by date, or the first yearly ones in the list (S11). */
export const specialOn = <Entry extends NaiveEntry>(
  entries: readonly Entry[],
  date: string,
): Entry | undefined => {
  const found = entries.filter((entry) => hasOwnDate(entry, date))
  return found.find(isByDate) ?? found[0]
}

// Observed holidays (S14)

interface Placed {
  readonly position: number
  readonly date: string
}

const looksForFree = ({ observed = '' }: NaiveYearlyRule, date: string): boolean => {
  const { weekday } = shown(date)
  return (
    (observed === 'next free weekday' && (weekday === 'sat' || weekday === 'sun')) ||
    (observed === 'sunday to next free day' && weekday === 'sun')
  )
}

/** The own dates of all rules in a year, in the order of the list. */
const ownIn = (entries: readonly NaiveEntry[], year: number): Placed[] =>
  entries.flatMap((entry, position) =>
    isRule(entry) ? ownDatesOf(entry, year).map((date) => ({ position, date })) : [],
  )

/** Where the rules of one year are observed, if these other dates are taken as well. */
const placedKnowing = (entries: readonly NaiveEntry[], year: number, others: readonly string[]): Placed[] => {
  const placed: Placed[] = []
  const waiting: Placed[] = []
  for (const own of ownIn(entries, year)) {
    const rule = entries[own.position] as NaiveYearlyRule
    if (looksForFree(rule, own.date)) waiting.push(own)
    else placed.push({ ...own, date: observedOn(own.date, rule.observed) })
  }
  const isTaken = (date: string): boolean =>
    others.includes(date) ||
    placed.some((each) => each.date === date) ||
    // Dated entries and yearly ranges stay in every year.
    entries.some((entry) => !isRule(entry) && hasOwnDate(entry, date))
  waiting.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.position - b.position))
  for (const own of waiting) {
    const isWeekdayOnly = (entries[own.position] as NaiveYearlyRule).observed === 'next free weekday'
    const candidates = Array.from({ length: 14 }, (_, index) => walked(own.date, index + 1))
    const free = candidates.find((date) => {
      const { weekday } = shown(date)
      return !isTaken(date) && !(isWeekdayOnly && (weekday === 'sat' || weekday === 'sun'))
    })
    placed.push({ ...own, date: free ?? own.date })
  }
  return placed
}

const datesOf = (placed: readonly Placed[]): string[] => placed.map(({ date }) => date)

const placements = new WeakMap<readonly NaiveEntry[], Map<number, Placed[]>>()

const placedIn = (entries: readonly NaiveEntry[], year: number): Placed[] => {
  const ofEntries = placements.get(entries) ?? new Map<number, Placed[]>()
  placements.set(entries, ofEntries)
  const found = ofEntries.get(year)
  if (found) return found
  const own = (of: number): string[] => datesOf(ownIn(entries, of))
  const before = placedKnowing(entries, year - 1, [...own(year - 2), ...own(year)])
  const placed = placedKnowing(entries, year, [...datesOf(before), ...own(year + 1)])
  ofEntries.set(year, placed)
  return placed
}

const positions = new WeakMap<readonly NaiveEntry[], Map<number, Map<string, Set<number>>>>()

/** The positions of the rules that are observed on each date of a year. Their own dates can be in the years beside it. */
const positionsIn = (entries: readonly NaiveEntry[], year: number): Map<string, Set<number>> => {
  const ofEntries = positions.get(entries) ?? new Map<number, Map<string, Set<number>>>()
  positions.set(entries, ofEntries)
  const known = ofEntries.get(year)
  if (known) return known
  const found = new Map<string, Set<number>>()
  for (const { date, position } of [-1, 0, 1].flatMap((years) => placedIn(entries, year + years)))
    found.set(date, (found.get(date) ?? new Set()).add(position))
  ofEntries.set(year, found)
  return found
}

/** The positions of the entries that make a date a holiday, in order. */
export const holidaysOn = (entries: readonly NaiveEntry[], date: string): number[] => {
  const rules = entries.some(isRule) ? positionsIn(entries, yearOf(date)).get(date) : undefined
  return entries.flatMap((entry, position) =>
    (isRule(entry) ? rules?.has(position) : hasOwnDate(entry, date)) ? [position] : [],
  )
}

export const isHolidayIn = (entries: readonly NaiveEntry[], date: string): boolean =>
  holidaysOn(entries, date).length > 0

// Seasons and weeks (S12, S13)

/** The week of a date: of the season that has it, and of several the one whose turn it is. */
export const weekOn = ({ weekly, firstWeek, seasons = [] }: NaiveWeeks, date: string): NaiveWeek => {
  const season = seasons.find((each) => isInYearlyRange(each, date))
  const weeks = season ? season.weekly : weekly
  if (!Array.isArray(weeks)) return weeks as NaiveWeek
  const monday = (of: string): number => {
    let first = of
    while (shown(first).weekday !== 'mon') first = walked(first, -1)
    return Date.parse(`${first}T12:00:00Z`)
  }
  let turn = Math.round((monday(date) - monday(firstWeek ?? '')) / (7 * 86_400_000))
  while (turn < 0) turn += weeks.length
  return weeks[turn % weeks.length] as NaiveWeek
}
