import { DAY } from '../../../core/time'
import type { ParsedSchedule } from '../../../schedule/parsed-schedule'
import { MAX_OFFSET } from '../../../zone/zone'
import { versionsIn, zoneOfSchedule } from '../../versions'
import type { Compiler } from '../compiler'
import type { DayRange } from './day-range'
import type { Limits } from './day-ranges-in'
import { dayRangesOfCombined } from './of-combined'
import { dayRangesOfWeekly } from './of-weekly'

const ALWAYS: Limits = { begins: Number.NEGATIVE_INFINITY, ends: Number.POSITIVE_INFINITY }

/** The business days (S6) among the local dates `[first, end)`, in order. */
export function businessDaysIn(
  first: number,
  end: number,
  parsed: ParsedSchedule,
  compilerOf: (parsed: ParsedSchedule) => Compiler,
  limits: Limits = ALWAYS,
): DayRange[] {
  switch (parsed.kind) {
    case 'weekly':
      return dayRangesOfWeekly(first, end, parsed, zoneOfSchedule(parsed), limits)
    case 'versions':
      // Hours that run past a change of version end there.
      return versionsIn(first * DAY - MAX_OFFSET, (end + 1) * DAY + MAX_OFFSET, parsed).flatMap(
        ({ schedule, from, until, begins, ends }) => {
          const [firstDay, endDay] = [Math.max(from, first), Math.min(until, end)]
          const both = { begins: Math.max(begins, limits.begins), ends: Math.min(ends, limits.ends) }
          return firstDay < endDay ? businessDaysIn(firstDay, endDay, schedule, compilerOf, both) : []
        },
      )
    default:
      return dayRangesOfCombined(first, end, compilerOf(parsed), zoneOfSchedule(parsed), limits)
  }
}
