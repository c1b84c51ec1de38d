import { requireInRange } from '../core/checked-instant'
import { once } from '../core/once'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { type DayRange, dayRangeWithHours } from '../schedule/day-range'
import { isDefined, parsedScheduleOf } from '../schedule/define-schedule'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import { type BusinessDays, businessDayCache } from './business-days'
import { compilerOf } from './compile/compiler'
import type { YearCache } from './compile/year-cache'
import { type LocalClock, localClock } from './local-clock'
import {
  earliestIn,
  isOpenIn,
  latestIn,
  measureIn,
  type OpenYears,
  openYears,
  search,
} from './lookup/open-years'
import { openBefore } from './lookup/prefix-sums'
import { neverOpens } from './search-failure'
import type { Timeline } from './timeline'

/** The timeline of a schedule's open time, with the clock that shows its local dates. */
export interface OpenTime extends Timeline {
  readonly clock: LocalClock
  /** Whether an instant is in open time (S1). */
  isOpenAt(instant: number): boolean
  readonly years: YearCache<OpenYears>
  readonly businessDays: () => YearCache<BusinessDays>
  readonly dayRange: () => DayRange
}

/** Compiles the open time of a schedule, year by year as it is needed. */
export function compileOpenTime(parsed: ParsedSchedule): OpenTime {
  const dayRange = once(() => dayRangeWithHours(parsed))
  const compiler = compilerOf(parsed)
  const years = openYears(compiler, dayRange)
  // The years that answered last nearly always answer next. The check is written out in both places: a call costs as
  // much as the look-up that follows it.
  let recent: OpenYears | undefined
  const time: OpenTime = {
    clock: localClock(parsed),
    years,
    dayRange,
    businessDays: once(() => businessDayCache(compiler, dayRange)),
    isOpenAt(instant) {
      if (!recent || instant < recent.from || instant >= recent.to) recent = years.covering(instant)
      return isOpenIn(recent, instant)
    },
    measure(instant) {
      if (!recent || instant < recent.from || instant >= recent.to) recent = years.covering(instant)
      return measureIn(recent, instant)
    },
    earliest(amount) {
      const start = years.current()
      const near = earliestIn(start, amount)
      if (near !== undefined && near >= start.from && near < start.to) return requireInRange(near)
      const direction = amount > openBefore(0, start) ? 'later' : 'earlier'
      const found = search(years, start, direction, (compiled) => earliestIn(compiled, amount))
      if (found === undefined) throw neverOpens(time, direction)
      return requireInRange(found)
    },
    latest(amount) {
      const start = years.current()
      const direction = amount < openBefore(start.count, start) ? 'earlier' : 'later'
      const found = search(years, start, direction, (compiled) => latestIn(compiled, amount))
      if (found === undefined) throw neverOpens(time, direction)
      return requireInRange(found)
    },
  }
  return time
}

const ofSchedules = new WeakMap<Schedule, OpenTime>()
const ofParsed = new WeakMap<ParsedSchedule, OpenTime>()

/**
 * The open time of a schedule, compiled once and kept as long as the schedule is. A schedule that was not defined by
 * this library can still change, so it is read again each time.
 */
export function openTimeOf(schedule: Schedule): OpenTime {
  const known = ofSchedules.get(schedule)
  if (known) return known
  const time = openTimeOfParsed(parsedScheduleOf(schedule))
  if (isDefined(schedule)) ofSchedules.set(schedule, time)
  return time
}

export function openTimeOfParsed(parsed: ParsedSchedule): OpenTime {
  const known = ofParsed.get(parsed)
  if (known) return known
  const time = compileOpenTime(parsed)
  ofParsed.set(parsed, time)
  return time
}
