import { weekdayOf } from '../core/local-date'
import { DAY, FIRST_DAY, LAST_INSTANT } from '../core/time'
import { operandsOf, type ParsedSchedule, type ParsedWeekly, rowsOn } from './parsed-schedule'

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
  const special = [...parsed.special].filter(([, { rows }]) => rows.length > 0).map(([day]) => day)
  if (parsed.week.every((rows) => rows.length === 0))
    return { firstDay: least(special), lastDay: greatest(special) }
  return { firstDay: Number.NEGATIVE_INFINITY, lastDay: lastDayWithRows(parsed, special) }
}

const LAST = Math.floor(LAST_INSTANT / DAY)

/** Weekly hours are unbounded, unless holidays cover the rest of the supported range. */
function lastDayWithRows(parsed: ParsedWeekly, special: readonly number[]): number {
  for (let day = LAST; day > LAST - 7; day--)
    if (rowsOn(day, parsed).length > 0) return Number.POSITIVE_INFINITY
  const holidays = parsed.holidays.between(FIRST_DAY, LAST)
  let ordinary = LAST
  // A holiday is skipped in one step, and one of any seven ordinary dates has rows.
  for (let index = holidays.length - 1; ordinary >= FIRST_DAY; ) {
    const holiday = holidays[index]
    if (holiday && holiday.last >= ordinary) {
      ordinary = Math.min(ordinary, holiday.first - 1)
      index--
    } else if ((parsed.week[weekdayOf(ordinary)] ?? []).length === 0 || parsed.special.has(ordinary))
      ordinary--
    else break
  }
  return Math.max(ordinary, greatest(special))
}

// Math.min(...days) would overflow the stack for a long list.
function least(days: readonly number[]): number {
  return days.reduce((best, day) => Math.min(best, day), Number.POSITIVE_INFINITY)
}

function greatest(days: readonly number[]): number {
  return days.reduce((best, day) => Math.max(best, day), Number.NEGATIVE_INFINITY)
}
