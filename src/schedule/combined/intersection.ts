import { defineCombined } from '../define-schedule'
import type { CombinedSchedule, Schedule } from './combined-schedule'

/**
 * Open when all of the schedules are: a customer's hours and ours, for example. It works on instants, so
 * that the zones may differ (S9). The result is plain data; its business days are the local dates of
 * the first schedule's zone that hold open time.
 *
 * @throws DuebyError `empty-list` without a schedule, and whatever is wrong with them.
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
