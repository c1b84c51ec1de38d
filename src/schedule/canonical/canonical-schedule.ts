import type { CombinedInput, Schedule } from '../combined/combined-schedule'
import { parsedScheduleOf } from '../define-schedule'
import type { ScheduleInput } from '../schedule'
import { canonicalForm } from './canonical-form'

/**
 * Returns the canonical form of a schedule, to store, compare or show in a diff: schedules with the same
 * content have the same form. It is open at the same instants and has the same business days and holidays.
 *
 * - `weekly` has a key for each weekday with hours, `mon` to `sun`. Rows are sorted, and touching rows of one
 *   date are joined. A row past midnight stays with the date on which it starts: `mon: ['22:00-06:00']` is not
 *   the same as `mon: ['22:00-24:00'], tue: ['00:00-06:00']`, because a holiday on one of the dates has
 *   different effects (S3).
 * - The list of weeks that take turns is as short as possible, and begins with the week of 2024-01-01 (S13).
 *   Seasons are sorted by their JSON text.
 * - `holidays` has the listed dates in order, consecutive dates with the same name as a range, and then the
 *   yearly rules and ranges, sorted by their JSON text. Rules that look for a free date (S14) are last, as they
 *   are listed. `specialHours` has the dates in the same way, then the yearly entries as they are listed.
 * - The operands of a union or intersection are sorted by their JSON text, without duplicates. A union in a
 *   union is replaced by its operands if it has no name; the same goes for intersections. A combined schedule
 *   includes its `timeZone` where it makes a difference.
 * - If several rules or operands give one date different names, the form can have a different one of them.
 *
 * @param schedule The schedule.
 * @returns Plain data that `defineSchedule` or `defineCombined` accepts.
 * @throws DuebyError only the issues of a schedule that has not been checked.
 *
 * @example
 * const office = defineSchedule({
 *   timeZone: 'Europe/London',
 *   weekly: { fri: ['13:00-17:00', '09:00-12:30'], 'mon-tue': ['09:00-13:00', '13:00-17:00'] },
 *   holidays: [{ on: '2023-12-26' }, { on: '2023-12-25' }],
 * })
 * const { weekly, holidays } = canonicalSchedule(office) as ScheduleInput
 * const week = weekly as Weekly
 * Object.keys(week) // => ['mon', 'tue', 'fri']
 * week.mon // => ['09:00-17:00']
 * week.fri // => ['09:00-12:30', '13:00-17:00']
 * holidays // => [{ from: '2023-12-25', to: '2023-12-26' }]
 */
export function canonicalSchedule(schedule: Schedule): ScheduleInput | CombinedInput {
  return canonicalForm(schedule, parsedScheduleOf(schedule), { names: true, zone: true })
}
