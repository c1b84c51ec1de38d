import { requireInRange } from '../core/checked-instant'
import { once } from '../core/once'
import { dayRangeWithHours } from '../schedule/day-range'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import { growingBusinessDays } from './business-days'
import { yearCompiler, zoneOfSchedule } from './compile/year-compiler'
import { compiledYears } from './lookup/compiled-years'
import { earliestIn, measureIn, search } from './lookup/search-years'
import type { OpenTime } from './open-time'
import { neverOpens } from './search-failure'

/** Compiles a schedule's open time, year by year as it is asked for. */
export function compileOpenTime(parsed: ParsedSchedule): OpenTime {
  const extent = once(() => dayRangeWithHours(parsed))
  const compiler = yearCompiler(parsed)
  const years = compiledYears(compiler, extent)
  return {
    zone: zoneOfSchedule(parsed),
    years,
    businessDays: once(() => growingBusinessDays(compiler, extent)),
    measure: (instant) => measureIn(years.covering(instant), instant),
    earliest(amount) {
      const start = years.current()
      const direction = amount > (start.before[0] as number) ? 'later' : 'earlier'
      const found = search(years, start, direction, (compiled) => earliestIn(compiled, amount))
      if (found === undefined) throw neverOpens(this, direction)
      return requireInRange(found)
    },
  }
}
