import { requireInRange } from '../core/instant'
import type { Stretches } from '../core/stretches'
import { DAY } from '../core/time'
import { type Extent, extentOf } from '../schedule/extent'
import { partsOf, type Rules } from '../schedule/rules'
import { type Zone, zoneOf } from '../zone/zone'
import { addToColumn, checkColumn } from './add-many'
import { compileCombined } from './compile-combined'
import { compileVersions } from './compile-versions'
import { compileWeekly } from './compile-weekly'
import type { CompileYear } from './compiled-year'
import { type Compiled, type CompiledYears, compiledYears, type Direction } from './compiled-years'
import { stretchAt, stretchOf } from './lookup'
import { neverOpens } from './never'
import { countBelow, countUpTo } from './search'
import { openBefore } from './sums'
import { dueOn, type Timeline } from './timeline'

/** A business day (S6): its date, its first open instant and the end of its last. */
export interface BusinessDay {
  readonly day: number
  readonly opening: number
  readonly closing: number
}

/** The timeline of a schedule's open time, and what else its compiled years can tell. */
export interface OpenTime extends Timeline {
  readonly zone: Zone
  readonly rules: Rules
  /** Those of the schedules it is made of. */
  readonly parts: readonly OpenTime[]
  readonly extent: Extent
  /** The latest instant with that much open time before it: `earliest` mirrored (S4). */
  latest(amount: number): number
  /** Adds an amount to each instant of a column: the tables' answer where they have one (S4). */
  addMany(instants: Float64Array, amount: number, out: Float64Array): void
  isOpen(instant: number): boolean
  /** The first instant after this one at which closed turns to open. Not looked for past `limit`. */
  openingAfter(instant: number, limit?: number): number | undefined
  /** The first instant after this one at which open turns to closed. Not looked for past `limit`. */
  closingAfter(instant: number, limit?: number): number | undefined
  /** The last instant before this one at which closed turned to open. */
  openingBefore(instant: number): number | undefined
  /** The last instant before this one at which open turned to closed. */
  closingBefore(instant: number): number | undefined
  /** The open stretches in `[from, to)`, clipped to it. */
  stretchesIn(from: number, to: number): Stretches
  /** The business days of the dates `[from, until)`. */
  businessDaysIn(from: number, until: number): BusinessDay[]
  /** The outermost stretch that is compiled: that of all time after a search in vain. */
  outermost(direction: Direction): { readonly start: number; readonly end: number } | undefined
  /** How many business days there are up to and including a date, from an origin of its own. */
  ordinalThrough(day: number): number
  /** The business day with that ordinal. */
  businessDay(ordinal: number): BusinessDay
}

/** Compiles a schedule's open time, year by year as it is asked for. */
export function openTime(rules: Rules): OpenTime {
  const zone = zoneOfRules(rules)
  const extent = extentOf(rules)
  const parts = partsOf(rules).map(openTime)
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
    isOpen(instant) {
      const { starts, ends, from, to, lookup } = years.covering(instant)
      if (instant < from || instant >= to) return isOpenAtEnd(instant, starts, ends)
      const index = stretchAt(instant, ends, lookup)
      return index < starts.length && (starts[index] as number) <= instant
    },
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

/** Schedules put together read the clock of their first part in their zone, corrections included. */
function zoneOfRules(rules: Rules): Zone {
  if (rules.kind === 'weekly') return zoneOf(rules.timeZone, rules.corrections)
  const part = partsOf(rules).find(({ timeZone }) => timeZone === rules.timeZone)
  return part ? zoneOfRules(part) : zoneOf(rules.timeZone)
}

function compilerOf(rules: Rules, parts: readonly OpenTime[], zone: Zone): CompileYear {
  if (rules.kind === 'weekly') return (year) => compileWeekly(year, rules, zone)
  if (rules.kind === 'versions') return (year) => compileVersions(year, rules.versions, parts)
  const stretches = parts.map(({ stretchesIn }) => stretchesIn)
  return (year) => compileCombined(year, rules.kind, stretches, zone)
}

/** Looks through the compiled years, and more and more of them until they hold the answer or end (S7). */
function search(
  years: CompiledYears,
  start: Compiled,
  direction: Direction,
  find: (compiled: Compiled) => number | undefined,
  limit: number = Number.POSITIVE_INFINITY,
): number | undefined {
  for (let compiled = start, step = 1; ; step *= 2) {
    const found = find(compiled)
    if (found !== undefined && found >= compiled.from && found < compiled.to) return found
    if (compiled.to > limit) return found
    const more = years.grown(found !== undefined && found < compiled.from ? 'earlier' : direction, step)
    if (!more) return found
    compiled = more
  }
}

/** Open time before an instant, from the origin of the sums. */
function measureIn(compiled: Compiled, instant: number): number {
  const { starts, ends, before, from, to, lookup } = compiled
  if (instant < from || instant >= to) return openBefore(instant, compiled)
  const index = stretchAt(instant, ends, lookup)
  const start = index < starts.length ? (starts[index] as number) : instant
  return (before[index] as number) + (instant > start ? instant - start : 0)
}

/** At the very ends of the supported time, where the tables do not reach. */
function isOpenAtEnd(instant: number, starts: Float64Array, ends: Float64Array): boolean {
  const index = countUpTo(instant, starts) - 1
  return index >= 0 && instant < (ends[index] as number)
}

function earliestIn({ starts, before, lookup }: Compiled, amount: number): number | undefined {
  if (amount <= (before[0] as number) || amount > (before[starts.length] as number)) return undefined
  const index = stretchOf(amount, before, lookup)
  const start = starts[index]
  return start === undefined ? undefined : start + amount - (before[index] as number)
}

function latestIn({ starts, before }: Compiled, amount: number): number | undefined {
  const index = countUpTo(amount, before) - 1
  const start = starts[index]
  return start === undefined ? undefined : start + amount - (before[index] as number)
}
