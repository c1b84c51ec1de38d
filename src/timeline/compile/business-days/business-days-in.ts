import { DAY } from '../../../core/time'
import type { ParsedSchedule } from '../../../schedule/parsed-schedule'
import { versionsIn, zoneOfSchedule } from '../../versions'
import type { Compiler } from '../compiler'
import { businessDaysOfCombined } from './of-combined'
import { businessDaysOfWeekly } from './of-weekly'

/**
 * The business days (S6) among the local dates `[first, end)`, in order. Each is three numbers: its day number, and the
 * milliseconds from midnight UTC of that date to its opening and to its closing.
 */
export function businessDaysIn(
  first: number,
  end: number,
  parsed: ParsedSchedule,
  compilerOf: (parsed: ParsedSchedule) => Compiler,
): Int32Array {
  switch (parsed.kind) {
    case 'weekly':
      return businessDaysOfWeekly(first, end, parsed, zoneOfSchedule(parsed))
    case 'versions':
      return Int32Array.from(
        versionsIn((first - 2) * DAY, (end + 2) * DAY, parsed).flatMap(
          ({ schedule, from, until, begins, ends }) => {
            const [firstDay, endDay] = [Math.max(from, first), Math.min(until, end)]
            if (firstDay >= endDay) return []
            return clippedDays(businessDaysIn(firstDay, endDay, schedule, compilerOf), begins, ends)
          },
        ),
      )
    default:
      return businessDaysOfCombined(first, end, compilerOf(parsed), zoneOfSchedule(parsed))
  }
}

/** Clips business days to the instants `[begins, ends)`. Hours that run past a change of version end there. */
function clippedDays(days: Int32Array, begins: number, ends: number): number[] {
  const found: number[] = []
  for (let i = 0; i < days.length; i += 3) {
    const day = days[i] as number
    const opening = Math.max(days[i + 1] as number, begins - day * DAY)
    const closing = Math.min(days[i + 2] as number, ends - day * DAY)
    if (opening < closing) found.push(day, opening, closing)
  }
  return found
}
