import { DAY } from '../core/time'
import { firstDayOf } from './compile/year'
import { type Run, type YearCache, yearCache } from './compile/year-cache'
import type { OpenTime } from './open-time'
import { neverOpens } from './search-failure'

/** A business day (S6): its day number, its first open instant and its closing, exclusive. */
export interface BusinessDay {
  readonly day: number
  readonly opening: number
  readonly closing: number
}

/** Business days in order: day number, opening and closing of each. */
interface Columns {
  readonly values: Float64Array
  /** The ordinal of the first of them. Ordinals stay the same when earlier years are added. */
  readonly firstOrdinal: number
}

const STRIDE = 3

/** The business days of a run of years. */
export interface BusinessDays extends Run, Columns {
  readonly firstDay: number
  /** For each local date from `firstDay` on: how many business days there are up to and including it. */
  readonly through: Int32Array
}

/** The business days of a schedule. They are compiled separately, because most calls need only the open time. */
function businessDaysOf(time: OpenTime): YearCache<BusinessDays> {
  time.businessDays ??= yearCache(
    { values: new Float64Array(0), firstOrdinal: 1 },
    (known: Columns, direction, { firstDay, endDay }, run): BusinessDays => {
      const added = time.compiler.businessDaysIn(firstDay, endDay)
      const isLater = direction === 'later'
      const values = new Float64Array(known.values.length + added.length)
      values.set(known.values, isLater ? 0 : added.length)
      values.set(added, isLater ? known.values.length : 0)
      const firstOrdinal = known.firstOrdinal - (isLater ? 0 : added.length / STRIDE)
      const first = firstDayOf(run.firstYear)
      return { ...run, values, firstOrdinal, firstDay: first, through: countedThrough(first, run, values) }
    },
    time.dayRange,
  )
  return time.businessDays
}

function countedThrough(firstDay: number, { endYear }: Run, values: Float64Array): Int32Array {
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
  const { firstOrdinal, firstDay, through } = businessDaysOf(time).covering(day * DAY)
  return firstOrdinal - 1 + (through[day - firstDay] as number)
}

/** The business day with an ordinal, as {@link ordinalThrough} counts them. */
export function businessDayOf(ordinal: number, time: OpenTime): BusinessDay {
  const cache = businessDaysOf(time)
  for (let known: BusinessDays | undefined = cache.current(), step = 1; ; step *= 2) {
    const index = STRIDE * (ordinal - known.firstOrdinal)
    // Reading the numbers one by one is much faster than a view of them.
    const { values } = known
    const day = values[index]
    if (day !== undefined)
      return { day, opening: values[index + 1] as number, closing: values[index + 2] as number }
    const direction = index < 0 ? 'earlier' : 'later'
    known = cache.grown(direction, step)
    if (!known) throw neverOpens(time, direction)
  }
}
