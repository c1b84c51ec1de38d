import { modulo } from '../core/modulo'
import { DAY } from '../core/time'
import type { Correction } from '../zone/corrections'
import type { ListedDates } from './holidays/listed-dates'
import type { ListedRange } from './holidays/named-dates'
import type { Listed } from './listed'
import type { Row } from './row'
import type { ParsedSeason } from './seasons'
import type { SourceRow } from './source-row'
import type { SpecialDay } from './special-hours'
import type { Week } from './weekly'

/** The properties of every parsed schedule. */
interface Frame {
  readonly name: string | undefined
  /** The zone that decides its local dates. */
  readonly timeZone: string
  /** Corrected offset changes of the zone, where the runtime's data is wrong or outdated (T6). */
  readonly corrections: readonly Correction[]
  /** The number of levels of operands: 0 for weekly hours. */
  readonly depth: number
  /** The number of schedules in it, itself included. A schedule that occurs twice counts twice. */
  readonly size: number
  /** How often its hours can change in a year. Versions follow one another, so only the one with most of them counts. */
  readonly changes: number
  /** A key for each time zone of the schedules in it. The same zone with other corrections has another key. */
  readonly zones: ReadonlySet<string>
  /** The operands of a combination, or the schedules of a succession; none for weekly hours. */
  readonly operands: readonly ParsedSchedule[]
}

/** Parsed weekly hours, with local dates as day numbers and times as milliseconds from local midnight. */
export interface ParsedWeekly extends Frame {
  readonly kind: 'weekly'
  readonly week: Week
  /** The day number of a Monday on which the first of several weeks begins (S13). */
  readonly origin: number
  readonly seasons: Listed<ParsedSeason>
  readonly holidays: ListedDates
  readonly special: Listed<SpecialDay>
  /** The last local date whose holidays are known (S10). */
  readonly coveredThrough: number | undefined
}

/** A union, intersection or difference of the open instants of its operands (S9). */
export interface ParsedCombined extends Frame {
  readonly kind: 'union' | 'intersection' | 'difference'
}

/** Versions of a schedule, each in force until the next one begins. */
export interface ParsedSuccession extends Frame {
  readonly kind: 'versions'
  readonly versions: readonly Version[]
}

/** A schedule, and the local dates `[from, until)` of its own zone on which it is in force. */
export interface Version {
  readonly from: number
  readonly until: number
  readonly schedule: ParsedSchedule
}

/** Whether weeks take turns (S13), those of the schedule or those of a season. */
export function hasTurns({ week, seasons }: Pick<ParsedWeekly, 'week' | 'seasons'>): boolean {
  return [week, ...seasons.items.map((season) => season.week)].some(({ length }) => length > 7)
}

/** The version in force on a local date; `undefined` before the first version. */
export function versionOn(day: number, { versions }: ParsedSuccession): Version | undefined {
  return versions.findLast(({ from }) => from <= day)
}

/** Any parsed schedule. */
export type ParsedSchedule = ParsedWeekly | ParsedCombined | ParsedSuccession

/** What decides a local date. */
export interface Source {
  readonly by: 'special hours' | 'holiday' | 'season' | 'week'
  /** The name of the special hours, the holiday or the season; `''` if there is none. */
  readonly name: string
  /** Its hours: a week, weeks that take turns (S13), or one date that repeats every day. */
  readonly week: Week
}

/** The rows of a local date, and what they come from. */
export interface Decision extends Omit<Source, 'week'> {
  readonly rows: readonly SourceRow[]
}

const NO_ROWS: readonly SourceRow[] = []
const CLOSED: Week = [NO_ROWS]

/**
 * What decides a local date that has these special hours, this holiday and this season, or none of them. This is the only
 * place that implements S3, S11 and S12: special hours by date, then those by a yearly rule, then holidays, then the
 * season, then the week.
 */
export function sourceOf(
  specialRange: ListedRange | undefined,
  holidayRange: ListedRange | undefined,
  seasonRange: ListedRange | undefined,
  { special, seasons, week }: ParsedWeekly,
): Source {
  const specialDay = specialRange && special.items[specialRange.position]
  if (specialDay) return { by: 'special hours', name: specialDay.name, week: specialDay.week }
  if (holidayRange) return { by: 'holiday', name: holidayRange.name, week: CLOSED }
  const season = seasonRange && seasons.items[seasonRange.position]
  return season ? { by: 'season', name: season.name, week: season.week } : { by: 'week', name: '', week }
}

/** Decides a local date. */
export function decisionOn(day: number, parsed: ParsedWeekly): Decision {
  const { special, holidays, seasons, origin } = parsed
  const { by, name, week } = sourceOf(
    special.rangeOn(day),
    holidays.rangeOn(day),
    seasons.rangeOn(day),
    parsed,
  )
  return { by, name, rows: week[modulo(day - origin, week.length)] ?? NO_ROWS }
}

/** Whether a date has an entry in the sense of S3, special hours or a holiday. It cuts off rows of the night before. */
export function isEntry({ by }: Pick<Source, 'by'>): boolean {
  return by === 'special hours' || by === 'holiday'
}

/** The rows of a local date (S3). */
export function rowsOn(day: number, parsed: ParsedWeekly): readonly SourceRow[] {
  return decisionOn(day, parsed).rows
}

/**
 * The end of a row in milliseconds from midnight. If the next date has special hours or a holiday, it is at most
 * midnight (S3).
 */
export function endOn(day: number, { end }: Row, parsed: ParsedWeekly): number {
  return end > DAY && isEntry(decisionOn(day + 1, parsed)) ? DAY : end
}
