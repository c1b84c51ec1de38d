import { weekdayOf } from '../core/local-date'
import { DAY } from '../core/time'
import type { Correction } from '../zone/corrections'
import type { NamedDates } from './holidays/named-dates'
import type { Row } from './row'
import type { SourceRow } from './source-row'
import type { SpecialDay } from './special-hours'
import type { Week } from './weekly'

/** What every schedule has. */
interface Frame {
  readonly name: string | undefined
  /** The zone whose clock shows its local dates. */
  readonly timeZone: string
  /** Changes of the zone that are known better than the runtime knows them (T6). */
  readonly corrections: readonly Correction[]
  /** Its holidays; those of a combined schedule are the holidays of all its operands. */
  readonly holidays: NamedDates
  /** How many levels of operands are in it. */
  readonly depth: number
  /** How many schedules it is made of, with itself. One that occurs twice counts twice. */
  readonly size: number
}

/** Weekly hours: local dates as day numbers, times as milliseconds, nothing left to parse. */
export interface ParsedWeekly extends Frame {
  readonly kind: 'weekly'
  readonly week: Week
  readonly special: ReadonlyMap<number, SpecialDay>
  /** The last local date whose holidays are known (S10). */
  readonly coveredThrough: number | undefined
}

/** Schedules combined by the instants at which they are open (S9). */
export interface ParsedCombined extends Frame {
  readonly kind: 'union' | 'intersection' | 'difference'
  readonly operands: readonly ParsedSchedule[]
}

/** Schedules that follow one another. */
export interface ParsedSuccession extends Frame {
  readonly kind: 'versions'
  readonly versions: readonly Version[]
}

/** A schedule and the local dates `[from, until)`, in its own zone, on which it is in force. */
export interface Version {
  readonly from: number
  readonly until: number
  readonly schedule: ParsedSchedule
}

/** Any schedule as read. */
export type ParsedSchedule = ParsedWeekly | ParsedCombined | ParsedSuccession

/** The schedules that a schedule is made of. */
export function operandsOf(parsed: ParsedSchedule): readonly ParsedSchedule[] {
  if (parsed.kind === 'weekly') return []
  return parsed.kind === 'versions' ? parsed.versions.map(({ schedule }) => schedule) : parsed.operands
}

/** What decides the hours of a local date, and the rows that come of it. */
export interface Decision {
  readonly by: 'special hours' | 'holiday' | 'week'
  /** The name of the special hours or the holiday, `''` for none. */
  readonly name: string
  readonly rows: readonly SourceRow[]
}

const NO_ROWS: readonly SourceRow[] = []

/** The one place that knows S3: special hours take precedence over a holiday, a holiday over the week. */
export function decisionOn(day: number, { special, holidays, week }: ParsedWeekly): Decision {
  const entry = special.get(day)
  if (entry) return { by: 'special hours', name: entry.name, rows: entry.rows }
  const holiday = holidays.nameOn(day)
  if (holiday !== undefined) return { by: 'holiday', name: holiday, rows: NO_ROWS }
  return { by: 'week', name: '', rows: week[weekdayOf(day)] ?? NO_ROWS }
}

/** The rows of a local date (S3). */
export function rowsOn(day: number, parsed: ParsedWeekly): readonly SourceRow[] {
  return decisionOn(day, parsed).rows
}

/** Where a row of a local date ends: at the latest at midnight when the next date has an entry of its own (S3). */
export function endOn(day: number, { end }: Row, parsed: ParsedWeekly): number {
  return end > DAY && decisionOn(day + 1, parsed).by !== 'week' ? DAY : end
}
