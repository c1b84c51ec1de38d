import { weekdayOf } from '../core/local-date'
import { DAY } from '../core/time'
import type { Correction } from '../zone/corrections'
import type { NamedDays } from './holidays/dates'
import type { Row } from './row'
import type { SourceRow } from './source-row'
import type { SpecialDay } from './special-hours'
import type { Week } from './weekly'

/** What all schedules have: a name, and the clock that their local dates are read on. */
interface Frame {
  readonly name: string | undefined
  readonly timeZone: string
  /** Changes of the zone that are known better than the runtime does (T6). */
  readonly corrections: readonly Correction[]
}

/** Weekly hours as read: local dates as day numbers, times as milliseconds, nothing left to parse. */
export interface ParsedWeekly extends Frame {
  readonly kind: 'weekly'
  readonly week: Week
  readonly holidays: NamedDays
  readonly special: ReadonlyMap<number, SpecialDay>
  /** The last local date whose holidays are known (S10). */
  readonly coveredThrough: number | undefined
}

/** Schedules put together by the instants at which they are open (S9). */
export interface ParsedCombined extends Frame {
  readonly kind: 'union' | 'intersection' | 'difference'
  readonly operands: readonly ParsedSchedule[]
}

/** Schedules one after the other, each in force from a local date of its own zone on. */
export interface ParsedSuccession extends Frame {
  readonly kind: 'versions'
  readonly versions: readonly { readonly from: number; readonly rules: ParsedSchedule }[]
}

/** Any schedule as read. */
export type ParsedSchedule = ParsedWeekly | ParsedCombined | ParsedSuccession

/** The schedules that another is made of. */
export function operandsOf(parsed: ParsedSchedule): readonly ParsedSchedule[] {
  if (parsed.kind === 'weekly') return []
  return parsed.kind === 'versions' ? parsed.versions.map((version) => version.rules) : parsed.operands
}

/** The rows of a local date: special hours win over a holiday, a holiday over the week (S3). */
export function rowsOn(day: number, { special, holidays, week }: ParsedWeekly): readonly SourceRow[] {
  return special.get(day)?.rows ?? (holidays.has(day) ? undefined : week[weekdayOf(day)]) ?? []
}

/** The end of a row on a local date: no later than that of the date, where the next has an entry of its own (S3). */
export function endOn(day: number, { end }: Row, { special, holidays }: ParsedWeekly): number {
  return end > DAY && (special.has(day + 1) || holidays.has(day + 1)) ? DAY : end
}

/** The dates with an entry of their own, in order. */
export function entryDays({ special, holidays }: ParsedWeekly): Int32Array {
  return Int32Array.from([...special.keys(), ...holidays.keys()]).sort()
}
