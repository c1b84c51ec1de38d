import { requireInRange } from '../core/instant'
import { once } from '../core/once'
import { DAY } from '../core/time'
import { extentOf } from '../schedule/extent'
import type { Rules } from '../schedule/rules'
import {
  type BusinessDay,
  type BusinessDays,
  businessDayAt,
  growingBusinessDays,
  ordinalIn,
} from './business-days'
import { type Compiled, compiledYears } from './compiled-years'
import { neverOpens } from './never'
import type { OpenTime } from './open-time'
import { countBelow, countUpTo } from './search'
import { earliestIn, isOpenIn, latestIn, measureIn, search } from './search-years'
import { countEndedBefore, countEndedBy, endOf, stretchesOf } from './sums'
import { yearCompiler, zoneOfRules } from './year-compiler'

/** Compiles a schedule's open time, year by year as it is asked for. */
export function compileOpenTime(rules: Rules): OpenTime {
  const extent = once(() => extentOf(rules))
  const compiler = yearCompiler(rules)
  const years = compiledYears(compiler, extent)
  const businessDays = once(() => growingBusinessDays(compiler, extent))

  return {
    zone: zoneOfRules(rules),
    years,
    measure: (instant) => measureIn(years.covering(instant), instant),
    earliest(amount) {
      const start = years.current()
      const direction = amount > (start.before[0] as number) ? 'later' : 'earlier'
      const found = search(years, start, direction, (compiled) => earliestIn(compiled, amount))
      if (found === undefined) throw neverOpens(this, direction)
      return requireInRange(found)
    },
    latest(amount) {
      const found = search(years, years.current(), 'earlier', (compiled) => latestIn(compiled, amount))
      if (found === undefined) throw neverOpens(this, 'earlier')
      return requireInRange(found)
    },
    isOpen: (instant) => isOpenIn(years.covering(instant), instant),
    openingAfter(instant, limit) {
      const find = (compiled: Compiled) => openingAt(countUpTo(instant, compiled.starts), compiled)
      return search(years, years.covering(instant), 'later', find, limit)
    },
    closingAfter(instant, limit) {
      const find = (compiled: Compiled) => closingAt(countEndedBy(instant, compiled), compiled)
      return search(years, years.covering(instant), 'later', find, limit)
    },
    openingBefore(instant) {
      const find = (compiled: Compiled) => openingAt(countBelow(instant, compiled.starts) - 1, compiled)
      return search(years, years.covering(instant), 'earlier', find)
    },
    closingBefore(instant) {
      const find = (compiled: Compiled) => closingAt(countEndedBefore(instant, compiled) - 1, compiled)
      return search(years, years.covering(instant), 'earlier', find)
    },
    stretchesIn(from, to) {
      years.covering(from)
      const compiled = years.covering(to)
      const found = stretchesOf(compiled, countEndedBy(from, compiled), countBelow(to, compiled.starts))
      return found.map((edge) => Math.min(Math.max(edge, from), to))
    },
    outermost(direction) {
      const compiled = years.grown(direction, Number.POSITIVE_INFINITY) ?? years.current()
      const index = direction === 'later' ? compiled.count - 1 : 0
      const [start, end] = [openingAt(index, compiled), closingAt(index, compiled)]
      return start === undefined || end === undefined ? undefined : { start, end }
    },
    ordinalThrough: (day) => ordinalIn(businessDays().covering(day * DAY), day),
    businessDay(ordinal): BusinessDay {
      for (let known: BusinessDays | undefined = businessDays().current(), step = 1; ; step *= 2) {
        const index = ordinal - known.firstOrdinal - 1
        const found = businessDayAt(index, known)
        if (found) return found
        const direction = index < 0 ? 'earlier' : 'later'
        known = businessDays().grown(direction, step)
        if (!known) throw neverOpens(this, direction)
      }
    },
  }
}

function openingAt(index: number, { count, starts }: Compiled): number | undefined {
  return index >= 0 && index < count ? starts[index] : undefined
}

function closingAt(index: number, compiled: Compiled): number | undefined {
  return index >= 0 && index < compiled.count ? endOf(index, compiled) : undefined
}
