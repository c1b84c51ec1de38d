import { date } from '../core/date'
import type { Issue, Path } from '../core/issue'
import { optional, record, text } from '../core/reader'
import { ZONE_CHANGES } from '../zone/corrections'
import { TIME_ZONE } from '../zone/time-zone'
import { kindOfCombined, readCombined } from './combined/read-combined'
import { DATES } from './holidays/dates'
import { NO_DATES } from './holidays/named-dates'
import type { ParsedSchedule, ParsedWeekly } from './parsed-schedule'
import { reportSpecialOverlaps, SPECIAL_HOURS } from './special-hours'
import { WEEKLY } from './weekly'

/** Reads any schedule as far as it can be read: weekly hours, or schedules put together. */
export function readSchedule(input: unknown, path: Path, issues: Issue[]): ParsedSchedule {
  const kind = kindOfCombined(input)
  return kind
    ? readCombined(kind, input, path, issues, readSchedule)
    : readWeeklySchedule(input, path, issues)
}

const SCHEDULE = record(
  "a schedule, { timeZone: 'America/Los_Angeles', weekly: { 'mon-fri': ['06:00-18:00'] } }",
  {
    name: optional(text('a name')),
    timeZone: TIME_ZONE,
    weekly: WEEKLY,
    zoneChanges: optional(ZONE_CHANGES),
    holidays: optional(DATES),
    specialHours: optional(SPECIAL_HOURS),
    holidaysThrough: optional(date("a date, '2024-12-31'")),
  },
)

/**
 * Reads weekly hours as far as they can be read. The rules mean something only if no issue was added,
 * but every part is looked at, so that all problems are reported together (S8).
 */
export function readWeeklySchedule(input: unknown, path: Path, issues: Issue[]): ParsedWeekly {
  const found = SCHEDULE.read(input, path, issues) ?? {}
  const { name, timeZone = 'UTC', zoneChanges = [], weekly = [], holidaysThrough } = found
  const { holidays = NO_DATES, specialHours = new Map() } = found
  reportSpecialOverlaps(specialHours, holidays, weekly, issues)
  return {
    kind: 'weekly',
    name,
    timeZone,
    corrections: zoneChanges,
    week: weekly,
    holidays,
    special: specialHours,
    coveredThrough: holidaysThrough,
  }
}
