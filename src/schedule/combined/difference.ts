import { defineCombined } from '../define-schedule'
import type { CombinedSchedule, Schedule } from './combined-schedule'

/**
 * A schedule that is open whenever the first one is open and the second one is not: office hours without a
 * maintenance window, for example. It compares instants, so the time zones can differ (S9).
 *
 * @param schedule The schedule to take time from.
 * @param without The schedule whose open time is taken away.
 * @returns Plain data. Its business days are the local dates with open time, in the zone of the first schedule.
 * @throws DuebyError `contradicting-zone-changes` if both schedules are in one zone with different
 *   `zoneChanges`; the issues of schedules that have not been checked.
 *
 * @example
 * const office = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const lunch = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['12:00-13:00'] } })
 * addBusinessTime('2024-01-08T11:30:00Z', '1 hour', difference(office, lunch)) // => 2024-01-08T13:30:00.000Z
 */
export function difference(schedule: Schedule, without: Schedule): CombinedSchedule {
  return defineCombined({ difference: [schedule, without] })
}
