import { type Checked, type Instant, toInstant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import type { OpenTime } from '../timeline/open-time'
import { openTimeOf } from '../timeline/open-time-of'

/**
 * Whose hours an instant falls in: the names of the schedules that are open then, of those that a
 * schedule is made of. Empty when it is closed; a part without a name is told by its parts, if any.
 *
 * @throws DuebyError `invalid-instant`, `missing-offset`, `out-of-range`.
 *
 * @example
 * const tokyo = defineSchedule({ name: 'Tokyo', timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const london = defineSchedule({ name: 'London', timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * whoseHours('2024-01-09T10:00:00Z', union(tokyo, london)) // => ['London']
 */
export function whoseHours<const At extends Instant>(at: Checked<At>, schedule: Schedule): string[] {
  return openNames(toInstant(at), openTimeOf(schedule))
}

function openNames(instant: number, time: OpenTime): string[] {
  if (!time.isOpen(instant)) return []
  if (time.rules.name !== undefined) return [time.rules.name]
  // What is taken away from a difference is never whose hours it is.
  const parts = time.rules.kind === 'difference' ? time.parts.slice(0, 1) : time.parts
  return [...new Set(parts.flatMap((part) => openNames(instant, part)))]
}
