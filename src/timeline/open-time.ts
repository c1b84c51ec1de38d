import { requireInRange } from '../core/checked-instant'
import { memoized } from '../core/memoized'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { isDefined, parsedScheduleOf } from '../schedule/define-schedule'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import type { BusinessDays } from './business-days'
import { type Compiler, compilerOf } from './compile/compiler'
import type { YearCache } from './compile/year-cache'
import { type LocalClock, localClockOf } from './local-clock'
import { earliestIn, isOpenIn, measureIn } from './lookup/day-table'
import { type OpenYears, openYears } from './lookup/open-years'
import { reachingOrThrow } from './search-failure'
import type { Timeline } from './timeline'

/** The timeline of a schedule's open time, in milliseconds, with its local clock. */
export interface OpenTime extends Timeline {
  readonly localClock: LocalClock
  /** Whether an instant is in open time (S1). */
  isOpenAt(instant: number): boolean
  readonly years: YearCache<OpenYears>
  readonly parsed: ParsedSchedule
  readonly compiler: Compiler
  /** Set when a business day is first needed. Bundles that need none do not contain the code. */
  businessDays: YearCache<BusinessDays> | undefined
}

/** The open time of a schedule. Years are compiled when they are first needed. */
function compileOpenTime(parsed: ParsedSchedule): OpenTime {
  const compiler = compilerOf(parsed)
  const years = openYears(compiler)
  // The years of the last query usually answer the next one. The check is written twice, because a function call costs as
  // much as the look-up itself.
  let recent: OpenYears | undefined
  const time: OpenTime = {
    localClock: localClockOf(parsed),
    years,
    parsed,
    compiler,
    businessDays: undefined,
    isOpenAt(instant) {
      if (!recent || instant < recent.from || instant >= recent.to) recent = years.covering(instant)
      return isOpenIn(recent, instant)
    },
    measure(instant) {
      if (!recent || instant < recent.from || instant >= recent.to) recent = years.covering(instant)
      return measureIn(recent, instant)
    },
    earliest: (amount) => requireInRange(reached(amount)),
    // The instant before the next amount is reached (S4).
    latest: (amount) => requireInRange(reached(amount + 1) - 1),
  }

  function reached(amount: number): number {
    const near = earliestIn(years.current(), amount)
    return near ?? (earliestIn(reachingOrThrow(amount, years, time), amount) as number)
  }

  return time
}

const openTimes = new WeakMap<Schedule, OpenTime>()

// Most calls are about the schedule of the call before. A look-up in a `WeakMap` takes as long as the rest of `isOpen`.
// Only this one schedule is kept in memory longer than its owner needs it.
let recentSchedule: Schedule | undefined
let recentTime: OpenTime | undefined

/**
 * The open time of a schedule, cached as long as the schedule exists. A schedule that this library did not define can
 * still change, so it is parsed again on every call.
 */
export function openTimeOf(schedule: Schedule): OpenTime {
  if (recentTime && schedule === recentSchedule) return recentTime
  const known = openTimes.get(schedule)
  const time = known ?? openTimeOfParsed(parsedScheduleOf(schedule))
  if (!known) {
    if (!isDefined(schedule)) return time
    openTimes.set(schedule, time)
  }
  recentSchedule = schedule
  recentTime = time
  return time
}

export const openTimeOfParsed: (parsed: ParsedSchedule) => OpenTime = memoized(compileOpenTime, new WeakMap())
