import type { Schedule } from './combined/combined-schedule'
import { defineSchedule } from './define-schedule'
import type { ScheduleInput } from './schedule'

/**
 * Checks data of unknown type and makes a schedule of it, weekly hours or schedules put together: what
 * `JSON.parse` gives back of any schedule of this library.
 *
 * @throws DuebyError carrying everything that is wrong.
 *
 * @example
 * const office = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const revived = parseSchedule(JSON.parse(JSON.stringify(complement(office))))
 * isOpen('2024-01-08T08:59:59Z', revived) // => true
 */
export function parseSchedule(data: unknown): Schedule {
  return defineSchedule(data as ScheduleInput) as Schedule
}
