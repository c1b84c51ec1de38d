import { defineCombined } from '../define-schedule'
import type { CombinedSchedule, Schedule } from './combined-schedule'

/**
 * A schedule that is open whenever all of the given ones are open: the common hours of a customer and a support
 * team, for example. It compares instants, so the time zones can differ (S9).
 *
 * @param schedules At least one schedule.
 * @returns Plain data. Its business days are the local dates with open time, in the zone of the first schedule.
 * @throws DuebyError `empty-list` without a schedule; `contradicting-zone-changes` if schedules in the first
 *   zone have different `zoneChanges`; the issues of schedules that have not been checked.
 *
 * @example
 * const newYork = defineSchedule({ timeZone: 'America/New_York', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const london = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const both = intersection(newYork, london)
 * addBusinessTime('2024-01-08T00:00:00Z', '3 hours', both) // => 2024-01-08T17:00:00.000Z
 */
export function intersection(...schedules: readonly Schedule[]): CombinedSchedule {
  return defineCombined({ intersection: schedules })
}
