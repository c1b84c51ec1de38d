import type { Checked, Instant } from '../core/instant'
import type { Schedule } from '../schedule/combined/combined-schedule'
import { parsedScheduleOf } from '../schedule/define-schedule'
import type { ParsedSchedule } from '../schedule/parsed-schedule'
import { openTimeOfParsed } from '../timeline/open-time'
import { versionsIn } from '../timeline/versions'
import { checkedAt } from './checked-at'

/**
 * The names of the schedules that are open at an instant, among the operands of a combined schedule (S9). A
 * schedule with a name returns that name. One without a name returns the names of its open operands. The second
 * operand of a difference is never named.
 *
 * @param at The instant (T1).
 * @param schedule The schedule, usually a combined one.
 * @returns Each name once. The list is empty if the schedule is closed, and if nothing that is open has a name;
 *   `isOpen` tells the two apart.
 * @throws DuebyError with the issues of all arguments: `missing`, `invalid-instant`, `missing-offset` and
 *   `out-of-range` for `at`; those of a schedule that has not been checked.
 *
 * @example
 * const tokyo = defineSchedule({ name: 'Tokyo', timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const london = defineSchedule({ name: 'London', timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * whoseHours('2024-01-09T10:00:00Z', union(tokyo, london)) // => ['London']
 */
export function whoseHours<const At extends Instant>(at: Checked<At>, schedule: Schedule): string[] {
  return openNames(checkedAt(at, schedule), parsedScheduleOf(schedule))
}

function openNames(instant: number, parsed: ParsedSchedule): string[] {
  if (!openTimeOfParsed(parsed).isOpenAt(instant)) return []
  if (parsed.name !== undefined) return [parsed.name]
  return [...new Set(candidates(instant, parsed).flatMap((operand) => openNames(instant, operand)))]
}

/** The operands whose hours can contain an instant; of versions, only the one in force. */
function candidates(instant: number, parsed: ParsedSchedule): readonly ParsedSchedule[] {
  switch (parsed.kind) {
    case 'weekly':
      return []
    case 'versions':
      return versionsIn(instant, instant + 1, parsed).map(({ schedule }) => schedule)
    default:
      // Where a difference is open, its second operand is closed and has no name.
      return [...new Set(parsed.operands)]
  }
}
