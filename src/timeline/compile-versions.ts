import { unionOf } from '../core/stretches'
import { DAY } from '../core/time'
import { firstInstantShowing } from '../zone/showing'
import { type CompiledYear, firstDayOf } from './compiled-year'
import type { Part } from './part'

/** A part, in force from a local date of its own zone on. */
export interface Version {
  readonly from: number
  readonly part: Part
}

/** Takes each instant and each business day from the schedule that is in force then. */
export function compileVersions(year: number, versions: readonly Version[]): CompiledYear {
  const [firstDay, endDay] = [firstDayOf(year), firstDayOf(year + 1)]
  let until = Number.POSITIVE_INFINITY
  let ends = Number.POSITIVE_INFINITY
  const fromLast = versions.toReversed().map(({ from, part }) => {
    const isNear = from > firstDay - 3 && from < endDay + 3
    const begins = isNear ? beginOf(from, part) : from < endDay ? Number.NEGATIVE_INFINITY : ends
    const version = { part, days: [Math.max(from, firstDay), Math.min(until, endDay)] as const, begins, ends }
    until = from
    // Across the date line one can begin before the one it follows, which then is in force at no time.
    ends = Math.min(ends, begins)
    return version
  })
  const inForce = fromLast.reverse()
  const stretches = inForce.map(({ part, begins, ends }) => {
    const [from, to] = [Math.max(begins, firstDay * DAY), Math.min(ends, endDay * DAY)]
    return from < to ? part.stretchesIn(from, to) : []
  })
  const businessDays = inForce.flatMap(({ part, days: [from, until], begins, ends }) =>
    from < until ? clippedDays(part, from, until, begins, ends) : [],
  )
  return { stretches: unionOf(stretches), businessDays }
}

/** The instant at which a local date begins in a schedule's own zone. */
function beginOf(day: number, { zone }: Part): number {
  return firstInstantShowing(day * DAY, zone)
}

/** The business days of dates `[from, until)`. What runs over the change ends with it. */
function clippedDays(part: Part, from: number, until: number, begins: number, ends: number): number[] {
  const found: number[] = []
  const days = part.businessDaysIn(from, until)
  for (let i = 0; i < days.length; i += 3) {
    const [first, last] = [Math.max(days[i + 1] as number, begins), Math.min(days[i + 2] as number, ends)]
    if (first < last) found.push(days[i] as number, first, last)
  }
  return found
}
