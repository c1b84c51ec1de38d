import { type DuebyError, failure } from '../core/error'
import { requireInRange } from '../core/instant'
import { textFromDay } from '../core/local-date'
import { DAY } from '../core/time'
import { type Extent, extentOf } from '../schedule/extent'
import type { Rules } from '../schedule/rules'
import { type Zone, zoneOf } from '../zone/zone'
import {
  type Compiled,
  type CompiledYears,
  compiledYears,
  type Direction,
  openBefore,
} from './compiled-years'
import { countBelow, countUpTo } from './search'
import type { Timeline } from './timeline'

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
  readonly extent: Extent
  /** The latest instant with that much open time before it: `earliest` mirrored (S4). */
  latest(amount: number): number
  isOpen(instant: number): boolean
  /** The first instant after this one at which closed turns to open. Not looked for past `limit`. */
  openingAfter(instant: number, limit?: number): number | undefined
  /** The first instant after this one at which open turns to closed. Not looked for past `limit`. */
  closingAfter(instant: number, limit?: number): number | undefined
  /** How many business days there are up to and including a date, from an origin of its own. */
  ordinalThrough(day: number): number
  /** The business day with that ordinal. */
  businessDay(ordinal: number): BusinessDay
}

/** Compiles a schedule's open time, year by year as it is asked for. */
export function openTime(rules: Rules): OpenTime {
  const zone = zoneOf(rules.timeZone)
  const extent = extentOf(rules)
  const years = compiledYears(rules, extent, zone)

  return {
    zone,
    rules,
    extent,
    measure: (instant) => openBefore(instant, years.covering(instant)),
    earliest(amount) {
      const start = years.current()
      const direction = amount > (start.before[0] as number) ? 'later' : 'earlier'
      const found = search(years, start, direction, (compiled) => earliestIn(compiled, amount))
      if (found === undefined) throw neverOpens(extent, direction)
      return requireInRange(found)
    },
    latest(amount) {
      const found = search(years, years.current(), 'earlier', (compiled) => latestIn(compiled, amount))
      if (found === undefined) throw neverOpens(extent, 'earlier')
      return requireInRange(found)
    },
    isOpen(instant) {
      const { starts, ends } = years.covering(instant)
      const index = countUpTo(instant, starts) - 1
      return index >= 0 && instant < (ends[index] as number)
    },
    openingAfter(instant, limit) {
      const find = ({ starts }: Compiled) => starts[countUpTo(instant, starts)]
      return search(years, years.covering(instant), 'later', find, limit)
    },
    closingAfter(instant, limit = Number.POSITIVE_INFINITY) {
      // A night row may open the date after the interruption late; a day more for the zone's offset.
      const neverAfter = (extent.lastInterruption + 3) * DAY
      if (instant >= neverAfter) return undefined
      const find = ({ ends }: Compiled) => ends[countUpTo(instant, ends)]
      const found = search(years, years.covering(instant), 'later', find, Math.min(limit, neverAfter))
      return found !== undefined && found < neverAfter ? found : undefined
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
        if (!compiled) throw neverOpens(extent, direction)
      }
    },
  }
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

function earliestIn({ starts, before }: Compiled, amount: number): number | undefined {
  const index = countBelow(amount, before) - 1
  const start = starts[index]
  return start === undefined ? undefined : start + amount - (before[index] as number)
}

function latestIn({ starts, before }: Compiled, amount: number): number | undefined {
  const index = countUpTo(amount, before) - 1
  const start = starts[index]
  return start === undefined ? undefined : start + amount - (before[index] as number)
}

/** `never-opens` when the hours end there, `out-of-range` when only the supported time does. */
export function neverOpens({ firstDay, lastDay }: Extent, direction: Direction): DuebyError {
  const day = direction === 'later' ? lastDay : firstDay
  if (lastDay < firstDay || firstDay === Number.POSITIVE_INFINITY) {
    return failure('never-opens', undefined, ': it has no hours at all')
  }
  if (!Number.isFinite(day)) return failure('out-of-range', undefined, 'the answer')
  return failure(
    'never-opens',
    undefined,
    direction === 'later'
      ? ` after its last hours, on ${textFromDay(day)}`
      : ` before its first hours, on ${textFromDay(day)}`,
  )
}
