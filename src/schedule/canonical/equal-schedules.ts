import type { Schedule } from '../combined/combined-schedule'
import { parsedScheduleOf } from '../define-schedule'
import { canonicalForm } from './canonical-form'

/**
 * Whether two schedules say the same: their canonical forms are the same, names aside. Equal schedules have
 * the same open time, business days and holidays for ever, and know their holidays equally far.
 *
 * It compares what is said, not the instants that come of it, and so tells apart:
 * - the same hours in two zones, or in one zone under two names, even where the clocks always agree;
 * - a yearly rule and its dates, or two rules that lead to the same dates;
 * - a night as one row and as two, and special hours that repeat the week's;
 * - a union and a week that is open at the same times, and a union whose zone is another: without a
 *   `timeZone` that is the zone of its first part, and it decides the business days.
 *
 * `scheduleDiff` finds the instants at which two schedules really differ.
 *
 * @throws DuebyError whatever is wrong with the schedules, if they were not defined here.
 *
 * @example
 * const timeZone = 'Europe/London'
 * const office = defineSchedule({ timeZone, weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const halves = defineSchedule({ name: 'Office', timeZone, weekly: { 'mon-fri': ['12:00-17:00', '09:00-12:00'] } })
 * equalSchedules(office, halves) // => true
 * equalSchedules(office, defineSchedule({ timeZone: 'Europe/Dublin', weekly: office.weekly })) // => false
 */
export function equalSchedules(a: Schedule, b: Schedule): boolean {
  return textOf(a) === textOf(b)
}

function textOf(schedule: Schedule): string {
  return JSON.stringify(canonicalForm(schedule, parsedScheduleOf(schedule), { names: false, zone: true }))
}
