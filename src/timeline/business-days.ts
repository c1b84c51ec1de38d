import { DAY } from '../core/time'
import type { DayRange } from '../schedule/day-range'
import type { YearCompiler } from './compile/year'
import { type GrowingYears, growingYears, type Run } from './compile/year-cache'
import type { Direction } from './direction'

/** A business day (S6): its date, its first open instant and the end of its last. */
export interface BusinessDay {
  readonly day: number
  readonly opening: number
  readonly closing: number
}

/** Business days in order. Openings and closings count from the midnight in UTC with which the date begins. */
interface Columns {
  readonly days: Int32Array
  readonly openings: Int32Array
  readonly closings: Int32Array
  /** The ordinal of the first of `days`; ordinals are kept when years are added in front. */
  readonly firstOrdinal: number
}

/** The business days of a run of years. */
export interface BusinessDays extends Run, Columns {}

const NONE = /* @__PURE__ */ new Int32Array(0)

/** The business days of a schedule: apart from its open time, which most questions are about alone. */
export function growingBusinessDays(
  { businessDaysOf }: YearCompiler,
  extent: () => DayRange,
): GrowingYears<BusinessDays> {
  return growingYears(
    { days: NONE, openings: NONE, closings: NONE, firstOrdinal: 0 },
    (known: Columns, direction, years, run): BusinessDays =>
      withMoreDays(known, direction, years.map(businessDaysOf), run),
    extent,
  )
}

function withMoreDays(
  known: Columns,
  direction: Direction,
  lists: readonly (readonly number[])[],
  run: Run,
): BusinessDays {
  const more = ([] as number[]).concat(...lists)
  const added = more.length / 3
  const isLater = direction === 'later'
  const grown = (before: Int32Array): Int32Array => {
    const all = new Int32Array(before.length + added)
    all.set(before, isLater ? 0 : added)
    return all
  }
  const [days, openings, closings] = [grown(known.days), grown(known.openings), grown(known.closings)]
  for (let i = 0, index = isLater ? known.days.length : 0; i < more.length; i += 3, index++) {
    const day = more[i] as number
    days[index] = day
    openings[index] = (more[i + 1] as number) - day * DAY
    closings[index] = (more[i + 2] as number) - day * DAY
  }
  return { ...run, days, openings, closings, firstOrdinal: known.firstOrdinal - (isLater ? 0 : added) }
}

/** The business day at a position, or `undefined` outside. */
export function businessDayAt(
  index: number,
  { days, openings, closings }: BusinessDays,
): BusinessDay | undefined {
  const day = days[index]
  if (day === undefined) return undefined
  return {
    day,
    opening: day * DAY + (openings[index] as number),
    closing: day * DAY + (closings[index] as number),
  }
}
