import { DAY } from '../core/time'
import { businessDaysIn } from './compile/business-days/business-days-in'
import { countOfDays, type DayRange, flatDays, STRIDE } from './compile/business-days/day-range'
import { firstDayOf } from './compile/year'
import { type Run, type YearCache, yearCache } from './compile/year-cache'
import { type OpenTime, openTimeOfParsed } from './open-time'
import { reachingOrThrow } from './search-failure'

/** A business day (S6): its day number, its first open instant and its closing, exclusive. */
export interface BusinessDay {
  readonly day: number
  readonly opening: number
  readonly closing: number
}

/**
 * The business days of a run of years, in order. Its `data` has three numbers for each: the day number, and the
 * milliseconds from midnight UTC of that date to its opening and to its closing.
 */
export interface BusinessDays extends Run {
  readonly firstDay: number
  /** For each local date from `firstDay` on: the number of business days up to and including it. */
  readonly through: Int32Array
}

/** The business days of a schedule. They are compiled separately, because most calls need only the open time. */
function businessDaysOf(time: OpenTime): YearCache<BusinessDays> {
  const rangesIn = (firstDay: number, endDay: number): DayRange[] =>
    businessDaysIn(firstDay, endDay, time.parsed, (parsed) => openTimeOfParsed(parsed).compiler)
  time.businessDays ??= yearCache({
    dataOf: (firstDay, endDay) => flatDays(rangesIn(firstDay, endDay)),
    amountIn: (firstDay, endDay) => countOfDays(rangesIn(firstDay, endDay)),
    compiled(run) {
      const firstDay = firstDayOf(run.firstYear)
      const high = run.low + run.data.length / STRIDE
      return { ...run, high, firstDay, through: countedThrough(firstDay, run.endYear, run.data) }
    },
  })
  return time.businessDays
}

function countedThrough(firstDay: number, endYear: number, values: Int32Array): Int32Array {
  const through = new Int32Array(firstDayOf(endYear) - firstDay)
  for (let i = 0, count = 0; i < through.length; i++) {
    if (values[STRIDE * count] === firstDay + i) count++
    through[i] = count
  }
  return through
}

/**
 * The number of business days up to and including a local date, from an arbitrary origin: only differences are
 * meaningful.
 */
export function ordinalThrough(day: number, time: OpenTime): number {
  const { low, firstDay, through } = businessDaysOf(time).covering(day * DAY)
  return low + (through[day - firstDay] as number)
}

/** The business day with an ordinal, as {@link ordinalThrough} counts them. */
export function businessDayOf(ordinal: number, time: OpenTime): BusinessDay {
  const days = reachingOrThrow(ordinal, businessDaysOf(time), time)
  // Reading the numbers one by one is much faster than a view of them.
  const index = STRIDE * (ordinal - days.low - 1)
  const day = days.data[index] as number
  return {
    day,
    opening: day * DAY + (days.data[index + 1] as number),
    closing: day * DAY + (days.data[index + 2] as number),
  }
}
