import { defineCombined, parsedScheduleOf } from '../define-schedule'
import type { CombinedSchedule, Schedule } from './combined-schedule'

/**
 * Open exactly when the schedule is closed, within the supported time: the hours that on-call covers,
 * for example. The result is plain data, the difference of all time and the schedule (S9).
 *
 * @throws DuebyError whatever is wrong with the schedule.
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
