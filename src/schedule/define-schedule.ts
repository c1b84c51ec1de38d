import { parseOrThrow } from '../core/error'
import type { Issue, Path } from '../core/issue'
import { once } from '../core/once'
import { frozen, ownData } from '../core/own-data'
import { readArguments } from '../core/read-arguments'
import { type Reader, record } from '../core/reader'
import { zoneChangesOf } from '../zone/corrections'
import type { CombinedInput, CombinedSchedule, Schedule } from './combined/combined-schedule'
import type { ParsedSchedule } from './parsed-schedule'
import { readSchedule } from './read-schedule'
import type { ScheduleInput, WeeklySchedule } from './schedule'

// The parsed form of each defined schedule. It stays valid, because defined schedules are frozen.
const parsedForms = new WeakMap<object, () => ParsedSchedule>()

/**
 * Checks a schedule once and returns a frozen copy (S8). The copy is plain data: it can be stored as JSON, and
 * `defineSchedule` accepts it again.
 *
 * @param input Weekly hours on the wall clock of one zone, with holidays and special hours. Rows are half-open
 *   (S2).
 * @returns The checked schedule. A schedule that is already defined is returned as is.
 * @throws DuebyError with every issue of `input`: `missing`, `wrong-type`, `unknown-key`, `unknown-option`,
 *   `unknown-zone`, `invalid-weekday`, `repeated-weekday`, `invalid-hours`, `empty-hours`, `overlapping-hours`,
 *   `invalid-date`, `reversed-range`, `repeated-date`, `overlapping-seasons`, `impossible-rule`, `empty-list`,
 *   `too-large` for hours that change more than 1,000 times a year (S7); for `zoneChanges` also `invalid-instant`,
 *   `missing-offset`, `out-of-range` and `not-in-order`. {@link checkSchedule} returns the same issues as data.
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
 * Checks a combined schedule that is written as data, and returns a frozen copy (S9). Unlike `union` and the
 * other functions, it can give the combined schedule a name and a time zone.
 *
 * @param input A combination of schedules, which can be combined schedules themselves.
 * @returns The checked schedule, with the `timeZone` whose local dates are its business days.
 * @throws DuebyError with every issue of the combination: `empty-list`, `wrong-type`, `missing`, `unknown-key`,
 *   `unknown-zone`, `invalid-date`, `not-in-order`, `contradicting-zone-changes`, `too-large` (S7); and with every issue
 *   of the schedules in it, as listed at {@link defineSchedule}.
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
  if (parsedForms.has(input)) return input as Schedule
  const data = ownDataKeepingSchedules(input)
  return remember(data as object, parsed(data))
}

function parsed(data: unknown): ParsedSchedule {
  return parseOrThrow((issues) => readKeepingDefined(data, [], issues))
}

/**
 * Registers a schedule of this library as defined, and parses it on first use. Parsing creates a formatter for the
 * time zone, which would take longer than everything else at import.
 */
export function declareSchedule(schedule: ScheduleInput): WeeklySchedule {
  parsedForms.set(
    frozen(schedule),
    once(() => parseOrThrow((issues) => readSchedule(schedule, [], issues))),
  )
  return schedule as WeeklySchedule
}

/**
 * Freezes and registers the data of a schedule without issues. A schedule that is already defined is returned
 * as is.
 */
export function remember(data: object, parsed: ParsedSchedule): Schedule {
  if (parsedForms.has(data)) return data as Schedule
  // A combined schedule can take its zone from its operands, so it is added from the parsed schedule.
  const { timeZone, corrections } = parsed
  const zoneChanges = corrections.length > 0 && { zoneChanges: zoneChangesOf(corrections) }
  const schedule = frozen<object>({ ...zoneChanges, ...data, timeZone }) as Schedule
  parsedForms.set(schedule, () => parsed)
  return schedule
}

/** Reads an argument that is a schedule. Checks it if it is not defined. */
export const ANY_SCHEDULE: Reader<ParsedSchedule> = {
  expected: 'a schedule, from defineSchedule',
  read: (value, path, issues) => readKeepingDefined(ownDataKeepingSchedules(value), path, issues),
}

const ARGUMENT = record('', { schedule: ANY_SCHEDULE })

/** The parsed form of the argument `schedule`. A schedule that is not defined yet is checked first. */
export function parsedScheduleOf(schedule: Schedule): ParsedSchedule {
  const read = parsedForms.get(schedule)
  return read ? read() : readArguments(ARGUMENT, { schedule }).schedule
}

/** Like `readSchedule`, but does not read defined schedules again. */
export function readKeepingDefined(input: unknown, path: Path, issues: Issue[]): ParsedSchedule {
  return readSchedule(input, path, issues, (data) => parsedForms.get(data)?.())
}

/** Copies data, but keeps defined schedules themselves, so their cached results stay in use. */
export function ownDataKeepingSchedules(input: unknown): unknown {
  return ownData(input, parsedForms)
}

/** Whether a schedule is defined and therefore frozen, so results for it can be cached. */
export function isDefined(schedule: object): boolean {
  return parsedForms.has(schedule)
}

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
