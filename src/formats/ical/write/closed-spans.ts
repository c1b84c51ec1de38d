import { type CombinedInput, type DateText, holidayDates, type Schedule, type ScheduleInput } from 'dueby'
import { dateRanges, type NamedRange } from '../../../core/date-ranges'
import { dayFromText, textFromDay } from '../../../core/local-date'
import type { DateWindow } from '../date-window'

type ClosedDate = readonly [day: number, name: string]

/**
 * The closed dates of a schedule without issues, as ranges: its holidays, and special hours without rows. Within a
 * window they are in order; without one, they are as listed.
 */
export function closedSpans(
  schedule: ScheduleInput | CombinedInput,
  window: DateWindow | undefined,
): readonly NamedRange[] {
  const special = closedBySpecialHours(schedule)
  if (!window) return 'weekly' in schedule ? listedSpans(schedule, special) : []
  const { first, last } = window
  const [from, through] = [textFromDay(first) as DateText, textFromDay(last) as DateText]
  const holidays = holidayDates(from, through, schedule as Schedule).map(
    ({ date, name = '' }): ClosedDate => [dayOf(date), name],
  )
  const inside = special.filter(([day]) => day >= first && day <= last)
  return dateRanges(inside.length > 0 ? inOrder([...holidays, ...inside]) : holidays)
}

function listedSpans(
  { holidays = [] }: ScheduleInput,
  special: readonly ClosedDate[],
): readonly NamedRange[] {
  const spans = holidays.flatMap(({ name = '', on, from = on, to = on }): NamedRange[] =>
    from && to ? [{ name, first: dayOf(from), last: dayOf(to) }] : [],
  )
  const others = inOrder(special)
  const isInSpan = isInAny(spans)
  return [...spans, ...dateRanges(others.filter(([day]) => !isInSpan(day)))]
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
function inOrder(dates: readonly ClosedDate[]): readonly ClosedDate[] {
  return [...new Map([...dates].reverse())].sort(([a], [b]) => a - b)
}

/** The dates that special hours close: of all operands, and of each version while it is in force. */
function closedBySpecialHours(schedule: ScheduleInput | CombinedInput): readonly ClosedDate[] {
  if ('weekly' in schedule) {
    const closed = schedule.specialHours?.filter(({ hours }) => hours.length === 0) ?? []
    return closed.map(({ on, name = '' }) => [dayOf(on), name])
  }
  if ('versions' in schedule) {
    return schedule.versions.flatMap(({ from, schedule: version }, index) => {
      const end = schedule.versions[index + 1]?.from
      return closedBySpecialHours(version).filter(
        ([day]) => (!from || day >= dayOf(from)) && (!end || day < dayOf(end)),
      )
    })
  }
  const operands =
    'union' in schedule
      ? schedule.union
      : 'intersection' in schedule
        ? schedule.intersection
        : schedule.difference
  // An operand that occurs twice closes the same dates.
  return [...new Set(operands)].flatMap(closedBySpecialHours)
}

/** The dates of a schedule without issues exist. */
function dayOf(date: DateText): number {
  return dayFromText(date) as number
}
