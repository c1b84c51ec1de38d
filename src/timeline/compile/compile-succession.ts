import { unionOf } from '../../core/intervals'
import { DAY } from '../../core/time'
import { firstInstantShowing } from '../../zone/showing'
import type { Operand } from './operand'
import { firstDayOf, type YearCompiler } from './year'

/** A part, in force from a local date of its own zone on. */
export interface Version {
  readonly from: number
  readonly part: Operand
}

/** Takes each instant and each business day from the schedule that is in force then. */
export function compileVersions(versions: readonly Version[]): YearCompiler {
  return {
    intervalsOf(year) {
      const [start, end] = [firstDayOf(year) * DAY, firstDayOf(year + 1) * DAY]
      return unionOf(
        inForce(year, versions).map(({ part, begins, ends }) => {
          const [from, to] = [Math.max(begins, start), Math.min(ends, end)]
          return from < to ? part.intervalsIn(from, to) : []
        }),
      )
    },
    businessDaysOf: (year) => inForce(year, versions).flatMap((version) => clippedDays(version)),
  }
}

/** A version in one year. */
interface Force {
  readonly part: Operand
  /** The local dates `[from, until)` of the year that are its own. */
  readonly from: number
  readonly until: number
  /** The instants `[begins, ends)` at which it is in force. */
  readonly begins: number
  readonly ends: number
}

function inForce(year: number, versions: readonly Version[]): Force[] {
  const [firstDay, endDay] = [firstDayOf(year), firstDayOf(year + 1)]
  let until = Number.POSITIVE_INFINITY
  let ends = Number.POSITIVE_INFINITY
  const fromLast = versions.toReversed().map(({ from, part }) => {
    const isNear = from > firstDay - 3 && from < endDay + 3
    const begins = isNear ? beginOf(from, part) : from < endDay ? Number.NEGATIVE_INFINITY : ends
    const force = { part, from: Math.max(from, firstDay), until: Math.min(until, endDay), begins, ends }
    until = from
    // Across the date line one can begin before the one it follows, which then is in force at no time.
    ends = Math.min(ends, begins)
    return force
  })
  return fromLast.reverse()
}

/** The instant at which a local date begins in a schedule's own zone. */
function beginOf(day: number, { zone }: Operand): number {
  return firstInstantShowing(day * DAY, zone)
}

/** The business days of a version. What runs over the change ends with it. */
function clippedDays({ part, from, until, begins, ends }: Force): number[] {
  const found: number[] = []
  const days = from < until ? part.businessDaysIn(from, until) : []
  for (let i = 0; i < days.length; i += 3) {
    const [first, last] = [Math.max(days[i + 1] as number, begins), Math.min(days[i + 2] as number, ends)]
    if (first < last) found.push(days[i] as number, first, last)
  }
  return found
}
