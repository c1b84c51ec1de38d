import { defineCombined } from '../define-schedule'
import type { CombinedSchedule, ScheduleVersion } from './combined-schedule'

/**
 * Schedules that follow one another, each in force from a local date of its own zone on; the first
 * may leave that date out. What crosses a change counts each part by the hours then in force.
 *
 * @throws DuebyError `not-in-order` when they are not in order of date, `missing` when a later one
 *   has none, `empty-list`, and whatever is wrong with the schedules.
 *
 * @example
 * const before = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const after = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['08:00-20:00'] } })
 * const support = succession({ schedule: before }, { from: '2024-07-01', schedule: after })
 * addBusinessTime('2024-06-28T16:00:00+01:00', '2 hours', support) // => 2024-07-01T08:00:00.000Z
 */
export function succession(...versions: readonly ScheduleVersion[]): CombinedSchedule {
  return defineCombined({ versions })
}
