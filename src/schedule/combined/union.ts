import { defineCombined } from '../define-schedule'
import type { CombinedSchedule, Schedule } from './combined-schedule'

/**
 * A schedule that is open whenever at least one of the given ones is open: follow-the-sun support, for example.
 * It compares instants, so the time zones can differ (S9).
 *
 * @param schedules At least one schedule.
 * @returns Plain data. Its business days are the local dates with open time, in the zone of the first schedule;
 *   {@link defineCombined} accepts another zone.
 * @throws DuebyError `empty-list` without a schedule; `contradicting-zone-changes` if schedules in the first
 *   zone have different `zoneChanges`; the issues of schedules that have not been checked.
 *
 * @example
 * const tokyo = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const london = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const newYork = defineSchedule({ timeZone: 'America/New_York', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const sun = union(tokyo, london, newYork)
 * businessTimeBetween('2024-01-09T00:00:00Z', '2024-01-10T00:00:00Z', sun) / 3_600_000 // => 21
 */
export function union(...schedules: readonly Schedule[]): CombinedSchedule {
  return defineCombined({ union: schedules })
}
