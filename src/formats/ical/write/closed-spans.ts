import {
  type CombinedInput,
  closedDates,
  type DateText,
  type Holiday,
  holidayDates,
  parseSchedule,
  type ScheduleInput,
  type SpecialHours,
} from 'dueby'
import { dateRanges, joinedRanges, type NamedRange } from '../../../core/date-ranges'
import { clipOf, complementOf, type Intervals, unionOf } from '../../../core/intervals'
import { textFromDay } from '../../../core/local-date'
import { DAY } from '../../../core/time'
import type { DateWindow } from '../../shared/date-window'

type NamedDay = readonly [day: number, name: string]

/**
 * The dates that `holidaysToIcal` writes, as ranges: the holidays of a schedule without issues, and the dates that
 * special hours close. Within a window they are in order; without one, they are as listed.
 */
export function closedSpans(
  schedule: ScheduleInput | CombinedInput,
  window: DateWindow | undefined,
): readonly NamedRange[] {
  if (window) return spansWithin(window, schedule)
  return 'weekly' in schedule ? listedSpans(schedule) : []
}

function spansWithin({ first, last }: DateWindow, schedule: ScheduleInput | CombinedInput): NamedRange[] {
  // Parsed once for both lists.
  const parsed = parseSchedule(schedule)
  const [from, through] = [textFromDay(first) as DateText, textFromDay(last) as DateText]
  const dates = [...holidayDates(from, through, parsed), ...closedDates(from, through, parsed)]
  return dateRanges(inOrder(dates.map(({ date, name = '' }) => [dayOf(date), name])))
}

function listedSpans({ holidays = [], specialHours = [] }: ScheduleInput): NamedRange[] {
  const spans = holidays.flatMap(spanOf)
  const taken = unionOf([[...spans].sort(byFirst).flatMap(({ first, last }) => [first, last + 1])])
  const closed = specialHours.filter(({ hours }) => hours.length === 0).flatMap(spanOf)
  return [...spans, ...joinedRanges(closed.sort(byFirst).flatMap((span) => partsOutside(taken, span)))]
}

const byFirst = (a: NamedRange, b: NamedRange): number => a.first - b.first

/** The parts of a range that are not taken. A range can have millions of dates, so they are not listed (S7). */
function partsOutside(taken: Intervals, { name, first, last }: NamedRange): NamedRange[] {
  const end = last + 1
  const edges = complementOf(clipOf(taken, first, end), first, end)
  return edges.flatMap((edge, at) =>
    at % 2 === 0 ? [{ name, first: edge, last: (edges[at + 1] as number) - 1 }] : [],
  )
}

/** The dates of an entry by date. Without a window there are no yearly ones. */
function spanOf({ name = '', on, from = on, to = on }: Holiday | SpecialHours): NamedRange[] {
  return typeof from === 'string' && typeof to === 'string'
    ? [{ name, first: dayOf(from), last: dayOf(to) }]
    : []
}

/** The dates in order, each under its first name. */
function inOrder(dates: readonly NamedDay[]): NamedDay[] {
  return [...new Map([...dates].reverse())].sort(([a], [b]) => a - b)
}

/** The dates of a schedule without issues exist, so they need no check. A text without a time is read as UTC. */
function dayOf(date: DateText): number {
  return Date.parse(date) / DAY
}
