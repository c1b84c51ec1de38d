import { type Checked, type Instant, toInstant } from '../core/instant'
import { DAY } from '../core/time'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { rulesOf } from '../schedule/define-schedule'
import type { Rules, VersionedRules } from '../schedule/rules'
import { openTimeOfRules } from '../timeline/open-time-of'
import { isOpenAt } from '../timeline/questions'
import { zoneOfRules } from '../timeline/year-compiler'
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
  return openNames(toInstant(at), rulesOf(schedule))
}

function openNames(instant: number, rules: Rules): string[] {
  if (!isOpenAt(instant, openTimeOfRules(rules))) return []
  if (rules.name !== undefined) return [rules.name]
  return [...new Set(partsThen(instant, rules).flatMap((part) => openNames(instant, part)))]
}

/** The parts whose hours it can be: not those taken away from a difference, nor those not in force. */
function partsThen(instant: number, rules: Rules): readonly Rules[] {
  switch (rules.kind) {
    case 'weekly':
      return []
    case 'versions':
      return inForce(instant, rules)
    case 'difference':
      return rules.parts.slice(0, 1)
    default:
      return rules.parts
  }
}

function inForce(instant: number, { versions }: VersionedRules): Rules[] {
  const found = versions.findLast(({ from, rules }) => {
    const isNear = Math.abs(from * DAY - instant) < 3 * DAY
    const begins = isNear ? firstInstantShowing(from * DAY, zoneOfRules(rules)) : from * DAY
    return begins <= instant
  })
  return found ? [found.rules] : []
}
