import { defineCombined } from '../define-schedule'
import type { CombinedSchedule, Schedule } from './combined-schedule'

/**
 * Open whenever any of the schedules is: follow-the-sun support, for example. It works on instants, so
 * that the zones may differ (S9). The result is plain data; its business days are the local dates of
 * the first schedule's zone that hold open time; {@link defineCombined} can name another.
 *
 * @throws DuebyError `empty-list` without a schedule, and whatever is wrong with them.
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
