import { isRecord } from '../../core/is-record'
import { dayFromText } from '../../core/local-date'
import { range } from '../../core/range'
import { FIRST_INSTANT, HOUR, LAST_INSTANT, MINUTE } from '../../core/time'
import type { SpanOfDays } from '../../schedule/advice/advice-span'
import { holidaysOf } from '../../schedule/holidays/holidays-of'
import type { NamedDates } from '../../schedule/holidays/named-dates'
import { operandsOf, type ParsedSchedule, type ParsedWeekly } from '../../schedule/parsed-schedule'
import type { OpenTime } from '../../timeline/open-time'
import { intervalsIn } from '../../timeline/queries'
import type { ParsedPolicy } from '../parsed-policy'

/** A range of local dates, both included. */
interface Days {
  readonly first: number
  readonly last: number
}

/** The requests that advice is about: those of a span of local dates, while the policy is in force. */
export interface RequestSpan extends SpanOfDays {
  /** The first instant at which the policy is in force. Without it, the policy always was. */
  readonly begins?: number
  /** The end of that time, excluded. Without it, the policy remains in force. */
  readonly ends?: number
}

// Enough for every policy of people; the first ones are used.
const MOST_RANGES = 25
const MOST_EDGES = 8
const WEEK = range(0, 8)

/**
 * The instants at which requests are compared, in order of time. They are derived from the policy, never random: around
 * the first and last dates of exceptions, holidays, special hours and versions, and in the first week of the span. On each
 * such date they are its start, openings, closings, noon and the cut-off.
 *
 * Without a span, only dates that are written in the policy are used, so nothing depends on the current time (T2).
 */
export function sampleTimes(
  input: unknown,
  parsed: ParsedPolicy,
  schedule: ParsedSchedule,
  time: OpenTime,
  span: RequestSpan,
): number[] {
  const { from, through, begins = FIRST_INSTANT, ends = LAST_INSTANT + 1 } = span
  const { clock } = time
  const ranges =
    from === undefined ? writtenRanges(input, through) : rangesIn(parsed, schedule, from, through ?? from)
  const days = new Set<number>(from === undefined ? [] : WEEK.map((step) => from + step))
  const found = new Set<number>()
  // With such an exception, the minute before a closing or an opening is decided in another way.
  const isOutside = parsed.exceptions.some(({ during }) => during === 'outside hours')
  for (const { first, last } of ranges.slice(0, MOST_RANGES)) {
    for (const day of [first - 1, first, last, last + 1]) days.add(day)
    // The last moments at which the dates before, and these dates, decide.
    for (const day of [first, last + 1]) found.add(clock.startOf(day) - 1)
  }
  for (const day of days) {
    const [start, end] = [clock.startOf(day), clock.startOf(day + 1)]
    found.add(start).add(start + 12 * HOUR)
    if (parsed.dayCutoff !== undefined) found.add(start + parsed.dayCutoff)
    for (const edge of intervalsIn(start, end, time).slice(0, MOST_EDGES)) {
      found.add(edge)
      if (isOutside) found.add(edge - MINUTE)
    }
  }
  const [first, end] = [Math.max(begins, FIRST_INSTANT), Math.min(ends, LAST_INSTANT + 1)]
  return [...found].filter((at) => at >= first && at < end).sort((a, b) => a - b)
}

/** The dates of exceptions, holidays, special hours and seasons in the span, yearly ones included. */
function rangesIn(parsed: ParsedPolicy, schedule: ParsedSchedule, from: number, through: number): Days[] {
  const holidays = holidaysOf(schedule)
  const during = [...parsed.exceptions.map((each) => each.during), holidays]
    .map((dates) => (dates === 'holidays' ? holidays : dates))
    .filter((dates) => dates !== 'outside hours')
  const hours = weeklyIn(schedule)
    .flatMap(({ special, seasons }) => [special, seasons])
    .filter(({ items }) => items.length > 0)
  const lists = new Set<Pick<NamedDates, 'between'>>([...during, ...hours])
  // Weekdays recur each week, so no list may take the place of the others.
  const most = Math.max(Math.floor(MOST_RANGES / lists.size), 2)
  return [...lists].flatMap((dates) => dates.between(from, through).slice(0, most))
}

/** The weekly hours that a schedule is made of: the first ones, as many as there can be ranges. */
function weeklyIn(schedule: ParsedSchedule): ParsedWeekly[] {
  const found = new Set<ParsedSchedule>([schedule])
  for (const each of found)
    if (found.size < 2 * MOST_RANGES) for (const operand of operandsOf(each)) found.add(operand)
  return [...found].filter((each) => each.kind === 'weekly').slice(0, MOST_RANGES)
}

/** The dates that the policy names: those of exceptions first, then those of its schedules. */
function writtenRanges(input: unknown, through = Number.POSITIVE_INFINITY): Days[] {
  const found: Days[] = []
  const dayOf = (value: unknown): number | undefined =>
    typeof value === 'string' ? dayFromText(value) : undefined
  const add = (entry: unknown): void => {
    if (!isRecord(entry) || entry.every !== undefined) return
    const [first, last] = [dayOf(entry.on ?? entry.from), dayOf(entry.on ?? entry.to ?? entry.from)]
    if (first !== undefined && last !== undefined && last <= through) found.push({ first, last })
  }
  const eachIn = (list: unknown, visit: (item: unknown) => void): void => {
    if (!Array.isArray(list)) return
    for (const item of list) {
      if (found.length >= MOST_RANGES) return
      visit(item)
    }
  }
  const visitSchedule = (data: unknown): void => {
    if (!isRecord(data)) return
    eachIn(data.holidays, add)
    eachIn(data.specialHours, add)
    for (const operands of [data.union, data.intersection, data.difference]) eachIn(operands, visitSchedule)
    eachIn(data.versions, (version) => {
      add({ from: isRecord(version) ? version.from : undefined })
      visitSchedule(isRecord(version) ? version.schedule : undefined)
    })
  }
  const policy = isRecord(input) ? input : {}
  eachIn(policy.exceptions, (exception) => {
    if (isRecord(exception)) eachIn(exception.during, add)
  })
  visitSchedule(policy.schedule)
  if (isRecord(policy.tierSchedules)) eachIn(Object.values(policy.tierSchedules), visitSchedule)
  return found
}
