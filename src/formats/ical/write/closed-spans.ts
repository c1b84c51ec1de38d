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
import { dateRanges, type NamedRange } from '../../../core/date-ranges'
import { textFromDay } from '../../../core/local-date'
import { range } from '../../../core/range'
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
  const holidays = holidayDates(from, through, parsed)
  const known = new Set(holidays.map(({ date }) => date))
  const others = closedDates(from, through, parsed).filter(({ date }) => !known.has(date))
  const dates = [...holidays, ...others].map(({ date, name = '' }): NamedDay => [dayOf(date), name])
  return dateRanges(others.length > 0 ? inOrder(dates) : dates)
}

function listedSpans({ holidays = [], specialHours = [] }: ScheduleInput): NamedRange[] {
  const spans = holidays.flatMap(spanOf)
  const closed = specialHours.filter(({ hours }) => hours.length === 0).flatMap(spanOf)
  const others = inOrder(
    closed.flatMap(({ name, first, last }) => range(first, last + 1).map((day): NamedDay => [day, name])),
  )
  const isInSpan = isInAny(spans)
  return [...spans, ...dateRanges(others.filter(([day]) => !isInSpan(day)))]
}

/** The dates of an entry by date. Without a window there are no yearly ones. */
function spanOf({ name = '', on, from = on, to = on }: Holiday | SpecialHours): NamedRange[] {
  return typeof from === 'string' && typeof to === 'string'
    ? [{ name, first: dayOf(from), last: dayOf(to) }]
    : []
}

/** Tells for days in ascending order whether they are in any of the ranges. */
function isInAny(ranges: readonly NamedRange[]): (day: number) => boolean {
  const sorted = [...ranges].sort((a, b) => a.first - b.first)
  let next = 0
  let last = Number.NEGATIVE_INFINITY
  return (day) => {
    for (let range = sorted[next]; range && range.first <= day; range = sorted[++next])
      last = Math.max(last, range.last)
    return day <= last
  }
}

/** The dates in order, each under its first name. */
function inOrder(dates: readonly NamedDay[]): NamedDay[] {
  return [...new Map([...dates].reverse())].sort(([a], [b]) => a - b)
}

/** The dates of a schedule without issues exist, so they need no check. A text without a time is read as UTC. */
function dayOf(date: DateText): number {
  return Date.parse(date) / DAY
}
