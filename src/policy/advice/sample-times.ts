import { greatest } from '../../core/extremes'
import { isRecord } from '../../core/is-record'
import { dayFromText } from '../../core/local-date'
import { range } from '../../core/range'
import { FIRST_INSTANT, HOUR, LAST_INSTANT, MINUTE } from '../../core/time'
import type { SpanOfDays } from '../../schedule/advice/advice-span'
import { holidaysOf } from '../../schedule/holidays/holidays-of'
import type { NamedDates } from '../../schedule/holidays/named-dates'
import type { ParsedSchedule } from '../../schedule/parsed-schedule'
import { businessDayTime } from '../../targets/business-day-time'
import { openTimeOfParsed } from '../../timeline/open-time'
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

// Enough for every real policy. If there are more, the first ones are used.
const MAX_RANGES = 25
const MAX_DATES = 100
const MAX_EDGES = 8
const MAX_WEEKS = 8
const WEEK = 7

/**
 * The instants at which requests are compared, in order of time. They are derived from the policy, never random: from the
 * dates on which exceptions, holidays, special hours, seasons and versions begin or end, and the dates up to a week before
 * and after, because a target that is due then can begin, and a new week has other hours; and from the first week of the
 * span, or as many weeks as take turns.
 *
 * On each such date they are its start, its openings and closings, the cut-off, the minute before each of the last two, its
 * last minute, and noon. Two due times as functions of receipt are farthest apart at one of them: a target in business days
 * jumps at midnight, at the cut-off or at a closing, one in business time stands still while it is closed, and between
 * these each of them advances with receipt or stays the same.
 *
 * Without a span, only dates that are written in the policy are used, so nothing depends on the current time (T2).
 */
export function sampleTimes(
  input: unknown,
  parsed: ParsedPolicy,
  schedule: ParsedSchedule,
  span: RequestSpan,
): number[] {
  const { from, begins = FIRST_INSTANT, ends = LAST_INSTANT + 1 } = span
  const time = openTimeOfParsed(schedule)
  const { localClock } = time
  const { cutoffOn } = businessDayTime(time, 'close', parsed.dayCutoff)
  // With such an exception, the minute before an opening has another target.
  const isOutside = parsed.exceptions.some(({ during }) => during === 'outside hours')
  const times = new Set<number>()
  for (const day of sampleDates(input, parsed, schedule, span)) {
    const [start, end] = [localClock.startOf(day), localClock.startOf(day + 1)]
    times.add(start).add(start + 12 * HOUR)
    for (const [index, edge] of intervalsIn(start, end, time).slice(0, MAX_EDGES).entries()) {
      times.add(edge)
      if (isOutside || index % 2 === 1) times.add(edge - MINUTE)
    }
    if (cutoffOn) times.add(cutoffOn(day) - MINUTE).add(cutoffOn(day))
    times.add(end - MINUTE)
  }
  const earliest = from === undefined ? FIRST_INSTANT : localClock.startOf(from)
  const [first, end] = [Math.max(begins, earliest, FIRST_INSTANT), Math.min(ends, LAST_INSTANT + 1)]
  return [...times].filter((at) => at >= first && at < end).sort((a, b) => a - b)
}

/** The local dates of the sample requests: those of the first weeks, then outwards from each date where something changes. */
function sampleDates(
  input: unknown,
  parsed: ParsedPolicy,
  schedule: ParsedSchedule,
  { from, through = Number.POSITIVE_INFINITY }: RequestSpan,
): Set<number> {
  const parts = partsOf(schedule)
  const ranges =
    from === undefined ? writtenRanges(input, through) : rangesIn(parsed, schedule, parts, from, through)
  const changes = ranges.slice(0, MAX_RANGES).flatMap(({ first, last }) => [first, last + 1])
  const days = new Set<number>()
  const add = (day: number): void => {
    if (day >= (from ?? day) && day <= through) days.add(day)
  }
  if (from !== undefined) for (const step of range(0, daysOfTurns(parts) + 1)) add(from + step)
  for (let step = 0; step < WEEK && days.size < MAX_DATES; step++) {
    for (const day of changes) {
      add(day + step)
      add(day - 1 - step)
    }
  }
  return days
}

/** The number of dates after which the weeks that take turns begin again. */
function daysOfTurns(parts: readonly ParsedSchedule[]): number {
  const longest = greatest(parts.map((each) => (each.kind === 'weekly' ? each.week.length : WEEK)))
  return Math.min(longest, MAX_WEEKS * WEEK)
}

/** The dates of exceptions, holidays, special hours, seasons and versions in the span, yearly ones included. */
function rangesIn(
  parsed: ParsedPolicy,
  schedule: ParsedSchedule,
  parts: readonly ParsedSchedule[],
  from: number,
  through: number,
): Days[] {
  const holidays = holidaysOf(schedule)
  const during = [...parsed.exceptions.map((each) => each.during), holidays]
    .map((dates) => (dates === 'holidays' ? holidays : dates))
    .filter((dates) => dates !== 'outside hours')
  const hours = parts
    .flatMap((each) => (each.kind === 'weekly' ? [each.special, each.seasons] : []))
    .filter(({ items }) => items.length > 0)
  const lists = new Set<Pick<NamedDates, 'between'>>([...during, ...hours])
  // Weekdays recur every week, so a limit for each list keeps them from displacing the others.
  const maxPerList = Math.max(Math.floor(MAX_RANGES / lists.size), 2)
  const versions = parts
    .flatMap((each) => (each.kind === 'versions' ? each.versions : []))
    .filter((version) => version.from >= from && version.from <= through)
    .map((version) => ({ first: version.from, last: version.from - 1 }))
  return [
    ...versions.slice(0, maxPerList),
    ...[...lists].flatMap((dates) => dates.between(from, through).slice(0, maxPerList)),
  ]
}

/** A schedule and the schedules that it is made of, but only the first ones of very many. */
function partsOf(schedule: ParsedSchedule): ParsedSchedule[] {
  const parts = new Set([schedule])
  for (const each of parts)
    if (parts.size < 2 * MAX_RANGES) for (const operand of each.operands) parts.add(operand)
  return [...parts].slice(0, 2 * MAX_RANGES)
}

/** The dates that the policy names: those of exceptions first, then those of its schedules. */
function writtenRanges(input: unknown, through = Number.POSITIVE_INFINITY): Days[] {
  const ranges: Days[] = []
  const dayOf = (value: unknown): number | undefined =>
    typeof value === 'string' ? dayFromText(value) : undefined
  const add = (entry: unknown): void => {
    if (!isRecord(entry) || entry.every !== undefined) return
    const [first, last] = [dayOf(entry.on ?? entry.from), dayOf(entry.on ?? entry.to ?? entry.from)]
    if (first !== undefined && last !== undefined && last <= through) ranges.push({ first, last })
  }
  const eachIn = (list: unknown, visit: (item: unknown) => void): void => {
    if (!Array.isArray(list)) return
    for (const item of list) {
      if (ranges.length >= MAX_RANGES) return
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
  return ranges
}
