import { defineCombined, parsedScheduleOf } from '../define-schedule'
import type { CombinedSchedule, Schedule } from './combined-schedule'

/**
 * A schedule that is open exactly when the given one is closed (S9): the hours that on-call covers, for
 * example.
 *
 * @param schedule The schedule to invert.
 * @returns Plain data: a `difference` of a schedule that is always open and the given one, in the same time
 *   zone. Its business days are the local dates with open time.
 * @throws DuebyError only the issues of a schedule that has not been checked.
 *
 * @example
 * const office = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const onCall = complement(office)
 * isOpen('2024-01-08T08:59:59Z', onCall) // => true
 * isOpen('2024-01-08T09:00:00Z', onCall) // => false
 */
export function complement(schedule: Schedule): CombinedSchedule {
  const { timeZone } = parsedScheduleOf(schedule)
  return defineCombined({ difference: [{ timeZone, weekly: { 'mon-sun': ['00:00-24:00'] } }, schedule] })
}
