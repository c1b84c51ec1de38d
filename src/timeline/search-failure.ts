import { type DuebyError, failure } from '../core/error'
import type { Message } from '../core/issue'
import { OUT_OF_RANGE } from '../core/messages'
import { DAY, FIRST_INSTANT, FIRST_YEAR, LAST_INSTANT, LAST_YEAR } from '../core/time'
import type { ParsedDates } from '../schedule/holidays/dated-entry'
import type { ParsedSchedule, Version } from '../schedule/parsed-schedule'
import { hasRows } from '../schedule/weekly'
import type { Direction, Run, YearCache } from './compile/year-cache'
import { earliestIn, latestIn } from './lookup/day-table'
import { closingAfterIn, openingBeforeIn } from './lookup/openings-and-closings'
import type { OpenTime } from './open-time'

const NEVER_OPENS: Message = {
  code: 'never-opens',
  rule: 'S7',
  words: (_, when) =>
    when === ''
      ? ['the schedule is never open', 'a schedule with hours']
      : [`the schedule has no hours ${when}`, 'a schedule whose hours reach further, or another time'],
}

const ALWAYS_OPEN: Message = {
  code: 'never-opens',
  rule: 'S7',
  words: (_, change) => [
    `the schedule is open throughout, so there is no ${change}`,
    'a schedule that closes at some time',
  ],
}

const NEVER_CLOSES: Message = {
  code: 'never-closes',
  rule: 'S7',
  words: (_, since) => [
    `the schedule stays open from ${since} on and never closes`,
    'a schedule that closes at some time',
  ],
}

const YEAR = 366 * DAY

/** A change between open and closed that a search can look for. */
export type SearchedChange = 'next opening' | 'previous opening' | 'previous closing'

/**
 * The error of a search that found no open time: `never-opens` if the hours end, `out-of-range` if only the supported
 * range ends.
 */
export function neverOpens(time: OpenTime, direction: Direction): DuebyError {
  const isLater = direction === 'later'
  const edge = edgeOfHours(isLater, time)
  if (edge === undefined) return failure(NEVER_OPENS, undefined)
  // Recurring hours recur within four years, even those of 29 February.
  const isAtEnd = isLater ? edge > LAST_INSTANT - 4 * YEAR : edge < FIRST_INSTANT + YEAR
  if (isAtEnd && hasHoursBeyond(time.parsed, isLater)) return failure(OUT_OF_RANGE, undefined, 'the answer')
  return failure(NEVER_OPENS, undefined, `${isLater ? 'after' : 'before'} ${new Date(edge).toISOString()}`)
}

/** The run of years in which an amount is reached. Otherwise throws, because the hours or the supported range end. */
export function reachingOrThrow<Compiled extends Run>(
  amount: number,
  years: YearCache<Compiled>,
  time: OpenTime,
): Compiled {
  const { low } = years.current()
  const run = years.reaching(amount)
  if (!run) throw neverOpens(time, amount > low ? 'later' : 'earlier')
  return run
}

/**
 * The error of a search for an opening, or for an earlier closing. A schedule that is open throughout has neither.
 *
 * @param beforeRange The result of the search if it is before the supported range.
 */
export function neverChanges(time: OpenTime, change: SearchedChange, beforeRange?: number): DuebyError {
  const isLater = change === 'next opening'
  const edge = edgeOfHours(isLater, time)
  const table = time.years.current()
  const isEndless =
    edge !== undefined &&
    (isLater
      ? edge > LAST_INSTANT && edge - (openingBeforeIn(table, edge) as number) > YEAR
      : edge < FIRST_INSTANT && (closingAfterIn(table, edge) as number) - edge > YEAR)
  if (isEndless) return failure(ALWAYS_OPEN, undefined, change)
  return beforeRange === undefined
    ? neverOpens(time, isLater ? 'later' : 'earlier')
    : failure(OUT_OF_RANGE, undefined, 'the answer')
}

/**
 * The error of a search for a later closing: `never-closes` if the schedule stays open, `out-of-range` if only the
 * supported range ends.
 */
export function neverCloses(time: OpenTime): DuebyError {
  const end = edgeOfHours(true, time)
  if (end === undefined || end <= LAST_INSTANT) return neverOpens(time, 'later')
  const start = openingBeforeIn(time.years.current(), end) as number
  if (start > LAST_INSTANT - YEAR) return failure(OUT_OF_RANGE, undefined, 'the answer')
  return failure(NEVER_CLOSES, undefined, new Date(Math.max(start, FIRST_INSTANT)).toISOString())
}

/** Whether rules give hours to dates beyond the supported range, even if a permanent closure takes them away. */
function hasHoursBeyond(parsed: ParsedSchedule, isLater: boolean): boolean {
  if (parsed.kind === 'weekly') {
    const entries = [...parsed.special.items, ...parsed.seasons.items]
    return (
      hasRows(parsed.week) ||
      entries.some(({ week, dates }) => hasRows(week) && reachesBeyond(dates, isLater))
    )
  }
  if (parsed.kind === 'versions') {
    const version = parsed.versions.at(isLater ? -1 : 0) as Version
    return (isLater || version.from < FIRST) && hasHoursBeyond(version.schedule, isLater)
  }
  const operands = parsed.operands.slice(0, parsed.kind === 'difference' ? 1 : undefined)
  const isEndless = (operand: ParsedSchedule): boolean => hasHoursBeyond(operand, isLater)
  return parsed.kind === 'union' ? operands.some(isEndless) : operands.every(isEndless)
}

const FIRST = FIRST_INSTANT / DAY

function reachesBeyond(dates: ParsedDates, isLater: boolean): boolean {
  if ('last' in dates) return isLater ? dates.last * DAY > LAST_INSTANT : dates.first < FIRST
  return isLater ? (dates.until ?? Number.POSITIVE_INFINITY) > LAST_YEAR : (dates.since ?? 0) < FIRST_YEAR
}

/** The last closing in the supported range, or the first opening; `undefined` if there are no hours. */
function edgeOfHours(isLast: boolean, { years }: OpenTime): number | undefined {
  years.grown('earlier', Number.POSITIVE_INFINITY)
  years.grown('later', Number.POSITIVE_INFINITY)
  const table = years.current()
  return isLast ? earliestIn(table, table.high) : latestIn(table, table.low)
}
