import { parseOrThrow } from '../core/error'
import { once } from '../core/once'
import { frozen, ownData } from '../core/own-data'
import { zoneChangesOf } from '../zone/corrections'
import type { CombinedInput, CombinedSchedule, Schedule } from './combined/combined-schedule'
import type { ParsedSchedule } from './parsed-schedule'
import { readSchedule } from './read-schedule'
import type { ScheduleInput, WeeklySchedule } from './schedule'

// What was read when a schedule was defined. Defined schedules are frozen, so it stays true.
const known = new WeakMap<object, () => ParsedSchedule>()

/**
 * Checks a schedule once and freezes a copy. The result is plain data: it survives `JSON.stringify`,
 * and `defineSchedule` takes it back.
 *
 * @param input Weekly rows on the wall clock of a zone, half-open (S2), with holidays and special hours.
 * @throws DuebyError carrying everything that is wrong; {@link checkSchedule} returns the same as data.
 *
 * @example
 * const schedule = defineSchedule({
 *   timeZone: 'America/Los_Angeles',
 *   weekly: { 'mon-fri': ['06:00-18:00'], sat: ['09:00-12:00', '13:00-16:00'] },
 *   holidays: [{ name: 'Christmas week', from: '2023-12-25', to: '2023-12-29' }],
 *   specialHours: [{ name: 'Inventory', on: '2023-12-30', hours: ['09:00-11:00'] }],
 *   holidaysThrough: '2023-12-31',
 * })
 * isOpen('2023-12-30T10:59:59-08:00', schedule) // => true
 * isOpen('2023-12-30T11:00:00-08:00', schedule) // => false
 */
export function defineSchedule(input: ScheduleInput): WeeklySchedule {
  return defined(input) as WeeklySchedule
}

/**
 * Checks schedules put together, written as data, and freezes a copy: `union` and its like with a name or
 * a zone of their own.
 *
 * @throws DuebyError carrying everything that is wrong with any part.
 *
 * @example
 * const tokyo = defineSchedule({ timeZone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const london = defineSchedule({ timeZone: 'Europe/London', weekly: { 'mon-fri': ['09:00-17:00'] } })
 * const desk = defineCombined({ name: 'Service desk', timeZone: 'UTC', union: [tokyo, london] })
 * isBusinessDay('2024-01-08T00:30:00Z', desk) // => true
 */
export function defineCombined(input: CombinedInput): CombinedSchedule {
  return defined(input) as CombinedSchedule
}

function defined(input: object): Schedule {
  if (known.has(input)) return input as Schedule
  const data = ownData(input)
  return remember(data as object, parsed(data))
}

function parsed(data: unknown): ParsedSchedule {
  return parseOrThrow((issues) => readSchedule(data, [], issues))
}

/**
 * Takes a schedule of the library's own as defined, and reads it when it is first asked for: that needs a clock, and
 * making the first one takes longer than everything else that happens while the library is imported.
 */
export function declareSchedule(schedule: ScheduleInput): WeeklySchedule {
  known.set(
    frozen(schedule),
    once(() => parsed(schedule)),
  )
  return schedule as WeeklySchedule
}

/** Freezes the own data of a schedule that was read without an issue; what was defined before stays itself. */
export function remember(data: object, parsed: ParsedSchedule): Schedule {
  if (known.has(data)) return data as Schedule
  // A combined schedule may leave its clock to its parts; what was checked says it.
  const { timeZone, corrections } = parsed
  const zoneChanges = corrections.length > 0 && { zoneChanges: zoneChangesOf(corrections) }
  const schedule = frozen<object>({ ...zoneChanges, ...data, timeZone }) as Schedule
  known.set(schedule, () => parsed)
  return schedule
}

/** The rules of a schedule. One that was not defined here is checked first. */
export function parsedScheduleOf(schedule: Schedule): ParsedSchedule {
  const read = known.get(schedule)
  return read ? read() : parsedScheduleOf(defined(schedule))
}

/** Own data, but schedules that were defined here stay themselves, and with them what is kept of them. */
export function ownDataKeepingSchedules(input: unknown): unknown {
  return ownData(input, known)
}

/** Whether a schedule was defined here, so that what is computed from it can be kept. */
export function isDefined(schedule: object): boolean {
  return known.has(schedule)
}
