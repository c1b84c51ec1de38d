import { weekdayOf } from '../core/local-date'
import type { Correction } from '../zone/corrections'
import type { NamedDays } from './holidays/dates'
import type { Row } from './row'
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
export interface WeeklyRules extends Frame {
  readonly kind: 'weekly'
  readonly week: Week
  readonly holidays: NamedDays
  readonly special: ReadonlyMap<number, SpecialDay>
  /** The last local date whose holidays are known (S10). */
  readonly coveredThrough: number | undefined
}

/** Schedules put together by the instants at which they are open (S9). */
export interface CombinedRules extends Frame {
  readonly kind: 'union' | 'intersection' | 'difference'
  readonly parts: readonly Rules[]
}

/** Schedules one after the other, each in force from a local date of its own zone on. */
export interface VersionedRules extends Frame {
  readonly kind: 'versions'
  readonly versions: readonly { readonly from: number; readonly rules: Rules }[]
}

/** Any schedule as read. */
export type Rules = WeeklyRules | CombinedRules | VersionedRules

/** The schedules that another is made of. */
export function partsOf(rules: Rules): readonly Rules[] {
  if (rules.kind === 'weekly') return []
  return rules.kind === 'versions' ? rules.versions.map((version) => version.rules) : rules.parts
}

/** Why a local date has the rows it has. */
export type Because =
  | { readonly kind: 'special hours'; readonly name: string }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'weekly hours' }

/** The rows of a local date and why: special hours win over a holiday, a holiday over the week (S3). */
export function rowsOf(
  day: number,
  rules: WeeklyRules,
): { readonly rows: readonly Row[]; readonly because: Because } {
  const special = rules.special.get(day)
  if (special) return { rows: special.rows, because: { kind: 'special hours', name: special.name } }
  const holiday = rules.holidays.get(day)
  if (holiday !== undefined) return { rows: [], because: { kind: 'holiday', name: holiday } }
  return { rows: rules.week[weekdayOf(day)] ?? [], because: WEEKLY }
}

const WEEKLY: Because = { kind: 'weekly hours' }

/** Whether a date is decided by an entry of its own; then no row of the date before runs into it (S3). */
export function hasEntry(day: number, rules: WeeklyRules): boolean {
  return rules.special.has(day) || rules.holidays.has(day)
}
