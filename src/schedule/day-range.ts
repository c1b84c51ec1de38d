import { greatest, least } from '../core/extremes'
import { complementOf, unionOf } from '../core/intervals'
import { DAY, FIRST_DAY, FIRST_INSTANT, FIRST_YEAR, LAST_INSTANT, LAST_YEAR } from '../core/time'
import type { DatedEntry } from './holidays/dated-entry'
import { operandsOf, type ParsedSchedule, type ParsedWeekly, rowsOn } from './parsed-schedule'
import { hasRows } from './weekly'

/**
 * The local dates, as day numbers and both included, outside of which a schedule has no hours. It bounds every search
 * (S7).
 */
export interface DayRange {
  /** No earlier date has hours. `-Infinity` for weekly hours, `Infinity` if there are no hours at all. */
  readonly firstDay: number
  /** No later date has hours. `Infinity` if they go on past the supported range, `-Infinity` if there are none. */
  readonly lastDay: number
}

const NEVER: DayRange = { firstDay: Number.POSITIVE_INFINITY, lastDay: Number.NEGATIVE_INFINITY }

export function dayRangeWithHours(parsed: ParsedSchedule): DayRange {
  if (parsed.kind === 'weekly') return ofWeekly(parsed)
  const ranges =
    parsed.kind === 'versions'
      ? parsed.versions.map(({ from, until, schedule }) => {
          const { firstDay, lastDay } = dayRangeWithHours(schedule)
          // One more day on either side, because hours run past midnight and zones differ.
          return { firstDay: Math.max(firstDay, from - 1), lastDay: Math.min(lastDay, until + 1) }
        })
      : [...new Set(operandsOf(parsed))].map(dayRangeWithHours)
  const firstDays = ranges.map(({ firstDay }) => firstDay)
  const lastDays = ranges.map(({ lastDay }) => lastDay)
  switch (parsed.kind) {
    case 'difference':
      return ranges[0] ?? NEVER
    case 'intersection':
      return { firstDay: greatest(firstDays), lastDay: least(lastDays) }
    default:
      return { firstDay: least(firstDays), lastDay: greatest(lastDays) }
  }
}

function ofWeekly(parsed: ParsedWeekly): DayRange {
  const { week, seasons, special } = parsed
  const ranges = [
    ...special.items.filter(({ rows }) => rows.length > 0).map(rangeOf),
    ...seasons.items.filter((season) => hasRows(season.week)).map(rangeOf),
    ...(hasRows(week) ? [{ firstDay: Number.NEGATIVE_INFINITY, lastDay: Number.POSITIVE_INFINITY }] : []),
  ]
  const lastDay = greatest(ranges.map((range) => range.lastDay))
  // No holiday closes special hours, and yearly ones can be as rare as 29 February.
  const isEndless = special.items.some((each) => each.rows.length > 0 && rangeOf(each).lastDay > LAST)
  return {
    firstDay: least(ranges.map((range) => range.firstDay)),
    lastDay: isEndless ? lastDay : Math.min(lastDay, lastDayWithRows(Math.min(lastDay, LAST), parsed)),
  }
}

const FIRST = FIRST_INSTANT / DAY
const LAST = Math.floor(LAST_INSTANT / DAY)

/** The dates that an entry can have. A yearly range can end in the year after. */
function rangeOf({ dates }: DatedEntry): DayRange {
  const isDated = 'last' in dates
  const first = isDated ? dates.first : Date.UTC(dates.since ?? FIRST_YEAR - 1, 0, 1) / DAY
  const last = isDated ? dates.last : Date.UTC((dates.until ?? LAST_YEAR) + 2, 0, 1) / DAY
  return {
    firstDay: first < FIRST ? Number.NEGATIVE_INFINITY : first,
    lastDay: last > LAST ? Number.POSITIVE_INFINITY : last,
  }
}

// A year and the longest turn of weeks, so that recurring hours recur in it.
const STEP = 371

/** Recurring hours are unbounded, unless holidays cover the rest of the supported range. */
function lastDayWithRows(from: number, parsed: ParsedWeekly): number {
  for (let end = from; end >= FIRST_DAY; end -= STEP) {
    const first = Math.max(end - STEP + 1, FIRST_DAY)
    const holidays = parsed.holidays.between(first, end).flatMap((each) => [each.first, each.last + 1])
    const special = parsed.special.between(first, end).flatMap((each) => [each.first, each.last + 1])
    // A holiday is skipped in one step, where it has no special hours.
    const open = unionOf([special, complementOf(holidays, first, end + 1)])
    for (let i = open.length - 2; i >= 0; i -= 2) {
      for (let day = (open[i + 1] as number) - 1; day >= (open[i] as number); day--)
        if (rowsOn(day, parsed).length > 0) return end === LAST ? Number.POSITIVE_INFINITY : day
    }
  }
  return Number.NEGATIVE_INFINITY
}
