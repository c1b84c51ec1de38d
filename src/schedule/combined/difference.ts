import { defineCombined } from '../define-schedule'
import type { CombinedSchedule, Schedule } from './combined-schedule'

/**
 * Open when the first schedule is and the second is not: hours less a maintenance window, for example.
 * It works on instants, so that the zones may differ (S9). The result is plain data; its business days
 * are the local dates of the first schedule's zone that hold open time.
 *
 * @throws DuebyError whatever is wrong with the schedules.
 *
 * @example
 * const office = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const lunch = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['12:00-13:00'] } })
 * addBusinessTime('2024-01-08T11:30:00Z', '1 hour', difference(office, lunch)) // => 2024-01-08T13:30:00.000Z
 */
export function difference(schedule: Schedule, without: Schedule): CombinedSchedule {
  return defineCombined({ difference: [schedule, without] })
}
