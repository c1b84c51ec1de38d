import { DAY } from '../../../core/time'
import type { ParsedSchedule } from '../../../schedule/parsed-schedule'
import { versionsIn, zoneOfSchedule } from '../../versions'
import type { Compiler } from '../compiler'
import { stretchesOfCombined } from './of-combined'
import { stretchesOfWeekly } from './of-weekly'
import type { Stretch } from './stretch'
import type { Limits } from './stretches-in'

const ALWAYS: Limits = { begins: Number.NEGATIVE_INFINITY, ends: Number.POSITIVE_INFINITY }

/** The business days (S6) among the local dates `[first, end)`, in order. */
export function businessDaysIn(
  first: number,
  end: number,
  parsed: ParsedSchedule,
  compilerOf: (parsed: ParsedSchedule) => Compiler,
  limits: Limits = ALWAYS,
): Stretch[] {
  switch (parsed.kind) {
    case 'weekly':
      return stretchesOfWeekly(first, end, parsed, zoneOfSchedule(parsed), limits)
    case 'versions':
      // Hours that run past a change of version end there.
      return versionsIn((first - 2) * DAY, (end + 2) * DAY, parsed).flatMap(
        ({ schedule, from, until, begins, ends }) => {
          const [firstDay, endDay] = [Math.max(from, first), Math.min(until, end)]
          const both = { begins: Math.max(begins, limits.begins), ends: Math.min(ends, limits.ends) }
          return firstDay < endDay ? businessDaysIn(firstDay, endDay, schedule, compilerOf, both) : []
        },
      )
    default:
      return stretchesOfCombined(first, end, compilerOf(parsed), zoneOfSchedule(parsed), limits)
  }
}
