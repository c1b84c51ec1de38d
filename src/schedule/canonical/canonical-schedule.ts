import type { CombinedInput, Schedule } from '../combined/combined-schedule'
import { parsedScheduleOf } from '../define-schedule'
import type { ScheduleInput } from '../schedule'
import { canonicalForm } from './canonical-form'

/**
 * A schedule written in the one way that everybody would write it who means the same by it: plain data, to
 * be stored, compared or shown in a diff. It is open at the same instants and has the same holidays.
 *
 * - `weekly` has a key for each weekday with hours, `mon` to `sun`; rows are in order, and those of one date
 *   that touch are one row. A night stays with the date on which it begins: `mon: ['22:00-06:00']` is not
 *   `mon: ['22:00-24:00'], tue: ['00:00-06:00']`, since a holiday on either date would part them (S3).
 * - `holidays` are the listed dates in order, neighbours of the same name as a range, and then the yearly
 *   rules as they are, in the order of their text. `specialHours` are in order of date.
 * - The parts of a union or an intersection are in the order of their text, each once, and a nameless union
 *   in a union is its parts. A schedule put together names its zone, where that makes a difference.
 * - Where rules or parts have different names for one date, it may go by another of them.
 *
 * @throws DuebyError whatever is wrong with the schedule, if it was not defined here.
 *
 * @example
 * const office = defineSchedule({
 *   timeZone: 'Europe/London',
 *   weekly: { fri: ['13:00-17:00', '09:00-12:30'], 'mon-tue': ['09:00-13:00', '13:00-17:00'] },
 *   holidays: [{ on: '2023-12-26' }, { on: '2023-12-25' }],
 * })
 * const { weekly, holidays } = canonicalSchedule(office) as ScheduleInput
 * Object.keys(weekly) // => ['mon', 'tue', 'fri']
 * weekly.mon // => ['09:00-17:00']
 * weekly.fri // => ['09:00-12:30', '13:00-17:00']
 * holidays // => [{ from: '2023-12-25', to: '2023-12-26' }]
 */
export function canonicalSchedule(schedule: Schedule): ScheduleInput | CombinedInput {
  return canonicalForm(schedule, parsedScheduleOf(schedule), { names: true, zone: true })
}
