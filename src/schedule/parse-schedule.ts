import type { Schedule } from './combined/combined-schedule'
import { defineSchedule } from './define-schedule'
import type { ScheduleInput } from './schedule'

/**
 * Checks data of unknown type, for example the result of `JSON.parse`, and returns it as a schedule (S8). It
 * accepts weekly hours and combined schedules.
 *
 * @param data Any value.
 * @returns The checked schedule, a frozen copy.
 * @throws DuebyError with every issue, as listed at {@link defineSchedule} and {@link defineCombined}.
 *
 * @example
 * const office = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const revived = parseSchedule(JSON.parse(JSON.stringify(complement(office))))
 * isOpen('2024-01-08T08:59:59Z', revived) // => true
 */
export function parseSchedule(data: unknown): Schedule {
  return defineSchedule(data as ScheduleInput) as Schedule
}
