import { requireInRange } from '../core/instant'
import { once } from '../core/once'
import { extentOf } from '../schedule/extent'
import type { Rules } from '../schedule/rules'
import { growingBusinessDays } from './business-days'
import { compiledYears } from './compiled-years'
import { neverOpens } from './never'
import type { OpenTime } from './open-time'
import { earliestIn, measureIn, search } from './search-years'
import { yearCompiler, zoneOfRules } from './year-compiler'

/** Compiles a schedule's open time, year by year as it is asked for. */
export function compileOpenTime(rules: Rules): OpenTime {
  const extent = once(() => extentOf(rules))
  const compiler = yearCompiler(rules)
  const years = compiledYears(compiler, extent)
  return {
    zone: zoneOfRules(rules),
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
