import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import { DAY } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { parsedScheduleOf } from '../schedule/define-schedule'
import type { ParsedSchedule, ParsedSuccession } from '../schedule/parsed-schedule'
import { zoneOfSchedule } from '../timeline/compile/year-compiler'
import { openTimeOfParsed } from '../timeline/open-time-of'
import { isOpenAt } from '../timeline/queries'
import { firstInstantShowing } from '../zone/showing'

/**
 * Whose hours an instant falls in: the names of the schedules that are open then, of those that a
 * schedule is made of. A part without a name is told by its parts, if any. Empty when it is closed, and when
 * nothing that is open has a name: `isOpen` tells which.
 *
 * @throws DuebyError `invalid-instant`, `missing-offset`, `out-of-range`.
 *
 * @example
 * const tokyo = defineSchedule({ name: 'Tokyo', timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const london = defineSchedule({ name: 'London', timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * whoseHours('2024-01-09T10:00:00Z', union(tokyo, london)) // => ['London']
 */
export function whoseHours<const At extends Instant>(at: Checked<At>, schedule: Schedule): string[] {
  return openNames(toInstant(at), parsedScheduleOf(schedule))
}

function openNames(instant: number, parsed: ParsedSchedule): string[] {
  if (!isOpenAt(instant, openTimeOfParsed(parsed))) return []
  if (parsed.name !== undefined) return [parsed.name]
  return [...new Set(partsThen(instant, parsed).flatMap((part) => openNames(instant, part)))]
}

/** The parts whose hours it can be: not those taken away from a difference, nor those not in force. */
function partsThen(instant: number, parsed: ParsedSchedule): readonly ParsedSchedule[] {
  switch (parsed.kind) {
    case 'weekly':
      return []
    case 'versions':
      return inForce(instant, parsed)
    case 'difference':
      return parsed.operands.slice(0, 1)
    default:
      return parsed.operands
  }
}

function inForce(instant: number, { versions }: ParsedSuccession): ParsedSchedule[] {
  const found = versions.findLast(({ from, rules }) => {
    const isNear = Math.abs(from * DAY - instant) < 3 * DAY
    const begins = isNear ? firstInstantShowing(from * DAY, zoneOfSchedule(rules)) : from * DAY
    return begins <= instant
  })
  return found ? [found.rules] : []
}
