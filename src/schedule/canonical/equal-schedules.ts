import { readArguments } from '../../core/read-arguments'
import { record } from '../../core/reader'
import type { Schedule } from '../combined/combined-schedule'
import { ANY_SCHEDULE } from '../define-schedule'
import type { ParsedSchedule } from '../parsed-schedule'
import { canonicalForm } from './canonical-form'

const ARGUMENTS = record('', { a: ANY_SCHEDULE, b: ANY_SCHEDULE })

/**
 * Whether two schedules have the same canonical form, apart from names. Equal schedules always have the same
 * open time, business days, holiday dates and `holidaysThrough`.
 *
 * It compares the data, not the resulting instants. These schedules are not equal, even if
 * they are open at the same instants:
 *
 * - the same hours in two zones, or in one zone under two names
 * - a yearly rule and its listed dates, or two rules with the same dates
 * - a row past midnight and two rows that are split at midnight
 * - special hours that repeat the hours of the week, and no special hours
 * - a union and a weekly schedule, or two unions in different zones (by default, the zone of the first operand)
 *
 * Use `scheduleDiff` to compare open time.
 *
 * @param a A schedule.
 * @param b Another schedule.
 * @returns `true` if the forms are the same.
 * @throws DuebyError only the issues of schedules that have not been checked.
 *
 * @example
 * const timeZone = 'Europe/London'
 * const office = defineSchedule({ timeZone, weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const halves = defineSchedule({ name: 'Office', timeZone, weekly: { 'mon-fri': ['12:00-17:00', '09:00-12:00'] } })
 * equalSchedules(office, halves) // => true
 * equalSchedules(office, defineSchedule({ timeZone: 'Europe/Dublin', weekly: office.weekly })) // => false
 */
export function equalSchedules(a: Schedule, b: Schedule): boolean {
  const parsed = readArguments(ARGUMENTS, { a, b })
  return textOf(a, parsed.a) === textOf(b, parsed.b)
}

function textOf(schedule: Schedule, parsed: ParsedSchedule): string {
  return JSON.stringify(canonicalForm(schedule, parsed, { names: false, zone: true }))
}
