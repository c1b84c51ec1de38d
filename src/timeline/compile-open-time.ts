import { requireInRange } from '../core/instant'
import { DAY } from '../core/time'
import { extentOf } from '../schedule/extent'
import { type CombinedRules, partsOf, type Rules } from '../schedule/rules'
import { type Zone, zoneOf } from '../zone/zone'
import { addToColumn, checkColumn } from './add-many'
import { compileCombined } from './compile-combined'
import { compileVersions } from './compile-versions'
import { compileWeekly } from './compile-weekly'
import type { CompileYear } from './compiled-year'
import { type Compiled, compiledYears } from './compiled-years'
import { neverOpens } from './never'
import type { OpenTime } from './open-time'
import { countBelow, countUpTo } from './search'
import { earliestIn, isOpenIn, latestIn, measureIn, search } from './search-years'
import { dueOn } from './timeline'

/** Compiles a schedule's open time, year by year as it is asked for. */
export function compileOpenTime(rules: Rules): OpenTime {
  const zone = zoneOfRules(rules)
  const extent = extentOf(rules)
  const parts = partsOf(rules).map(compileOpenTime)
  const years = compiledYears(compilerOf(rules, parts, zone), extent)

  return {
    zone,
    rules,
    parts,
    extent,
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
    addMany(instants, amount, out) {
      let position = 0
      while (position < instants.length) {
        if (amount > 0) position = addToColumn(instants, amount, years.current(), out, position)
        if (position >= instants.length) return
        checkColumn(instants, position)
        const instant = instants[position] as number
        // What the tables cannot answer makes them grow, so that they can answer the ones after it.
        out[position++] =
          amount > 0
            ? dueOn(this, instant, amount)
            : amount < 0
              ? this.latest(this.measure(instant) + amount)
              : instant
      }
    },
    isOpen: (instant) => isOpenIn(years.covering(instant), instant),
    openingAfter(instant, limit) {
      const find = ({ starts }: Compiled) => starts[countUpTo(instant, starts)]
      return search(years, years.covering(instant), 'later', find, limit)
    },
    closingAfter(instant, limit) {
      const find = ({ ends }: Compiled) => ends[countUpTo(instant, ends)]
      return search(years, years.covering(instant), 'later', find, limit)
    },
    openingBefore(instant) {
      const find = ({ starts }: Compiled) => starts[countBelow(instant, starts) - 1]
      return search(years, years.covering(instant), 'earlier', find)
    },
    closingBefore(instant) {
      const find = ({ ends }: Compiled) => ends[countBelow(instant, ends) - 1]
      return search(years, years.covering(instant), 'earlier', find)
    },
    stretchesIn(from, to) {
      years.covering(from)
      const { starts, ends } = years.covering(to)
      const found: number[] = []
      for (let i = countUpTo(from, ends); i < starts.length && (starts[i] as number) < to; i++) {
        found.push(Math.max(starts[i] as number, from), Math.min(ends[i] as number, to))
      }
      return found
    },
    businessDaysIn(from, until) {
      years.covering(from * DAY)
      const { days, openings, closings } = years.covering(until * DAY)
      const [first, end] = [countBelow(from, days), countBelow(until, days)]
      return Array.from({ length: end - first }, (_, offset) => {
        const index = first + offset
        return {
          day: days[index] as number,
          opening: openings[index] as number,
          closing: closings[index] as number,
        }
      })
    },
    outermost(direction) {
      const { starts, ends } = years.current()
      const index = direction === 'later' ? starts.length - 1 : 0
      const [start, end] = [starts[index], ends[index]]
      return start === undefined || end === undefined ? undefined : { start, end }
    },
    ordinalThrough(day) {
      const { days, firstOrdinal } = years.covering(day * DAY)
      return firstOrdinal + countUpTo(day, days)
    },
    businessDay(ordinal) {
      for (let compiled: Compiled | undefined = years.current(), step = 1; ; step *= 2) {
        const { days, openings, closings, firstOrdinal } = compiled
        const index = ordinal - firstOrdinal - 1
        const [day, opening, closing] = [days[index], openings[index], closings[index]]
        if (day !== undefined && opening !== undefined && closing !== undefined)
          return { day, opening, closing }
        const direction = index < 0 ? 'earlier' : 'later'
        compiled = years.grown(direction, step)
        if (!compiled) throw neverOpens(this, direction)
      }
    },
  }
}

/** Schedules put together read the clock of their zone as corrected by the first part in it that corrects it. */
function zoneOfRules(rules: Rules): Zone {
  if (rules.kind === 'weekly') return zoneOf(rules.timeZone, rules.corrections)
  const known = zoneOf(rules.timeZone)
  const zones = partsOf(rules)
    .filter(({ timeZone }) => timeZone === rules.timeZone)
    .map(zoneOfRules)
  return zones.find((zone) => zone !== known) ?? known
}

function compilerOf(rules: Rules, parts: readonly OpenTime[], zone: Zone): CompileYear {
  if (rules.kind === 'weekly') return (year) => compileWeekly(year, rules, zone)
  if (rules.kind === 'versions') return (year) => compileVersions(year, rules.versions, parts)
  const stretches = leavesOf(rules.kind, parts).map(({ stretchesIn }) => stretchesIn)
  return (year) => compileCombined(year, rules.kind, stretches, zone)
}

/**
 * The parts of parts of the same kind, so that a long chain costs no more than a long list: a union of
 * unions is one union, and (a − b) − c is a without b and c.
 */
function leavesOf(kind: CombinedRules['kind'], parts: readonly OpenTime[]): OpenTime[] {
  return parts.flatMap((part, index) => {
    const isSame = part.rules.kind === kind && (kind !== 'difference' || index === 0)
    return isSame ? leavesOf(kind, part.parts) : [part]
  })
}
