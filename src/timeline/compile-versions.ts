import { intersectionOf, unionOf } from '../core/stretches'
import { DAY } from '../core/time'
import type { VersionedRules } from '../schedule/rules'
import { firstInstantShowing } from '../zone/showing'
import { type CompiledYear, firstDayOf } from './compiled-year'
import type { OpenTime } from './open-time'

/** Takes each instant and each business day from the schedule that is in force then. */
export function compileVersions(
  year: number,
  versions: VersionedRules['versions'],
  parts: readonly OpenTime[],
): CompiledYear {
  const [firstDay, endDay] = [firstDayOf(year), firstDayOf(year + 1)]
  const inForce = parts.map((part, index) => {
    const from = versions[index]?.from ?? Number.NEGATIVE_INFINITY
    const until = versions[index + 1]?.from ?? Number.POSITIVE_INFINITY
    const next = parts[index + 1]
    return {
      part,
      days: [Math.max(from, firstDay), Math.min(until, endDay)] as const,
      begins: from > firstDay - 3 ? beginOf(from, part) : Number.NEGATIVE_INFINITY,
      ends: next && until < endDay + 3 ? beginOf(until, next) : Number.POSITIVE_INFINITY,
    }
  })
  const stretches = inForce.map(({ part, begins, ends }) => {
    const [from, to] = [Math.max(begins, firstDay * DAY), Math.min(ends, endDay * DAY)]
    return from < to ? intersectionOf(part.stretchesIn(from, to), [from, to]) : []
  })
  const businessDays = inForce.flatMap(({ part, days: [from, until], begins, ends }) =>
    from < until ? clippedDays(part, from, until, begins, ends) : [],
  )
  return { stretches: unionOf(stretches), businessDays }
}

/** The instant at which a local date begins in a schedule's own zone. */
function beginOf(day: number, { zone }: OpenTime): number {
  return firstInstantShowing(day * DAY, zone)
}

/** The business days of dates `[from, until)`. What runs over the change ends with it. */
function clippedDays(part: OpenTime, from: number, until: number, begins: number, ends: number): number[] {
  const found: number[] = []
  for (const { day, opening, closing } of part.businessDaysIn(from, until)) {
    const [first, last] = [Math.max(opening, begins), Math.min(closing, ends)]
    if (first < last) found.push(day, first, last)
  }
  return found
}
