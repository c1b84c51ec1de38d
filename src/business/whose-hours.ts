import { toInstant } from '../core/checked-instant'
import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { parsedScheduleOf } from '../schedule/define-schedule'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import { openTimeOfParsed } from '../timeline/open-time'
import { versionsIn } from '../timeline/versions'

/**
 * The names of the schedules that are open at an instant, among the operands of a combined schedule (S9). A
 * schedule with a name returns that name. One without a name returns the names of its open operands. The second
 * operand of a difference is never named.
 *
 * @param at The instant (T1).
 * @param schedule The schedule, usually a combined one.
 * @returns Each name once. The list is empty if the schedule is closed, and if nothing that is open has a name;
 *   `isOpen` tells the two apart.
 * @throws DuebyError `invalid-instant`, `missing`, `missing-offset` or `out-of-range` for `at`.
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
  if (!openTimeOfParsed(parsed).isOpenAt(instant)) return []
  if (parsed.name !== undefined) return [parsed.name]
  return [...new Set(candidates(instant, parsed).flatMap((operand) => openNames(instant, operand)))]
}

/** The operands whose hours an instant can be in: in a difference only the first, of versions the one in force. */
function candidates(instant: number, parsed: ParsedSchedule): readonly ParsedSchedule[] {
  switch (parsed.kind) {
    case 'weekly':
      return []
    case 'versions':
      return versionsIn(instant, instant + 1, parsed).map(({ schedule }) => schedule)
    case 'difference':
      return parsed.operands.slice(0, 1)
    default:
      return [...new Set(parsed.operands)]
  }
}
