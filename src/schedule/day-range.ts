import { greatest, least } from '../core/extremes'
import { complementOf, unionOf } from '../core/intervals'
import { DAY, FIRST_DAY, FIRST_INSTANT, FIRST_YEAR, LAST_INSTANT, LAST_YEAR } from '../core/time'
import type { DatedEntry } from './holidays/dated-entry'
import { daysIn } from './holidays/named-dates'
import { type ParsedSchedule, type ParsedWeekly, rowsOn } from './parsed-schedule'
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

export function dayRangeWithHours(parsed: ParsedSchedule): DayRange {
  if (parsed.kind === 'weekly') return ofWeekly(parsed)
  if (parsed.kind === 'versions')
    return anyOf(
      parsed.versions.map(({ from, until, schedule }) =>
        // One more day on either side, because hours run past midnight and zones differ.
        allOf([dayRangeWithHours(schedule), { firstDay: from - 1, lastDay: until + 1 }]),
      ),
    )
  const ranges = [...new Set(parsed.operands)].map(dayRangeWithHours)
  if (parsed.kind === 'intersection') return allOf(ranges)
  return anyOf(parsed.kind === 'union' ? ranges : ranges.slice(0, 1))
}

/** The range from the first to the last date of all ranges. */
function anyOf(ranges: readonly DayRange[]): DayRange {
  return {
    firstDay: least(ranges.map(({ firstDay }) => firstDay)),
    lastDay: greatest(ranges.map(({ lastDay }) => lastDay)),
  }
}

/** The dates that are in every range. */
function allOf(ranges: readonly DayRange[]): DayRange {
  return {
    firstDay: greatest(ranges.map(({ firstDay }) => firstDay)),
    lastDay: least(ranges.map(({ lastDay }) => lastDay)),
  }
}

function ofWeekly(parsed: ParsedWeekly): DayRange {
  const special = parsed.special.items.filter(({ rows }) => rows.length > 0).map(rangeOf)
  const range = anyOf([
    ...special,
    ...parsed.seasons.items.filter(({ week }) => hasRows(week)).map(rangeOf),
    ...(hasRows(parsed.week)
      ? [{ firstDay: Number.NEGATIVE_INFINITY, lastDay: Number.POSITIVE_INFINITY }]
      : []),
  ])
  // No holiday closes special hours, and yearly ones can be as rare as 29 February.
  const isEndless = anyOf(special).lastDay > LAST
  return isEndless ? range : { ...range, lastDay: lastDayWithRows(range.lastDay, parsed) }
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

/** The last date with hours. Recurring hours are unbounded, unless holidays cover the rest of the supported range. */
function lastDayWithRows(lastDay: number, parsed: ParsedWeekly): number {
  for (let end = Math.min(lastDay, LAST); end >= FIRST_DAY; end -= STEP) {
    const first = Math.max(end - STEP + 1, FIRST_DAY)
    // A holiday is skipped in one step, where it has no special hours.
    const closed = daysIn(first, end, parsed.holidays)
    const open = unionOf([daysIn(first, end, parsed.special), complementOf(closed, first, end + 1)])
    for (let i = open.length - 2; i >= 0; i -= 2) {
      for (let day = (open[i + 1] as number) - 1; day >= (open[i] as number); day--)
        if (rowsOn(day, parsed).length > 0) return end === LAST ? lastDay : day
    }
  }
  return Number.NEGATIVE_INFINITY
}
