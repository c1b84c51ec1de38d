import { DAY } from '../core/time'
import type { DayRange } from '../schedule/day-range'
import type { Compiler } from './compile/compiler'
import { type Run, type YearCache, yearCache } from './compile/year-cache'
import { countUpTo } from './lookup/search'
import type { OpenTime } from './open-time'
import { neverOpens } from './search-failure'

/** A business day (S6): its day number, its first open instant and its closing, exclusive. */
export interface BusinessDay {
  readonly day: number
  readonly opening: number
  readonly closing: number
}

/**
 * Business days in order. Openings and closings are relative to the UTC midnight of their date, to fit into 32 bits.
 */
interface Columns {
  readonly days: Int32Array
  readonly openings: Int32Array
  readonly closings: Int32Array
  /** The ordinal of the first of `days`. Ordinals stay the same when earlier years are added. */
  readonly firstOrdinal: number
}

/** The business days of a run of years. */
export interface BusinessDays extends Run, Columns {}

const NONE = /* @__PURE__ */ new Int32Array(0)

/** The business days of a schedule. They are compiled separately, because most calls need only the open time. */
export function businessDayCache(
  { businessDaysIn }: Compiler,
  dayRange: () => DayRange,
): YearCache<BusinessDays> {
  return yearCache(
    { days: NONE, openings: NONE, closings: NONE, firstOrdinal: 1 },
    (known: Columns, direction, { firstDay, endDay }, run): BusinessDays => {
      const added = businessDaysIn(firstDay, endDay)
      const isLater = direction === 'later'
      const column = (field: number, before: Int32Array): Int32Array => {
        const values = Int32Array.from({ length: added.length / 3 }, (_, i) => {
          const value = added[3 * i + field] as number
          return field === 0 ? value : value - (added[3 * i] as number) * DAY
        })
        return isLater ? joined(before, values) : joined(values, before)
      }
      return {
        ...run,
        days: column(0, known.days),
        openings: column(1, known.openings),
        closings: column(2, known.closings),
        firstOrdinal: known.firstOrdinal - (isLater ? 0 : added.length / 3),
      }
    },
    dayRange,
  )
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const all = new Int32Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}

/**
 * The number of business days up to and including a local date, from an arbitrary origin: only differences are
 * meaningful.
 */
export function ordinalThrough(day: number, time: OpenTime): number {
  const { days, firstOrdinal } = time.businessDays().covering(day * DAY)
  return firstOrdinal - 1 + countUpTo(day, { values: days, count: days.length, stride: 1, offset: 0 })
}

/** The business day with an ordinal, as {@link ordinalThrough} counts them. */
export function businessDayOf(ordinal: number, time: OpenTime): BusinessDay {
  const cache = time.businessDays()
  for (let known: BusinessDays | undefined = cache.current(), step = 1; ; step *= 2) {
    const index = ordinal - known.firstOrdinal
    const day = known.days[index]
    if (day !== undefined) {
      const [opening, closing] = [known.openings[index] as number, known.closings[index] as number]
      return { day, opening: day * DAY + opening, closing: day * DAY + closing }
    }
    const direction = index < 0 ? 'earlier' : 'later'
    known = cache.grown(direction, step)
    if (!known) throw neverOpens(time, direction)
  }
}
